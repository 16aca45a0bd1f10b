package io.modellist.core.internal.listing;

import io.modellist.core.ListingReport;
import io.modellist.core.Proof;
import io.modellist.core.Resumed;
import io.modellist.core.internal.Checks;
import io.modellist.core.internal.call.CallResult;
import io.modellist.core.internal.call.RequestBudget;
import io.modellist.core.spi.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects the data of a walk's report. Used only by the walk's thread. */
final class ReportBuilder {
  private static final int MOST_NOTES = 20;
  private static final int MOST_UNREADABLE = 100;

  private final Timing timing;
  private final RequestBudget requests;
  private final List<String> driftNotes = new ArrayList<>();
  private final List<String> unreadableNotes = new ArrayList<>();
  private final List<String> gone = new ArrayList<>();
  private @Nullable Long startedNanos;
  private @Nullable Long endedNanos;
  private @Nullable Long serverTotal;
  private @Nullable Long serverPages;
  private @Nullable Resumed resumed;
  private long goneCount;
  private long driftSigns;
  private long unreadable;
  private long repeatsSkipped;
  private long retries;
  @Nullable Proof proof;
  @Nullable String fallback;
  long stepBacks;
  long pages;
  long passes = 1;
  long items;
  long fieldProblems;

  ReportBuilder(LazyListing<?> listing) {
    this.timing = listing.context.settings().timing();
    this.requests = new RequestBudget(listing.maxRequests);
    this.serverTotal = listing.from == null ? null : listing.from.total();
  }

  /** Returns the budget that counts all requests of the walk. */
  RequestBudget requests() {
    return requests;
  }

  /**
   * Starts the walk's clock. This is called before each request; only the first call has an effect.
   */
  void start() {
    startedNanos = startedNanos == null ? Long.valueOf(timing.nanoTime()) : startedNanos;
  }

  /** Returns when the walk's clock started. */
  long startedNanos() {
    return Objects.requireNonNull(startedNanos);
  }

  /** Stops the walk's clock, and records the delivered models that are no longer present. */
  void ended(Stream<String> goneIds) {
    if (endedNanos != null) {
      return;
    }
    endedNanos = timing.nanoTime();
    goneIds.forEach(
        id -> {
          goneCount++;
          if (gone.size() < ListingReport.MOST_GONE) {
            gone.add(id);
          }
        });
    if (goneCount > 0) {
      drift(goneCount + " models that were delivered are no longer present");
    }
  }

  /** Records how the walk found the place of its bookmark. */
  void resumed(Resume place) {
    resumed = place.outcome();
    String uncertainty = place.uncertainty();
    if (uncertainty != null) {
      drift(uncertainty + ": models may repeat");
    }
  }

  void called(CallResult<?> call) {
    retries += call.earlier().size();
  }

  /** Records the service's totals, and whether they differ from those of the page before. */
  void totals(@Nullable Long items, @Nullable Long pageCount) {
    Long before = serverTotal;
    Long pagesBefore = serverPages;
    if (items != null && before != null && !items.equals(before)) {
      drift("the total went from " + before + " to " + items);
    } else if (pageCount != null && pagesBefore != null && !pageCount.equals(pagesBefore)) {
      drift("the number of pages went from " + pagesBefore + " to " + pageCount);
    }
    serverTotal = items == null ? before : items;
    serverPages = pageCount == null ? pagesBefore : pageCount;
  }

  /** Records that a model was received again and left out. */
  void repeatSkipped(String id) {
    repeatsSkipped++;
    repeat(id);
  }

  /** Records that a model was received again. */
  void repeat(String id) {
    drift("the model \"%s\" was received again".formatted(Checks.printable(id)));
  }

  /** Records an entry that cannot be delivered. */
  void unreadable(String note) {
    unreadable++;
    if (unreadableNotes.size() < MOST_UNREADABLE) {
      unreadableNotes.add(note);
    }
  }

  /** Starts another pass. It receives the unreadable entries again, so their count starts again. */
  void nextPass() {
    passes++;
    unreadable = 0;
    unreadableNotes.clear();
  }

  void drift(String sign) {
    driftSigns++;
    if (driftNotes.size() < MOST_NOTES) {
      driftNotes.add(sign);
    }
  }

  ListingReport build() {
    Long start = startedNanos;
    Long end = endedNanos;
    long until = end == null ? timing.nanoTime() : end;
    return new WalkReport(
        requests.sent(),
        pages,
        items,
        repeatsSkipped,
        unreadable,
        unreadableNotes,
        retries,
        passes,
        serverTotal,
        resumed,
        proof,
        fallback,
        stepBacks,
        driftSigns,
        driftNotes,
        goneCount,
        gone,
        fieldProblems,
        start == null ? Duration.ZERO : Duration.ofNanos(until - start));
  }
}
