package io.modellist.cli;

import io.modellist.core.CallListener;
import io.modellist.core.ListingReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
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
  private @Nullable Supplier<ListingReport> underWay;
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
    double seconds = retry.waitTime().toMillis() / 1e3;
    show("%s; attempt %d in %.1f s", retry.reason(), retry.nextAttempt(), seconds);
  }

  @Override
  public void onPage(PageReceived page) {
    long models = received.addAndGet(page.items());
    OptionalLong total = total();
    if (total.isPresent() && models <= total.getAsLong()) {
      show("page %,d: %,d of %,d models", page.page(), models, total.getAsLong());
    } else {
      show("page %,d: %,d models", page.page(), models);
    }
  }

  private void show(String format, Object... values) {
    host.err().progress(String.format(Locale.ROOT, format, values));
  }

  /**
   * Returns the number of models that the service reports. Returns empty if it reports none, or if
   * the listing was resumed: the number then includes models of earlier runs.
   */
  private OptionalLong total() {
    ListingReport report = underWay == null ? null : underWay.get();
    return report == null || report.resumed().isPresent()
        ? OptionalLong.empty()
        : report.serverTotal();
  }

  /** Receives the figures of a listing that is about to begin. */
  void follow(Supplier<ListingReport> figures) {
    underWay = figures;
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
    ListingReport report = listing;
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("requests", report == null ? attempts.get() : report.requests());
    fields.put("pages", figure(ListingReport::pages));
    fields.put("items", report == null ? items : report.items());
    fields.put("repeatsSkipped", figure(ListingReport::repeatsSkipped));
    fields.put("unreadable", figure(ListingReport::unreadable));
    fields.put("unreadableNotes", report == null ? List.of() : report.unreadableNotes());
    fields.put("retries", report == null ? retries.get() : report.retries());
    fields.put("passes", figure(ListingReport::passes));
    fields.put("serverTotal", value(r -> r.serverTotal().stream().boxed().findFirst()));
    fields.put("resumed", value(ListingReport::resumed));
    fields.put("proof", value(ListingReport::proof));
    fields.put("fallback", value(ListingReport::fallback));
    fields.put("stepBacks", figure(ListingReport::stepBacks));
    fields.put("drift", report != null && report.drift());
    fields.put("driftSigns", figure(ListingReport::driftSigns));
    fields.put("driftNotes", report == null ? List.of() : report.driftNotes());
    fields.put("goneCount", figure(ListingReport::goneCount));
    fields.put("gone", report == null ? List.of() : report.gone());
    fields.put("fieldProblems", figure(ListingReport::fieldProblems));
    fields.put("elapsedMillis", figure(r -> r.elapsed().toMillis()));
    fields.put("bookmark", bookmark);
    return new ModelJson(host.secrets()).json(fields);
  }

  private long figure(ToLongFunction<ListingReport> accessor) {
    return listing == null ? 0 : accessor.applyAsLong(listing);
  }

  private @Nullable Object value(Function<ListingReport, Optional<?>> accessor) {
    return listing == null ? null : accessor.apply(listing).orElse(null);
  }
}
