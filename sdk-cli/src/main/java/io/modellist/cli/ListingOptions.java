package io.modellist.cli;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Consistency;
import io.modellist.core.Listing;
import io.modellist.core.Model;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What to list, from where, and how far. */
final class ListingOptions {
  /** How repeats and changes are treated. */
  enum Reading {
    AS_SERVED("as-served", Consistency.AS_SERVED),
    DISTINCT("distinct", Consistency.DISTINCT),
    COMPLETE("complete", Consistency.COMPLETE);

    private final String word;
    private final Consistency consistency;

    Reading(String word, Consistency consistency) {
      this.word = word;
      this.consistency = consistency;
    }

    Consistency consistency() {
      return consistency;
    }

    @Override
    public String toString() {
      return word;
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
      names = "--consistency",
      paramLabel = "C",
      description =
          "as-served (default); distinct: without repeats; complete: walked again until every"
              + " model that was there throughout came once, else exit 5.")
  private Reading consistency = Reading.AS_SERVED;

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

  /** Refuses filters that are none. */
  void check() {
    for (String filter : filters) {
      if (filter.indexOf('=') < 0 || filter.substring(0, filter.indexOf('=')).isBlank()) {
        throw new ConfigurationException(
            "--filter must be KEY=VALUE with a name before the '=', but is \"" + filter + '"');
      }
    }
  }

  /** Whether the listing has no bookmark to go on from. */
  boolean isComplete() {
    return consistency == Reading.COMPLETE;
  }

  /** Hands filters and page size to a provider's query. */
  void fill(BiConsumer<String, String> filter, IntConsumer size) {
    for (String text : filters) {
      int equals = text.indexOf('=');
      filter.accept(text.substring(0, equals), text.substring(equals + 1));
    }
    if (pageSize != null) {
      size.accept(pageSize);
    }
  }

  /** The listing, narrowed. */
  <M extends Model> Listing<M> narrow(Listing<M> listing) {
    Listing<M> narrowed = listing.consistency(consistency.consistency()).readAhead(readAhead);
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
