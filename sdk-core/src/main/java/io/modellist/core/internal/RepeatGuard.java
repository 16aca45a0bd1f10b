package io.modellist.core.internal;

import io.modellist.core.Model;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** Where a page with the same ids in the same order stood before; null when there was none. */
  @Nullable String earlierTwin(List<? extends @Nullable Model> entries) {
    Long ids = Fingerprint.ofIds(entries);
    return ids == null ? null : pages.get(ids);
  }

  static boolean same(List<? extends @Nullable Model> page, List<? extends @Nullable Model> other) {
    return Objects.equals(Fingerprint.ofIds(page), Fingerprint.ofIds(other));
  }

  void answered(String position, List<? extends @Nullable Model> entries) {
    asked.add(position);
    Long ids = Fingerprint.ofIds(entries);
    if (ids != null) {
      pages.put(ids, position);
    }
  }
}
