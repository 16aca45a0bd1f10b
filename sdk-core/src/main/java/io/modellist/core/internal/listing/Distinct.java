package io.modellist.core.internal.listing;

import io.modellist.core.Model;
import io.modellist.core.spi.ListRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Delivers each id once. Proof: an id is delivered only if it is not in the set, and is added to
 * the set when it is delivered. The set may confuse two ids only with a tiny probability, which no
 * service can raise; see {@link SeenIds}. This strategy does not detect a model that is missed
 * because the changing list moved it to a page that was already read.
 */
final class Distinct implements ConsistencyStrategy {
  private final SeenIds seen = new SeenIds();
  private final ListRequest request;
  private final ReportBuilder report;

  Distinct(ListRequest request, ReportBuilder report) {
    this.request = request;
    this.report = report;
  }

  @Override
  public Course course() {
    return new PageByPage(request, report, false);
  }

  @Override
  public void arrivedAt(FetchedPage<?> page, @Nullable FetchedPage<?> previous) {
    List<String> ids = new ArrayList<>(page.size());
    for (int i = 0; i < page.size(); i++) {
      Model model = page.entry(i);
      if (model != null) {
        ids.add(model.id());
      }
    }
    seen.expect(ids);
  }

  @Override
  public boolean leavesOut(Model model) {
    return seen.contains(model.id());
  }

  @Override
  public void leftOut(Model model) {
    report.repeatSkipped(model.id());
  }

  @Override
  public void delivered(Model model) {
    seen.add(model.id());
  }
}
