package io.modellist.cli;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Consistency;
import io.modellist.core.Listing;
import io.modellist.core.Model;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that describe a listing: what it selects, where it starts, and where it ends. */
final class ListingOptions {
  /** The values of {@code --consistency}, named after those of {@link Consistency}. */
  enum ConsistencyOption {
    AS_SERVED,
    DISTINCT,
    COMPLETE;

    Consistency value() {
      return Consistency.valueOf(name());
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Option(
      names = "--filter",
      paramLabel = "KEY=VALUE",
      description = "A query parameter by the service's own name; repeatable.")
  private List<String> filters = List.of();

  @Option(
      names = "--page-size",
      paramLabel = "N",
      description = "Models a page, 1 to 1000; not for openwebui.")
  private @Nullable Integer pageSize;

  @Option(names = "--max-items", paramLabel = "N", description = "Stop after so many models.")
  private @Nullable Long maxItems;

  @Option(
      names = "--max-requests",
      paramLabel = "N",
      description = "Fail when it takes more requests, retries included; 100000 by default.")
  private @Nullable Long maxRequests;

  @Option(
      names = "--from",
      paramLabel = "BOOKMARK",
      description = "Go on where another run of the same query stopped.")
  private @Nullable String from;

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description =
          "Store the place that was reached in FILE after each model, for ndjson and csv. The same"
              + " command goes on from there, even after kill -9; then the last model may come"
              + " twice. FILE is deleted at the end of the list. When --max-items ends a run, FILE"
              + " is kept, and the next run gives the models that follow.")
  private @Nullable Path checkpoint;

  @Option(
      names = "--consistency",
      paramLabel = "C",
      description =
          "as-served (default); distinct: without repeats; complete: every model that was there"
              + " throughout, once, else exit 5.")
  private ConsistencyOption consistency = ConsistencyOption.AS_SERVED;

  @Option(
      names = "--max-passes",
      paramLabel = "N",
      description = "How often complete may walk the list, 1 to 100; 5 by default.")
  private @Nullable Integer maxPasses;

  @Option(
      names = "--read-ahead",
      paramLabel = "N",
      description = "Pages fetched before they are needed, 0 (default) to 32.")
  private int readAhead;

  @Option(
      names = "--deadline",
      paramLabel = "D",
      converter = DurationConverter.class,
      description = "The longest the whole listing may take; no limit by default.")
  private @Nullable Duration deadline;

  /** Rejects filters that are not of the form {@code KEY=VALUE}, and options that clash. */
  void check(Format format) {
    checkCheckpoint(format);
    for (String filter : filters) {
      if (filter.indexOf('=') < 0 || filter.substring(0, filter.indexOf('=')).isBlank()) {
        throw new ConfigurationException(
            "--filter must be KEY=VALUE with a name before the '=', but is \"" + filter + '"');
      }
    }
  }

  private void checkCheckpoint(Format format) {
    if (checkpoint == null) {
      return;
    }
    if (checkpoint.toString().isBlank()) {
      throw new ConfigurationException("--checkpoint needs the name of a file");
    }
    if (format != Format.NDJSON && format != Format.CSV) {
      throw new ConfigurationException(
          "--checkpoint needs --format ndjson or --format csv, but the format is " + format);
    }
    if (from != null) {
      throw new ConfigurationException(
          "--checkpoint and --from exclude each other: the file holds the place to start from");
    }
    if (!isResumable()) {
      throw new ConfigurationException(
          "--checkpoint cannot be used with --consistency complete, which always lists from the"
              + " start");
    }
  }

  /** Returns the file that holds the place that was reached, or null if it is not stored. */
  @Nullable Path checkpoint() {
    return checkpoint;
  }

  /** Returns whether a listing that gave so many models may have more, which it was not to give. */
  boolean isCutAt(long items) {
    return maxItems != null && items >= maxItems;
  }

  /** Returns whether a run can resume from a bookmark. A complete listing must start over. */
  boolean isResumable() {
    return consistency != ConsistencyOption.COMPLETE;
  }

  /** Passes the filters and the page size to a provider's query builder. */
  void fill(BiConsumer<String, String> filter, IntConsumer size) {
    for (String text : filters) {
      int equals = text.indexOf('=');
      filter.accept(text.substring(0, equals), text.substring(equals + 1));
    }
    if (pageSize != null) {
      size.accept(pageSize);
    }
  }

  /** Returns the listing with the options applied that are not part of the provider's query. */
  <M extends Model> Listing<M> narrow(Listing<M> listing) {
    Listing<M> narrowed = listing.consistency(consistency.value()).readAhead(readAhead);
    if (maxPasses != null) {
      narrowed = narrowed.maxPasses(maxPasses);
    }
    if (from != null) {
      narrowed = narrowed.from(Bookmark.parse(from));
    }
    if (maxItems != null) {
      narrowed = narrowed.maxItems(maxItems);
    }
    if (maxRequests != null) {
      narrowed = narrowed.maxRequests(maxRequests);
    }
    return deadline == null ? narrowed : narrowed.deadline(deadline);
  }
}
