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
      description =
          "Send a query parameter by the service's own name, for example tag=x. Repeatable; the"
              + " names are below.")
  private List<String> filters = List.of();

  @Option(
      names = "--page-size",
      paramLabel = "N",
      description = "Models per page, 1 to 1000. Not for openwebui, whose pages have 30 models.")
  private @Nullable Integer pageSize;

  @Option(names = "--max-items", paramLabel = "N", description = "Stop after N models.")
  private @Nullable Long maxItems;

  @Option(
      names = "--max-requests",
      paramLabel = "N",
      description = "Fail if more than N requests are needed, retries included; 100000 by default.")
  private @Nullable Long maxRequests;

  @Option(
      names = "--from",
      paramLabel = "BOOKMARK",
      description =
          "Resume where an earlier run with the same filters and page size stopped. A failure and"
              + " --report print the bookmark.")
  private @Nullable String from;

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description =
          "Store the place in the list in FILE after each model. If FILE exists, resume from there."
              + " The same command therefore continues a run that stopped, even after kill -9; the"
              + " last model may then be printed twice. FILE is deleted at the end of the list, but"
              + " kept if --max-items is reached. For ndjson and csv.")
  private @Nullable Path checkpoint;

  @Option(
      names = "--consistency",
      paramLabel = "MODE",
      description =
          "as-served (default): print what the service sends. distinct: leave out repeats."
              + " complete: print each model that existed during the entire run exactly once, or"
              + " end with exit status 5.")
  private ConsistencyOption consistency = ConsistencyOption.AS_SERVED;

  @Option(
      names = "--max-passes",
      paramLabel = "N",
      description =
          "Walk the list at most N times, 1 to 100; 5 by default. For --consistency complete.")
  private @Nullable Integer maxPasses;

  @Option(
      names = "--read-ahead",
      paramLabel = "N",
      description = "Fetch up to N pages before they are needed, 0 to 32; 0 by default.")
  private int readAhead;

  @Option(
      names = "--skip-unreadable",
      description =
          "Skip entries that have no id instead of ending with an error. --report counts them.")
  private boolean skipUnreadable;

  @Option(
      names = "--deadline",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "Fail if the entire listing takes longer; no limit by default.")
  private @Nullable Duration deadline;

  /**
   * Rejects filters that are not of the form {@code KEY=VALUE}, and options that clash.
   *
   * @throws UsageException if there are any
   */
  void check(Provider provider, Format format) {
    for (String filter : filters) {
      rejectIf(
          filter.indexOf('=') < 0 || name(filter).isBlank(),
          "--filter must be KEY=VALUE with a name before the \"=\", but is \"" + filter + '"');
    }
    rejectIf(
        pageSize != null && provider == Provider.OPENWEBUI,
        "--page-size is not for openwebui, whose pages always have 30 models");
    boolean complete = consistency == ConsistencyOption.COMPLETE;
    rejectIf(
        maxPasses != null && !complete,
        "--max-passes needs --consistency complete, because other listings walk the list once");
    String fromStart =
        " cannot be used with --consistency complete, which always lists everything from the start";
    rejectIf(complete && from != null, "--from" + fromStart);
    rejectIf(complete && maxItems != null, "--max-items" + fromStart);
    rejectIf(complete && checkpoint != null, "--checkpoint" + fromStart);
    if (checkpoint != null) {
      rejectIf(checkpoint.toString().isBlank(), "--checkpoint needs the name of a file");
      rejectIf(
          from != null,
          "--checkpoint cannot be used with --from: the file holds the place to start from");
      rejectIf(
          format != Format.NDJSON && format != Format.CSV,
          "--checkpoint needs --format ndjson or --format csv, but the format is " + format);
    }
  }

  private static void rejectIf(boolean wrong, String message) {
    if (wrong) {
      throw new UsageException(message);
    }
  }

  private static String name(String filter) {
    return filter.substring(0, filter.indexOf('='));
  }

  /** Returns the names of the filters that the service does not document, each once. */
  List<String> undocumented(Provider provider) {
    return filters.stream()
        .map(ListingOptions::name)
        .filter(name -> !provider.filters().contains(name))
        .distinct()
        .toList();
  }

  /** Returns whether the user gave a bookmark to start from. */
  boolean isResumed() {
    return from != null;
  }

  /** Returns the file that holds the place that was reached, or null if it is not stored. */
  @Nullable Path checkpoint() {
    return checkpoint;
  }

  /** Returns whether {@code --max-items} ended a listing that delivered this number of models. */
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
      String name = name(text);
      filter.accept(name, text.substring(name.length() + 1));
    }
    if (pageSize != null) {
      size.accept(pageSize);
    }
  }

  /** Returns the listing with the options applied that are not part of the provider's query. */
  <M extends Model> Listing<M> narrow(Listing<M> listing) {
    Listing<M> narrowed = listing.consistency(consistency.value()).readAhead(readAhead);
    if (skipUnreadable) {
      narrowed = narrowed.skipUnreadable();
    }
    if (maxPasses != null) {
      narrowed = narrowed.maxPasses(maxPasses);
    }
    if (from != null) {
      narrowed = rest(narrowed, from);
    }
    if (maxItems != null) {
      narrowed = narrowed.maxItems(maxItems);
    }
    if (maxRequests != null) {
      narrowed = narrowed.maxRequests(maxRequests);
    }
    return deadline == null ? narrowed : narrowed.deadline(deadline);
  }

  private static <M extends Model> Listing<M> rest(Listing<M> listing, String from) {
    try {
      return listing.from(Bookmark.parse(from));
    } catch (ConfigurationException e) {
      throw new ConfigurationException("--from: " + e.getMessage());
    }
  }
}
