package io.modellist.core.internal.listing;

import io.modellist.core.CallListener;
import io.modellist.core.CancelledException;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.Model;
import io.modellist.core.ModelListException;
import io.modellist.core.PagingException;
import io.modellist.core.Progress;
import io.modellist.core.internal.Checks;
import io.modellist.core.internal.call.AttemptResult;
import io.modellist.core.internal.call.CallResult;
import io.modellist.core.internal.call.Cancellation;
import io.modellist.core.internal.call.ExceptionMapper;
import io.modellist.core.spi.PageFacts;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Goes from page to page, and checks that the service's paging is consistent. Its state changes
 * only when a page was received completely: after a failure the same page is asked for again.
 */
final class PageWalk<M extends Model> {
  private final LazyListing<M> listing;
  private final ReportBuilder report;
  private final boolean walksAgain;
  private final Supplier<Progress> progress;
  private final Cancellation cancellation;
  private final PageSource<M> source;
  private RepeatGuard guard = new RepeatGuard();
  private int emptyPages;
  private volatile boolean closed;
  private @Nullable Supplier<ModelListException> failure;

  /**
   * Starts before the first page.
   *
   * @param walksAgain whether another pass may follow, so that a circle is not the end of the walk
   * @param progress called when something fails
   */
  PageWalk(
      LazyListing<M> listing,
      ReportBuilder report,
      boolean walksAgain,
      Supplier<Progress> progress) {
    this.listing = listing;
    this.report = report;
    this.walksAgain = walksAgain;
    this.progress = progress;
    this.cancellation = listing.context.cancellation().child();
    this.source = new PageSource<>(listing, report, cancellation);
  }

  void close() {
    closed = true;
    cancellation.cancel();
  }

  /** Goes back to the start of the list: positions may come again. */
  void nextPass() {
    guard = new RepeatGuard();
    emptyPages = 0;
    source.restart();
    report.passes++;
  }

  /** Throws the failure that ended the walk for good, if there is one. */
  void checkUsable() {
    if (closed && failure == null) {
      String text = message("the iterator or the client was closed", "cancelled");
      failure = () -> new CancelledException(text, null, null, progress.get());
    }
    if (failure != null) {
      throw failure.get();
    }
  }

  /** Fetches the page at a position; throws what went wrong. */
  FetchedPage<M> page(String position, long before) {
    checkUsable();
    report.start();
    CallResult<FetchedPage<M>> call = made(source.page(position));
    AttemptResult.Delivered<FetchedPage<M>> delivered = delivered(call);
    FetchedPage<M> decoded = delivered.value();
    Long ids = Fingerprint.ofIds(decoded.entries());
    String circle = circle(position, ids);
    if (circle != null && !walksAgain) {
      throw inconsistent(circle); // Before models are delivered a second time.
    }
    PageFacts facts = decoded.facts().after(before);
    emptyPages = facts.received() == 0 ? emptyPages + 1 : 0;
    guard.answered(position, ids);
    FetchedPage<M> page =
        decoded.arrived(facts, call.response(delivered.answer(), null), verdict(facts, circle));
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

  /** Counts the call; throws if it is null, because no request was left for it. */
  private CallResult<FetchedPage<M>> made(@Nullable CallResult<FetchedPage<M>> call) {
    if (call == null) {
      throw incomplete("it needs more than maxRequests = " + listing.maxRequests);
    }
    report.called(call);
    return call;
  }

  private AttemptResult.Delivered<FetchedPage<M>> delivered(CallResult<FetchedPage<M>> call) {
    if (call.last() instanceof AttemptResult.Delivered<FetchedPage<M>> delivered) {
      return delivered;
    }
    Supplier<ModelListException> exception =
        () -> ExceptionMapper.exception(listing.context, call, progress.get());
    throw call.isOutOfTime() ? fail(exception) : exception.get();
  }

  /**
   * A page with the ids of an earlier page means that the service ignores the position, or that the
   * list moved. To tell the two apart, both positions are requested again: if the list moved, they
   * differ now.
   */
  private @Nullable String circle(String position, @Nullable Long ids) {
    String twin = guard.earlierTwin(ids);
    if (twin == null || ids == null) {
      return null;
    }
    String shown = Checks.printable(position);
    String shownTwin = Checks.printable(twin);
    if (hasAgain(twin, ids) && hasAgain(position, ids)) {
      return "position \"%s\" gives the same models as position \"%s\", and again when both are asked once more: the service ignores the position, or goes in a circle"
          .formatted(shown, shownTwin);
    }
    report.drift("position %s holds what position %s held".formatted(shown, shownTwin));
    return null;
  }

  private boolean hasAgain(String position, Long ids) {
    FetchedPage<M> page = delivered(made(source.again(position))).value();
    return ids.equals(Fingerprint.ofIds(page.entries()));
  }

  private EndOfList.Verdict verdict(PageFacts facts, @Nullable String circle) {
    if (circle != null) {
      return EndOfList.inconsistent(circle);
    }
    EndOfList.Verdict verdict = EndOfList.after(facts, listing.request.paging(), emptyPages);
    String next = verdict.next();
    return next == null || !guard.wasAsked(next)
        ? verdict
        : EndOfList.inconsistent(
            "position \"%s\" leads to \"%s\", which was asked for before"
                .formatted(Checks.printable(facts.position()), Checks.printable(next)));
  }

  private void note(FetchedPage<M> page) {
    PageFacts facts = page.facts();
    report.pages++;
    report.fieldProblems += page.problems().size();
    report.totals(facts.totalItems(), facts.totalPages());
    listing
        .request
        .paging()
        .contradiction(facts)
        .ifPresent(what -> report.drift("echoed: " + what));
    String drift = page.verdict().drift();
    if (drift != null) {
      report.drift(drift);
    }
    CallListener.PageReceived event =
        new CallListener.PageReceived(
            listing.context.service(), report.pages, page.size(), page.response());
    listing.context.announce(listener -> listener.onPage(event));
  }
}
