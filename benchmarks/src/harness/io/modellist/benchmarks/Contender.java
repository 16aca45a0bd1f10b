package io.modellist.benchmarks;

/**
 * A way to list all models of a server. An implementation has a constructor with the URL of the
 * list's server, the number of models in the list and an option of its own. It is used from one
 * thread and lists many times.
 */
public interface Contender {
  /** Lists all models in order, and passes each one to the visitor. */
  void list(Visitor visitor) throws Exception;
}
