package io.modellist.core.internal.listing;

import io.modellist.core.internal.Checks;
import io.modellist.core.spi.ListRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A course along the service's own pages. It remembers the positions and pages of the pass to
 * detect a service that goes in circles, whatever its paging style: a position is returned a second
 * time, or a page has the ids of an earlier page in the same order. Each page costs one 64-bit
 * fingerprint.
 */
final class PageByPage implements Course {
  private final ListRequest request;
  private final ReportBuilder report;
  private final boolean walksAgain;
  private final Set<String> asked = new HashSet<>();
  private final Map<Long, String> pages = new HashMap<>();
  private int emptyPages;

  /**
   * Creates a course that can start at any page.
   *
   * @param walksAgain whether another pass may follow, so that a circle does not end the walk
   */
  PageByPage(ListRequest request, ReportBuilder report, boolean walksAgain) {
    this.request = request;
    this.report = report;
    this.walksAgain = walksAgain;
  }

  @Override
  public EndOfList.Verdict after(FetchedPage<?> page, Fetch fetch) {
    String position = page.facts().position();
    Long ids = page.ids().all();
    String circle = circle(position, ids, fetch);
    emptyPages = page.size() == 0 ? emptyPages + 1 : 0;
    asked.add(position);
    if (ids != null) {
      pages.put(ids, position);
    }
    if (circle != null) {
      return walksAgain ? EndOfList.inconsistent(circle) : EndOfList.refused(circle);
    }
    EndOfList.Verdict verdict = EndOfList.after(page.facts(), request.paging(), emptyPages);
    String next = verdict.next();
    return next == null || !asked.contains(next)
        ? verdict
        : EndOfList.inconsistent(
            "position \"%s\" leads to \"%s\", which was requested before"
                .formatted(Checks.printable(position), Checks.printable(next)));
  }

  @Override
  public List<String> ahead(FetchedPage<?> page, int most) {
    return request.paging().ahead(page.facts(), most);
  }

  /**
   * Returns how the service goes in circles; null if it does not. A page with the ids of an earlier
   * page means that the service ignores the position, or that the list moved. To tell these apart,
   * both positions are requested again: if the list moved, their pages now differ.
   */
  private @Nullable String circle(String position, @Nullable Long ids, Fetch fetch) {
    String twin = ids == null ? null : pages.get(ids);
    if (twin == null || ids == null) {
      return null;
    }
    String shown = Checks.printable(position);
    String shownTwin = Checks.printable(twin);
    if (hasAgain(twin, ids, fetch) && hasAgain(position, ids, fetch)) {
      return "position \"%s\" returned the same models as position \"%s\", also when both were requested again: the service ignores the position, or repeats its pages"
          .formatted(shown, shownTwin);
    }
    report.drift("position %s has the models that position %s had".formatted(shown, shownTwin));
    return null;
  }

  private boolean hasAgain(String position, Long ids, Fetch fetch) {
    return ids.equals(fetch.page(request, position).ids().all());
  }
}
