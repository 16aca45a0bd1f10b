package io.modellist.core.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what a pass has asked for and got, so that a server that goes in circles is noticed
 * whatever its paging style: by a position that comes a second time, and by a page whose ids, in
 * order, were those of an earlier page. One fingerprint of 64 bits is kept a page.
 */
final class RepeatGuard {
  private final Set<String> asked = new HashSet<>();
  private final Map<Long, String> pages = new HashMap<>();

  /** Whether this position was answered before. */
  boolean wasAsked(String position) {
    return asked.contains(position);
  }

  /** Where a page with these ids in this order stood before; null when there was none. */
  @Nullable String earlierTwin(@Nullable Long ids) {
    return ids == null ? null : pages.get(ids);
  }

  /** A page was received; {@code ids} is its fingerprint, null when no entry has an id. */
  void answered(String position, @Nullable Long ids) {
    asked.add(position);
    if (ids != null) {
      pages.put(ids, position);
    }
  }
}
