package io.modellist.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that a fake gives as one page. Immutable.
 *
 * @param entries the entries, in wire form
 * @param offset how many entries stand before them, as the service would echo it
 * @param total how many there are in all, or what the fake was told to claim
 * @param hasNext whether there is more, or what the fake was told to claim
 */
public record Slice(List<@Nullable Object> entries, long offset, long total, boolean hasNext) {
  /** Copies the list. */
  public Slice {
    entries = Collections.unmodifiableList(new ArrayList<>(entries));
  }
}
