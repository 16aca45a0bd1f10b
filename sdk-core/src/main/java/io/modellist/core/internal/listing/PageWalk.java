package io.modellist.core.internal.listing;

import io.modellist.core.CallListener;
import io.modellist.core.CancelledException;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.Model;
import io.modellist.core.ModelListException;
import io.modellist.core.PagingException;
import io.modellist.core.Progress;
import io.modellist.core.internal.call.AttemptResult;
import io.modellist.core.internal.call.CallResult;
import io.modellist.core.internal.call.Cancellation;
import io.modellist.core.internal.call.ExceptionMapper;
import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.PageFacts;
import io.modellist.core.spi.Paging;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Moves from page to page along a {@link Course}. Its state changes only after a page was received
 * completely, so the same page is requested again after a failure.
 */
final class PageWalk<M extends Model> {
  private final LazyListing<M> listing;
  private final ReportBuilder report;
  private final Supplier<Progress> progress;
  private final Cancellation cancellation;
  private final PageSource<M> source;
  private Course course;
  private String position;
  private volatile boolean closed;
  private @Nullable Supplier<ModelListException> failure;

  /**
   * Creates a walk that is before its first page.
   *
   * @param progress supplies the progress for exceptions
   */
  PageWalk(
      LazyListing<M> listing, ReportBuilder report, Course course, Supplier<Progress> progress) {
    this.listing = listing;
    this.report = report;
    this.course = course;
    this.progress = progress;
    this.position = listing.start().position();
    this.cancellation = listing.context.cancellation().child();
    this.source = new PageSource<>(listing, report, course, cancellation);
  }

  void close() {
    closed = true;
    cancellation.cancel();
  }

  /** Returns to the start of the list on another course. */
  void start(Course other) {
    course = other;
    source.start(other);
  }

  /** Throws the failure that ended the walk permanently, if there is one. */
  void checkUsable() {
    if (closed && failure == null) {
      String text = message("the iterator or the client was closed", "cancelled");
      failure = () -> new CancelledException(text, null, null, progress.get());
    }
    if (failure != null) {
      throw failure.get();
    }
  }

  /**
   * Fetches the page at a position and arrives at it. Throws the exception if that fails.
   *
   * @param before the number of entries of the list before the page
   */
  FetchedPage<M> page(String next, long before) {
    checkUsable();
    report.start();
    position = next;
    return arriveAt(received(source.page(next)).after(before));
  }

  /** Fetches a page immediately, without arriving at it. Throws the exception if that fails. */
  FetchedPage<M> look(ListRequest request, String at) {
    checkUsable();
    report.start();
    position = at;
    return received(source.alone(request, at));
  }

  /** Returns the position of the page that was needed last, whether it was received or not. */
  String position() {
    return position;
  }

  /** Arrives at a page that was fetched. */
  FetchedPage<M> arriveAt(FetchedPage<M> fetched) {
    EndOfList.Verdict verdict = course.after(fetched, this::look);
    String refused = verdict.refused() ? verdict.inconsistency() : null;
    if (refused != null) {
      throw inconsistent(refused); // Before models are delivered a second time.
    }
    FetchedPage<M> page = fetched.arrived(verdict);
    note(page);
    source.arrivedAt(page);
    return page;
  }

  /** Ends the walk because the service contradicts itself. */
  ModelListException inconsistent(String why) {
    String text = message(why, "paging");
    return fail(() -> new PagingException(text, null, null, progress.get()));
  }

  /** Ends the walk before the end of the listing. */
  ModelListException incomplete(String why) {
    String text = message("the listing is not complete: " + why, "incomplete");
    return fail(
        () -> new IncompleteListingException(text, null, null, progress.get(), report.build()));
  }

  String message(String text, String anchor) {
    return ExceptionMapper.message(listing.context, text, "", anchor);
  }

  /** Ends the walk: this exception is thrown now and by every later call. */
  private ModelListException fail(Supplier<ModelListException> exception) {
    failure = exception;
    source.drop();
    return exception.get();
  }

  /** Returns the page that a call received. The call is null if no request was left for it. */
  private FetchedPage<M> received(@Nullable CallResult<FetchedPage<M>> call) {
    if (call == null) {
      throw incomplete("it needs more requests than maxRequests = " + listing.maxRequests);
    }
    report.called(call);
    if (call.last() instanceof AttemptResult.Delivered<FetchedPage<M>> delivered) {
      return delivered.value().with(call.response(delivered.answer(), null));
    }
    Supplier<ModelListException> exception =
        () -> ExceptionMapper.exception(listing.context, call, progress.get());
    throw call.endsWalk() ? fail(exception) : exception.get();
  }

  private void note(FetchedPage<M> page) {
    PageFacts facts = page.facts();
    report.pages++;
    report.fieldProblems += page.extras().problems().size();
    Paging paging = listing.request.paging();
    // The number of pages of a window means nothing, because each has its own page size.
    boolean isOfQuery = paging.accepts(facts.position());
    report.totals(facts.totalItems(), isOfQuery ? facts.totalPages() : null);
    if (!PageSource.isReversed(facts.position())) {
      paging.contradiction(facts).ifPresent(what -> report.drift("echoed: " + what));
    }
    String drift = page.verdict().drift();
    if (drift != null) {
      report.drift(drift);
    }
    listing.context.announce(listener -> listener.onPage(event(page)));
  }

  private CallListener.PageReceived event(FetchedPage<M> page) {
    return new CallListener.PageReceived(
        listing.context.service(), report.pages, page.size(), page.response());
  }
}
