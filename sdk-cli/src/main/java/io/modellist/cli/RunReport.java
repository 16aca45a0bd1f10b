package io.modellist.cli;

import io.modellist.core.CallListener;
import io.modellist.core.ListingReport;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Observes one run of a command. Shows its progress to a waiting user, and collects the figures
 * that {@code --report} prints at the end. Events may arrive on several threads.
 */
final class RunReport implements CallListener {
  private final Host host;
  private final AtomicLong attempts = new AtomicLong();
  private final AtomicLong retries = new AtomicLong();
  private final AtomicLong received = new AtomicLong();
  private long items;
  private @Nullable ListingReport listing;
  private @Nullable String bookmark;

  RunReport(Host host) {
    this.host = host;
  }

  @Override
  public void onAttempt(Attempt attempt) {
    attempts.incrementAndGet();
  }

  @Override
  public void onRetry(Retry retry) {
    retries.incrementAndGet();
    host.err()
        .progress(
            "%s; attempt %d in %.1f s"
                .formatted(retry.reason(), retry.nextAttempt(), retry.waitTime().toMillis() / 1e3));
  }

  @Override
  public void onPage(PageReceived page) {
    long models = received.addAndGet(page.items());
    host.err().progress("page " + page.page() + ", " + models + " models");
  }

  /** Records the delivery of a single model. */
  void delivered() {
    items++;
  }

  /**
   * Records the end of a listing, whether it succeeded or failed.
   *
   * @param resumeFrom the bookmark from which another run can resume, or null if it cannot
   */
  void listed(ListingReport report, @Nullable String resumeFrom) {
    listing = report;
    bookmark = resumeFrom;
  }

  /** Returns the bookmark from which another run can resume, or null if it cannot. */
  @Nullable String bookmark() {
    return bookmark;
  }

  /** Returns the report as one line of JSON. It has the same fields if nothing was listed. */
  String text() {
    ListingReport report = listing == null ? withoutListing() : listing;
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("requests", report.requests());
    fields.put("pages", report.pages());
    fields.put("items", report.items());
    fields.put("repeatsSkipped", report.repeatsSkipped());
    fields.put("retries", report.retries());
    fields.put("passes", report.passes());
    fields.put("serverTotal", report.serverTotal());
    fields.put("resumed", report.resumed());
    fields.put("proof", report.proof());
    fields.put("fallback", report.fallback());
    fields.put("stepBacks", report.stepBacks());
    fields.put("drift", report.drift());
    fields.put("driftSigns", report.driftSigns());
    fields.put("driftNotes", report.driftNotes());
    fields.put("goneCount", report.goneCount());
    fields.put("gone", report.gone());
    fields.put("fieldProblems", report.fieldProblems());
    fields.put("elapsedMillis", report.elapsed().toMillis());
    fields.put("bookmark", bookmark);
    return new ModelJson(host.secrets()).json(fields);
  }

  /** Returns the figures of the calls alone. */
  private ListingReport withoutListing() {
    return new ListingReport(
        attempts.get(),
        0,
        items,
        0,
        retries.get(),
        0,
        null,
        null,
        null,
        null,
        0,
        0,
        List.of(),
        0,
        List.of(),
        0,
        Duration.ZERO);
  }
}
