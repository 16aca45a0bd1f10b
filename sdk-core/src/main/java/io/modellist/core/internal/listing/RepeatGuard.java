package io.modellist.core.internal.listing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the positions and pages of a pass, so that a server that goes in circles is noticed
 * whatever its paging style: by a position that comes a second time, and by a page with the ids of
 * an earlier page in the same order. Each page costs one fingerprint of 64 bits.
 */
final class RepeatGuard {
  private final Set<String> asked = new HashSet<>();
  private final Map<Long, String> pages = new HashMap<>();

  /** Returns whether this position was answered before. */
  boolean wasAsked(String position) {
    return asked.contains(position);
  }

  /**
   * Returns the position of an earlier page with these ids in this order; null if there is none.
   */
  @Nullable String earlierTwin(@Nullable Long ids) {
    return ids == null ? null : pages.get(ids);
  }

  /** Remembers a page; {@code ids} is its fingerprint, null when no entry has an id. */
  void answered(String position, @Nullable Long ids) {
    asked.add(position);
    if (ids != null) {
      pages.put(ids, position);
    }
  }
}
