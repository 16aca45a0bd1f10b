package io.modellist.core.internal.listing;

import io.modellist.core.Model;
import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.Window;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Detects a service that ignores the position or repeats its pages, although windows may overlap.
 * It remembers the first model of each window.
 */
final class WindowGuard {
  private final ListRequest request;
  private final Map<String, Window> firstIds = new HashMap<>();

  WindowGuard(ListRequest request) {
    this.request = request;
  }

  /**
   * Returns how the service contradicts itself; null if it does not. A page is suspicious if it
   * starts with the same model as an earlier page, although its window starts at or after the end
   * of the earlier window. Both are requested again: if the list moved, they now differ.
   */
  @Nullable String circle(FetchedPage<?> page, Window placed, Course.Fetch fetch) {
    String id = firstId(page);
    if (id == null) {
      return null;
    }
    Window twin = firstIds.putIfAbsent(id, placed);
    if (twin == null || placed.start() < twin.start() + twin.size()) {
      return null;
    }
    if (id.equals(firstId(fetch.page(request, twin.position())))
        && id.equals(firstId(fetch.page(request, placed.position())))) {
      return "position \"%s\" began with the same model as position \"%s\", also when both were requested again: the service ignores the position, or repeats its pages"
          .formatted(placed.position(), twin.position());
    }
    firstIds.put(id, placed); // The list moved.
    return null;
  }

  private static @Nullable String firstId(FetchedPage<?> page) {
    for (Model entry : page.entries()) {
      if (entry != null) {
        return entry.id();
      }
    }
    return null;
  }
}
