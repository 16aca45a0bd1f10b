package io.modellist.core.internal.listing;

import io.modellist.core.Model;
import io.modellist.core.spi.ListRequest;
import org.jspecify.annotations.Nullable;

/**
 * Delivers each id once. Proof: an id is delivered only if it is not in the set, and enters the set
 * when it is delivered; the set mistakes two ids for one with a probability that nobody can raise,
 * see {@link SeenIds}. It does not notice a model that the changing list moved past the reader.
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
  public void arrivedAt(FetchedPage<?> page, @Nullable FetchedPage<?> previous) {}

  @Override
  public boolean leavesOut(String id) {
    return seen.contains(id);
  }

  @Override
  public void leftOut(String id) {
    report.repeatSkipped(id);
  }

  @Override
  public void delivered(Model model) {
    seen.add(model.id());
  }
}
