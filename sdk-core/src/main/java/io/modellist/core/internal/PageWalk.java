package io.modellist.core.internal;

import io.modellist.core.CallListener;
import io.modellist.core.CancelledException;
import io.modellist.core.Consistency;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.Model;
import io.modellist.core.ModelListException;
import io.modellist.core.PagingException;
import io.modellist.core.Progress;
import io.modellist.core.spi.PageFacts;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which page comes next, and whether that makes sense. Its state moves on only when a page was
 * received whole: after a failure the same page is simply asked for again.
 */
final class PageWalk<M extends Model> {
  private final ListingPlan<M> plan;
  private final Tally tally;
  private final Supplier<Progress> progress;
  private final PageSource<M> source;
  private final Announcer announcer;
  private final Stop stop = new Stop();
  private RepeatGuard guard = new RepeatGuard();
  private int emptyPages;
  private @Nullable Supplier<ModelListException> failure;

  /** Makes a walk; {@code progress} is asked only when something fails. */
  PageWalk(ListingPlan<M> plan, Tally tally, RequestCount requests, Supplier<Progress> progress) {
    this.plan = plan;
    this.tally = tally;
    this.progress = progress;
    this.source = new PageSource<>(plan, tally, requests, stop);
    this.announcer = new Announcer(plan.link.settings().listener());
  }

  void close() {
    stop.set();
  }

  /** The list is walked from its start again: what was asked before may be asked once more. */
  void nextPass() {
    guard = new RepeatGuard();
    emptyPages = 0;
    source.restart();
    tally.passes++;
  }

  /** Throws what ended the walk for good, if anything did. */
  void checkUsable() {
    if (stop.isSet() && failure == null) {
      failure =
          () ->
              new CancelledException(
                  message("the iterator or the client was closed", "cancelled"),
                  null,
                  null,
                  progress.get());
    }
    if (failure != null) {
      throw failure.get();
    }
  }

  /** The page at this position; throws what went wrong. */
  Received<M> page(String position, long before) {
    checkUsable();
    CallResult<DecodedPage<M>> call = made(source.page(position));
    Outcome.Delivered<DecodedPage<M>> delivered = delivered(call);
    DecodedPage<M> decoded = delivered.value();
    Long ids = Fingerprint.ofIds(decoded.entries());
    String circle = circle(position, ids);
    if (circle != null && plan.consistency != Consistency.COMPLETE) {
      throw nonsense(circle); // before models are given that came already
    }
    PageFacts facts = PageFacts.of(position, decoded.entries().size(), before, decoded.wire());
    emptyPages = facts.received() == 0 ? emptyPages + 1 : 0;
    guard.answered(position, ids);
    Received<M> page =
        new Received<>(facts, decoded, call.response(delivered.answer()), verdict(facts, circle));
    note(page);
    source.received(page);
    return page;
  }

  /** The walk cannot go on: this is thrown now and by every later call. */
  ModelListException fail(Supplier<ModelListException> exception) {
    failure = exception;
    source.drop();
    return exception.get();
  }

  ModelListException nonsense(String why) {
    return fail(() -> new PagingException(message(why, "paging"), null, null, progress.get()));
  }

  ModelListException incomplete(String why) {
    return fail(
        () ->
            new IncompleteListingException(
                message("the listing is not complete: " + why, "incomplete"),
                null,
                null,
                progress.get(),
                tally.report()));
  }

  /** An id came that was given before. */
  void noteRepeat(String id) {
    tally.drift("the model \"%s\" came again".formatted(shown(id)));
  }

  /** A position may be a cursor, which the service makes of whatever it likes, as it does ids. */
  String shown(String position) {
    return Checks.printable(plan.link.transport().mask(position));
  }

  String message(String text, String anchor) {
    return Faults.message(plan.link, text, "", anchor);
  }

  /** Counts the call; there is none when no request was left for it. */
  private CallResult<DecodedPage<M>> made(@Nullable CallResult<DecodedPage<M>> call) {
    if (call == null) {
      throw incomplete("it needs more than maxRequests = " + plan.maxRequests);
    }
    tally.called(call);
    return call;
  }

  private Outcome.Delivered<DecodedPage<M>> delivered(CallResult<DecodedPage<M>> call) {
    if (call.last() instanceof Outcome.Failed<DecodedPage<M>> failed) {
      Fault fault = failed.fault();
      boolean forGood =
          fault instanceof Fault.OutOfTime time && time.scope() != Fault.Scope.ATTEMPT;
      Supplier<ModelListException> exception =
          () -> Faults.exception(plan.link, call, fault, progress.get());
      throw forGood ? fail(exception) : exception.get();
    }
    return (Outcome.Delivered<DecodedPage<M>>) call.last();
  }

  /**
   * A page that came before as a whole means that the server ignores the position, or that the list
   * moved. Asking for the earlier position once more tells which; and for this one too, as a list
   * of small pages that changes all the time may have moved back meanwhile.
   */
  private @Nullable String circle(String position, @Nullable Long ids) {
    String twin = guard.earlierTwin(ids);
    if (twin == null || ids == null) {
      return null;
    }
    if (givesAgain(twin, ids) && givesAgain(position, ids)) {
      return "position \"%s\" gives the same models as position \"%s\", and again when both are asked once more: the service ignores the position, or goes in a circle"
          .formatted(shown(position), shown(twin));
    }
    tally.drift("position %s holds what position %s held".formatted(shown(position), shown(twin)));
    return null;
  }

  private boolean givesAgain(String position, Long ids) {
    return ids.equals(Fingerprint.ofIds(delivered(made(source.once(position))).value().entries()));
  }

  private EndOfList.Verdict verdict(PageFacts facts, @Nullable String circle) {
    if (circle != null) {
      return EndOfList.nonsense(circle);
    }
    EndOfList.Verdict verdict = EndOfList.after(facts, plan.request.paging(), emptyPages);
    String next = verdict.next();
    return next == null || !guard.wasAsked(next)
        ? verdict
        : EndOfList.nonsense(
            "position \"%s\" leads to \"%s\", which was asked for before"
                .formatted(shown(facts.position()), shown(next)));
  }

  private void note(Received<M> page) {
    PageFacts facts = page.facts();
    tally.pages++;
    tally.fieldProblems += page.decoded().problems().size();
    tally.totals(facts.totalItems(), facts.totalPages());
    plan.request.paging().contradiction(facts).ifPresent(what -> tally.drift("echoed: " + what));
    String drift = page.verdict().drift();
    if (drift != null) {
      tally.drift(drift);
    }
    CallListener.PageReceived event =
        new CallListener.PageReceived(
            plan.link.service(), tally.pages, page.size(), page.response());
    announcer.announce(listener -> listener.onPage(event));
  }
}
