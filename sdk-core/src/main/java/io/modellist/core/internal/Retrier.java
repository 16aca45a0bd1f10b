package io.modellist.core.internal;

import static io.modellist.core.internal.Fault.Scope.ATTEMPT;
import static io.modellist.core.internal.Fault.Scope.CALL;
import static io.modellist.core.internal.Fault.Scope.LISTING;

import io.modellist.core.CallListener;
import io.modellist.core.RetryPolicy;
import io.modellist.core.spi.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The attempts of one call, the waits between them, and the limits of time over both. */
final class Retrier<T> {
  private final ServiceLink<?> link;
  private final CallPlan<T> plan;
  private final Timing timing;
  private final Announcer announcer;
  private final RetryPolicy policy;
  private final Duration attemptTimeout;
  private final Duration callTimeout;
  private long started;
  private @Nullable String shownUrl;
  private final List<Fault> earlier = new ArrayList<>();
  private @Nullable Outcome<T> begun; // the first attempt, where it was made beforehand
  private long elapsedBefore;
  private boolean owing; // for the latest attempt a retry was taken from the budget
  private boolean overBudget;

  Retrier(ServiceLink<?> link, CallPlan<T> plan) {
    ClientSettings settings = link.settings();
    this.link = link;
    this.plan = plan;
    this.timing = settings.timing();
    this.announcer = new Announcer(settings.listener());
    this.policy = or(plan.options().retry(), settings.retry());
    this.attemptTimeout = or(plan.options().attemptTimeout(), settings.attemptTimeout());
    this.callTimeout = or(plan.options().callTimeout(), settings.callTimeout());
    this.started = timing.nanoTime();
  }

  /**
   * Makes the first attempt beforehand, in another thread than that of {@link #call}, which then
   * goes on from what came of it.
   */
  void begin() {
    // While the call runs, closing the client ends it.
    try (Stop.Registration registration = link.stop().onStop(plan.stop()::set)) {
      Objects.requireNonNull(registration);
      started = timing.nanoTime();
      begun = attempt();
      elapsedBefore = timing.nanoTime() - started;
    }
  }

  /** Makes the call; never throws for what the service, the network or the user's stop does. */
  CallResult<T> call() {
    // Between an early attempt and its use, it is the user's time that passes.
    started = timing.nanoTime() - elapsedBefore;
    try (Stop.Registration registration = link.stop().onStop(plan.stop()::set)) {
      Objects.requireNonNull(registration);
      return run(begun == null ? attempt() : begun);
    }
  }

  private CallResult<T> run(Outcome<T> first) {
    Outcome<T> outcome = first;
    while (true) {
      settle(outcome);
      if (!(outcome instanceof Outcome.Failed<T> failed)) {
        return result(outcome);
      }
      Optional<Duration> wait = waitAfter(failed.fault());
      if (wait.isEmpty()) {
        return result(failed);
      }
      earlier.add(failed.fault());
      Fault stopped = pause(wait.get(), failed.fault());
      if (stopped != null) {
        Outcome<T> unsent = new Outcome.Failed<>(stopped, 0);
        settle(unsent);
        return result(unsent);
      }
      plan.requests().take();
      outcome = attempt();
    }
  }

  private Outcome<T> attempt() {
    Outcome<T> outcome = timeLeft().compareTo(Duration.ZERO) > 0 ? send() : tooLate();
    plan.requests().settle(outcome.requests());
    return outcome;
  }

  private Outcome<T> tooLate() {
    return new Outcome.Failed<>(outOfTime(), 0);
  }

  private Outcome<T> send() {
    Duration left = timeLeft();
    Duration limit = left.compareTo(attemptTimeout) < 0 ? left : attemptTimeout;
    long start = timing.nanoTime();
    Outcome<T> outcome =
        received(
            link.transport()
                .attempt(plan.url(), plan.options().headers(), plan.reading(), limit, plan.stop()));
    Duration took = Duration.ofNanos(timing.nanoTime() - start);
    CallListener.Attempt event =
        Faults.event(link.service(), url(), earlier.size() + 1, outcome, took);
    announcer.announce(listener -> listener.onAttempt(event));
    boolean cutShort = limit.compareTo(attemptTimeout) < 0;
    if (cutShort && outcome instanceof Outcome.Failed<T> failed && timedOut(failed.fault())) {
      return new Outcome.Failed<>(outOfTime(), failed.requests());
    }
    return outcome;
  }

