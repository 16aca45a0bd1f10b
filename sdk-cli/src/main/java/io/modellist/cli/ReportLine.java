package io.modellist.cli;

import io.modellist.core.CallListener;
import io.modellist.core.ListingReport;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What {@code --report} prints: one object, also when nothing was listed. */
final class ReportLine implements CallListener {
  private final AtomicLong attempts = new AtomicLong();
  private final AtomicLong retries = new AtomicLong();
  private long items;
  private @Nullable ListingReport listing;
  private @Nullable String bookmark;

  @Override
  public void onAttempt(Attempt attempt) {
    attempts.incrementAndGet();
  }

  @Override
  public void onRetry(Retry retry) {
    retries.incrementAndGet();
  }

  /** A single model was delivered. */
  void delivered() {
    items++;
  }

  /** A listing ended, well or not. */
  void listed(ListingReport report, @Nullable String from) {
    listing = report;
    bookmark = from;
  }

  /** From where to go on, or null. */
  @Nullable String bookmark() {
    return bookmark;
  }

  /** The line. */
  String text() {
    ListingReport report =
        listing == null
            // No listing was begun: what the calls tell.
            ? new ListingReport(
                attempts.get(),
                0,
                items,
                0,
                retries.get(),
                0,
                null,
                0,
                List.of(),
                0,
                List.of(),
                0,
                Duration.ZERO)
            : listing;
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("requests", report.requests());
    fields.put("pages", report.pages());
    fields.put("items", report.items());
    fields.put("repeatsSkipped", report.repeatsSkipped());
    fields.put("retries", report.retries());
    fields.put("passes", report.passes());
    fields.put("serverTotal", report.serverTotal());
    fields.put("drift", report.drift());
    fields.put("driftSigns", report.driftSigns());
    fields.put("driftNotes", report.driftNotes());
    fields.put("goneCount", report.goneCount());
    fields.put("gone", report.gone());
    fields.put("fieldProblems", report.fieldProblems());
    fields.put("elapsedMillis", report.elapsed().toMillis());
    fields.put("bookmark", bookmark);
    return new ModelJson(Secrets.NONE).text(fields);
  }
}
