package io.modellist.benchmarks.hand;

import java.util.List;

/** A page of a list. */
public interface ModelPage<M extends Listed> {
  /** Returns the models of this page. */
  List<M> models();

  /** Returns the number of models in the list. */
  long total();
}
