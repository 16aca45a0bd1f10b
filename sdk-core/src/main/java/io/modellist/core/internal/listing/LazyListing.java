package io.modellist.core.internal.listing;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Consistency;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.ListingResult;
import io.modellist.core.Model;
import io.modellist.core.Page;
import io.modellist.core.Pages;
import io.modellist.core.RequestOptions;
import io.modellist.core.ResumeOptions;
import io.modellist.core.internal.BookmarkData;
import io.modellist.core.internal.Checks;
import io.modellist.core.internal.call.ClientContext;
import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.Ordering;
import io.modellist.core.spi.Parameter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A listing: the description of a walk. Each iteration is a new {@link Walk}. The fields are
 * written only by {@link #with}, before it returns the copy.
 */
public final class LazyListing<M extends Model> implements Listing<M> {
  final ClientContext<M> context;
  final ListRequest request;
  @Nullable BookmarkData from;
  ResumeOptions resumeOptions = ResumeOptions.DEFAULT;
  @Nullable Duration deadline;
  long maxItems = Long.MAX_VALUE;
  // Enough for three million models at 30 per page, and an end for a list that never ends.
  long maxRequests = 100_000;
  int maxPasses = 5;
  int readAhead;
  Consistency consistency = Consistency.AS_SERVED;
  boolean skipUnreadable;
  RequestOptions options = RequestOptions.defaults();

  /** Creates the listing of all models that the request selects. Sends no request. */
  public LazyListing(ClientContext<M> context, ListRequest request) {
    this.context = context;
    this.request = request;
  }

  @Override
  public ListingIterator<M> iterator() {
    return new Walk<>(this);
  }

  @Override
  public Stream<M> stream() {
    // The walk starts when the stream is used, as with the streams of collections.
    ListingIterator<M> walk = iterator();
    return stream(walk, walk::close);
  }

  static <T> Stream<T> stream(Iterator<T> elements, Runnable close) {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(elements, traits), false)
        .onClose(close);
  }

  @Override
  public Pages<M> pages() {
    return new WalkPages<>(this);
  }

  @Override
  public Page<M> firstPage() {
    return pages().iterator().next();
  }

  @Override
  public List<M> toList() {
    return collect().items();
  }

  @Override
  public ListingResult<M> collect() {
    ListingIterator<M> walk = iterator();
    List<M> items = new ArrayList<>();
    walk.forEachRemaining(items::add);
    return new ListingResult<>(items, walk.report());
  }

  @Override
  public Listing<M> from(Bookmark bookmark) {
    return from(bookmark, ResumeOptions.DEFAULT);
  }

  @Override
  public Listing<M> from(Bookmark bookmark, ResumeOptions how) {
    Objects.requireNonNull(bookmark, "bookmark");
    Objects.requireNonNull(how, "how");
    String service = context.service();
    if (!bookmark.provider().equals(service)) {
      throw new ConfigurationException(
          "the bookmark is from a listing of %s, but this listing is of %s"
              .formatted(Checks.printable(bookmark.provider()), service));
    }
    BookmarkData data = BookmarkData.parse(bookmark.toString(), ConfigurationException::new);
    if (data.query() != queryFingerprint()) {
      throw new ConfigurationException(
          service
              + ": the bookmark is from another query: path, filters, sort, start and page size"
              + " must be the same");
    }
    if (!request.paging().accepts(data.position())) {
      throw new ConfigurationException(
          "%s: the bookmark's position \"%s\" cannot be one of this listing"
              .formatted(service, Checks.printable(data.position())));
    }
    Ordering ordering = request.ordering();
    if (data.atEnd() && ordering.byCreation() && !ordering.ascending()) {
      throw new ConfigurationException(
          service
              + ": the bookmark is at the end of a listing of the newest models first, which nothing"
              + " can follow: later models come first. List the oldest first to resume for new ones");
    }
    return with(
        copy -> {
          copy.from = data;
          copy.resumeOptions = how;
        });
  }

  @Override
  public Listing<M> maxItems(long most) {
    checked("maxItems", most, 1, Long.MAX_VALUE);
    return with(copy -> copy.maxItems = most);
  }

  @Override
  public Listing<M> maxRequests(long most) {
    checked("maxRequests", most, 1, Long.MAX_VALUE);
    return with(copy -> copy.maxRequests = most);
  }

  @Override
  public Listing<M> maxPasses(int most) {
    checked("maxPasses", most, 1, 100);
    return with(copy -> copy.maxPasses = most);
  }

  @Override
  public Listing<M> readAhead(int pages) {
    checked("readAhead", pages, 0, 32);
    return with(copy -> copy.readAhead = pages);
  }

  @Override
  public Listing<M> deadline(Duration time) {
    Checks.positive("deadline", time, ConfigurationException::new);
    return with(copy -> copy.deadline = time);
  }

  @Override
  public Listing<M> consistency(Consistency how) {
    Objects.requireNonNull(how, "consistency");
    return with(copy -> copy.consistency = how);
  }

  @Override
  public Listing<M> skipUnreadable() {
    return with(copy -> copy.skipUnreadable = true);
  }

  @Override
  public Listing<M> options(RequestOptions changed) {
    Objects.requireNonNull(changed, "options");
    return with(copy -> copy.options = changed);
  }

  private static void checked(String name, long value, long least, long most) {
    Checks.between(name, value, least, most, ConfigurationException::new);
  }

  private LazyListing<M> with(Consumer<LazyListing<M>> change) {
    LazyListing<M> copy = new LazyListing<>(context, request);
    copy.from = from;
    copy.resumeOptions = resumeOptions;
    copy.deadline = deadline;
    copy.maxItems = maxItems;
    copy.maxRequests = maxRequests;
    copy.maxPasses = maxPasses;
    copy.readAhead = readAhead;
    copy.consistency = consistency;
    copy.skipUnreadable = skipUnreadable;
    copy.options = options;
    change.accept(copy);
    String part = copy.part();
    if (copy.consistency == Consistency.COMPLETE && part != null) {
      throw new ConfigurationException(
          "%s: a COMPLETE listing reads the entire list: it cannot %s"
              .formatted(context.service(), part));
    }
    return copy;
  }

  /** Returns the setting that limits this listing to a part of the list; null if there is none. */
  private @Nullable String part() {
    if (!request.startsAtFirst()) {
      return "start at "
          + request.paging().parameters(request.start()).stream()
              .map(parameter -> parameter.name() + "=" + Checks.printable(parameter.value()))
              .collect(Collectors.joining("&"));
    }
    return from != null
        ? "have a bookmark to start from"
        : maxItems < Long.MAX_VALUE ? "have maxItems" : null;
  }

  /** Returns the bookmark data at which a walk starts. */
  BookmarkData start() {
    BookmarkData resumed = from;
    return resumed != null
        ? resumed
        : BookmarkData.start(context.service(), queryFingerprint(), request.start());
  }

  /**
   * Returns the fingerprint that binds a bookmark to path, filters, sort, start and page size. Host
   * and credential do not count.
   */
  private long queryFingerprint() {
    List<String> parts = new ArrayList<>(request.path().segments());
    parts.add("?");
    // Sorted by name, because the order of a query's parameters has no meaning.
    List<Parameter> all =
        request.startsAtFirst() ? request.parameters() : request.at(request.start());
    all.stream()
        .sorted(Comparator.comparing(Parameter::name))
        .forEach(
            parameter -> {
              parts.add(parameter.name());
              parts.add(parameter.value());
            });
    return Fingerprint.of(parts);
  }

  @Override
  public String toString() {
    return "Listing[%s %s]".formatted(context.service(), request);
  }
}
