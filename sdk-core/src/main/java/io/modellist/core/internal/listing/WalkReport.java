package io.modellist.core.internal.listing;

import io.modellist.core.ListingReport;
import io.modellist.core.Proof;
import io.modellist.core.Resumed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The report of a walk. The names of components that may be absent differ from those of the
 * interface's accessors, because an accessor returns an Optional, which cannot be serialized.
 */
record WalkReport(
    long requests,
    long pages,
    long items,
    long repeatsSkipped,
    long unreadable,
    List<String> unreadableNotes,
    long retries,
    long passes,
    @Nullable Long latestTotal,
    @Nullable Resumed resumption,
    @Nullable Proof completeness,
    @Nullable String fallbackReason,
    long stepBacks,
    long driftSigns,
    List<String> driftNotes,
    long goneCount,
    List<String> gone,
    long fieldProblems,
    Duration elapsed)
    implements ListingReport {
  WalkReport {
    unreadableNotes = List.copyOf(unreadableNotes);
    driftNotes = List.copyOf(driftNotes);
    gone = List.copyOf(gone);
  }

  /** Prints the names of the accessors. */
  @Override
  public String toString() {
    return "ListingReport[requests=%d, pages=%d, items=%d, repeatsSkipped=%d, unreadable=%d, retries=%d, passes=%d, serverTotal=%s, resumed=%s, proof=%s, fallback=%s, stepBacks=%d, driftSigns=%d, driftNotes=%s, goneCount=%d, gone=%s, fieldProblems=%d, elapsed=%s]"
        .formatted(
            requests,
            pages,
            items,
            repeatsSkipped,
            unreadable,
            retries,
            passes,
            latestTotal,
            resumption,
            completeness,
            fallbackReason,
            stepBacks,
            driftSigns,
            driftNotes,
            goneCount,
            gone,
            fieldProblems,
            elapsed);
  }

  @Override
  public OptionalLong serverTotal() {
    return latestTotal == null ? OptionalLong.empty() : OptionalLong.of(latestTotal);
  }

  @Override
  public Optional<Resumed> resumed() {
    return Optional.ofNullable(resumption);
  }

  @Override
  public Optional<Proof> proof() {
    return Optional.ofNullable(completeness);
  }

  @Override
  public Optional<String> fallback() {
    return Optional.ofNullable(fallbackReason);
  }
}