  /** Times that the answer tells count from now on, whenever someone asks. */
  private Outcome<T> received(Outcome<T> outcome) {
    return outcome instanceof Outcome.Failed<T> failed
            && failed.fault() instanceof Fault.Refused refused
        ? new Outcome.Failed<>(refused.received(timing.now()), failed.requests())
        : outcome;
  }

  /** How long to wait before the next attempt; empty when this was the last. */
  private Optional<Duration> waitAfter(Fault fault) {
    int attempts = earlier.size() + 1;
    if (attempts >= policy.maxAttempts() || plan.requests().isSpent()) {
      return Optional.empty();
    }
    // A wait that does not fit into the time left is not begun: the failure is thrown now.
    return wanted(fault, attempts)
        .filter(wait -> wait.compareTo(timeLeft()) < 0)
        .filter(wait -> withinBudget(fault));
  }

  private boolean withinBudget(Fault fault) {
    boolean free = fault instanceof Fault.NoAnswer none && none.stale();
    owing = !free && link.quota().take();
    overBudget = !free && !owing;
    return !overBudget;
  }

  /** What shows that the service is well pays into the budget, a refusal of its own included. */
  private void settle(Outcome<T> outcome) {
    boolean well = !(outcome instanceof Outcome.Failed<T> failed) || answered(failed.fault());
    if (owing && (well || outcome.requests() == 0)) {
      link.quota().giveBack();
    } else if (well) {
      link.quota().answered();
    }
  }

  private boolean answered(Fault fault) {
    return fault instanceof Fault.Unreadable
        || (fault instanceof Fault.Refused refused
            && !link.dialect().retryable(refused.answer().status(), refused.error()));
  }

  private Optional<Duration> wanted(Fault fault, int attempts) {
    if (fault instanceof Fault.Refused refused) {
      if (!link.dialect().retryable(refused.answer().status(), refused.error())) {
        return Optional.empty();
      }
      Optional<Duration> asked = Optional.ofNullable(refused.retryAfter());
      return asked.isPresent()
          ? asked.filter(wait -> wait.compareTo(policy.retryAfterCeiling()) <= 0)
          : Optional.of(backOff(attempts));
    }
    if (fault instanceof Fault.NoAnswer none) {
      // The server had closed an idle connection: nothing is overloaded, so there is no wait.
      return none.repeatable()
          ? Optional.of(none.stale() ? Duration.ZERO : backOff(attempts))
          : Optional.empty();
    }
    return timedOut(fault) ? Optional.of(backOff(attempts)) : Optional.empty();
  }

  private Duration backOff(int failures) {
    return Duration.ofNanos((long) (policy.ceiling(failures).toNanos() * timing.random()));
  }

  /** Null when the wait went well. */
  private @Nullable Fault pause(Duration wait, Fault reason) {
    CallListener.Retry event =
        new CallListener.Retry(
            link.service(), url(), earlier.size() + 1, wait, Faults.words(reason));
    announcer.announce(listener -> listener.onRetry(event));
    CompletableFuture<@Nullable Void> woken = new CompletableFuture<>();
    try (Stop.Registration registration = plan.stop().onStop(() -> woken.complete(null))) {
      Objects.requireNonNull(registration);
      if (!wait.isZero()) {
        timing.pause(wait, woken);
      }
      return plan.stop().isSet() ? new Fault.Cancelled(false) : null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Fault.Cancelled(true);
    }
  }

  /** Masked once an attempt was made: before that, nobody knows what the credential is. */
  private String url() {
    String shown = shownUrl;
    if (shown == null) {
      shown = link.transport().mask(plan.url().toString());
      shownUrl = shown;
    }
    return shown;
  }

  private Duration timeLeft() {
    long now = timing.nanoTime();
    long call = callTimeout.toNanos() - (now - started);
    Long end = plan.endNanos();
    return Duration.ofNanos(end == null ? call : Math.min(call, end - now));
  }

  private Fault outOfTime() {
    Long end = plan.endNanos();
    boolean listing = end != null && end - started < callTimeout.toNanos();
    return new Fault.OutOfTime(listing ? LISTING : CALL, callTimeout);
  }

  private CallResult<T> result(Outcome<T> last) {
    Duration elapsed = Duration.ofNanos(timing.nanoTime() - started);
    return new CallResult<>(url(), last, List.copyOf(earlier), overBudget, elapsed);
  }

  private static boolean timedOut(Fault fault) {
    return fault instanceof Fault.OutOfTime time && time.scope() == ATTEMPT;
  }

  private static <V> V or(@Nullable V value, V fallback) {
    return value == null ? fallback : value;
  }
}
