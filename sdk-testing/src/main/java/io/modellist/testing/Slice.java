package io.modellist.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that a fake sends as one page. Immutable.
 *
 * @param entries the entries, in wire form
 * @param offset the number of entries before them, as the service echoes it
 * @param total the number of all entries, or another total that the test set
 * @param hasNext whether more entries follow, or a wrong value if the fake is to misbehave
 */
public record Slice(List<@Nullable Object> entries, long offset, long total, boolean hasNext) {
  /** Copies the list. */
  public Slice {
    entries = Collections.unmodifiableList(new ArrayList<>(entries));
  }
}
