package io.modellist.core.internal;

import io.modellist.core.ListingReport;
import io.modellist.core.spi.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a walk counts. */
final class Tally {
  private static final int MOST_NOTES = 20;

  private final Timing timing;
  private final RequestCount requests;
  private final List<String> driftNotes = new ArrayList<>();
  private @Nullable Long startedNanos;
  private @Nullable Long endedNanos;
  private @Nullable Long serverTotal;
  private @Nullable Long serverPages;
  private @Nullable Census counted;
  private long driftSigns;
  long retries;
  long pages;
  long passes = 1;
  long items;
  long repeatsSkipped;
  long fieldProblems;

  Tally(Timing timing, RequestCount requests) {
    this.timing = timing;
    this.requests = requests;
  }

  /** When the first request was sent; from the first call on. */
  long started() {
    Long known = startedNanos;
    long start = known == null ? timing.nanoTime() : known;
    startedNanos = start;
    return start;
  }

  void ended(@Nullable Census census) {
    if (endedNanos == null) {
      endedNanos = timing.nanoTime();
      counted = census;
      if (census != null && census.goneCount() > 0) {
        drift(census.goneCount() + " models that were given are gone");
      }
    }
  }

  void called(CallResult<?> call) {
    retries += call.earlier().size();
  }

  /** Takes the service's totals, and notes when they differ from those of the page before. */
  void totals(@Nullable Long items, @Nullable Long pagesInAll) {
    Long before = serverTotal;
    Long pagesBefore = serverPages;
    if (items != null && before != null && !items.equals(before)) {
      drift("the total went from " + before + " to " + items);
    } else if (pagesInAll != null && pagesBefore != null && !pagesInAll.equals(pagesBefore)) {
      drift("the number of pages went from " + pagesBefore + " to " + pagesInAll);
    }
    serverTotal = items == null ? before : items;
    serverPages = pagesInAll == null ? pagesBefore : pagesInAll;
  }

  void drift(String sign) {
    driftSigns++;
    if (driftNotes.size() < MOST_NOTES) {
      driftNotes.add(sign);
    }
  }

  ListingReport report() {
    Long start = startedNanos;
    Long end = endedNanos;
    Census census = counted;
    long until = end == null ? timing.nanoTime() : end;
    return new ListingReport(
        requests.sent(),
        pages,
        items,
        repeatsSkipped,
        retries,
        passes,
        serverTotal,
        driftSigns,
        driftNotes,
        census == null ? 0 : census.goneCount(),
        census == null ? List.of() : census.gone(),
        fieldProblems,
        start == null ? Duration.ZERO : Duration.ofNanos(until - start));
  }
}
