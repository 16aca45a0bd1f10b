package io.modellist.core.internal.listing;

import io.modellist.core.Model;
import io.modellist.core.spi.ListRequest;
import org.jspecify.annotations.Nullable;

/**
 * Delivers all models that the service lists, in its order, including repeats. It proves nothing
 * and remembers no ids. It detects a change of the list only if a page starts with a model of the
 * previous page.
 */
record AsServed(ListRequest request, ReportBuilder report) implements ConsistencyStrategy {
  @Override
  public Course course() {
    return new PageByPage(request, report, false);
  }

  @Override
  public void arrivedAt(FetchedPage<?> page, @Nullable FetchedPage<?> previous) {
    Model first = page.size() == 0 ? null : page.entry(0);
    if (first != null && previous != null && previous.ids().contains(page.ids().at(0))) {
      report.repeat(first.id());
    }
  }

  @Override
  public boolean leavesOut(Model model) {
    return false;
  }

  @Override
  public void leftOut(Model model) {}

  @Override
  public void delivered(Model model) {}
}
