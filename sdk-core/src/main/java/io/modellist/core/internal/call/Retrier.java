package io.modellist.core.internal.call;

import static io.modellist.core.internal.call.Failure.Scope.CALL;
import static io.modellist.core.internal.call.Failure.Scope.LISTING;

import io.modellist.core.CallListener;
import io.modellist.core.RetryPolicy;
import io.modellist.core.internal.call.Cancellation.Registration;
import io.modellist.core.spi.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Makes the attempts of one call, waits between them, and enforces the time limits. For one use.
 */
public final class Retrier<T> {
  private final ClientContext<?> context;
  private final Call<T> call;
  private final Timing timing;
  private final RetryPolicy policy;
  private final CallHeaders headers;
  private final Duration attemptTimeout;
  private final Duration callTimeout;
  private final long started;
  private final List<Failure> earlier = new ArrayList<>();
  private boolean owing; // The latest attempt took a retry from the budget.
  private boolean renewed; // The credential was read again after a 401.
  private @Nullable NotRetried notRetried;

  /** Prepares the call, and starts its time. */
  public Retrier(ClientContext<?> context, Call<T> call) {
    ClientSettings settings = context.settings();
    this.context = context;
    this.call = call;
    this.timing = settings.timing();
    this.policy = call.options().retry().orElse(settings.retry());
    this.headers = new CallHeaders(settings, call.options().headers());
    this.attemptTimeout = call.options().attemptTimeout().orElse(settings.attemptTimeout());
    this.callTimeout = call.options().callTimeout().orElse(settings.callTimeout());
    this.started = timing.nanoTime();
  }

  /**
   * Makes the call. Returns failures of the service or the network, and cancellations, instead of
   * throwing them.
   */
  public CallResult<T> call() {
    AttemptResult<T> result = attempt();
    while (result instanceof AttemptResult.Failed<T> failed) {
      Optional<Duration> wait = waitAfter(failed.failure());
      if (wait.isEmpty()) {
        break;
      }
      earlier.add(failed.failure());
      Failure stopped = pause(wait.get(), failed.failure());
      if (stopped != null) {
        result = new AttemptResult.Failed<>(stopped, 0);
        payBack(result);
        break;
      }
      call.requests().take();
      result = attempt();
    }
    Duration elapsed = Duration.ofNanos(timing.nanoTime() - started);
    return new CallResult<>(this::url, result, List.copyOf(earlier), notRetried, elapsed);
  }

  private AttemptResult<T> attempt() {
    long start = timing.nanoTime();
    Duration left = timeLeft();
    boolean cutShort = left.compareTo(attemptTimeout) < 0;
    AttemptResult<T> result = new AttemptResult.Failed<>(outOfTime(), 0);
    if (left.compareTo(Duration.ZERO) > 0) {
      AttemptResult<T> made =
          context
              .transport()
              .attempt(
                  call.url(),
                  headers,
                  call.decoder(),
                  cutShort ? left : attemptTimeout,
                  call.cancellation(),
                  followsStaleConnection());
      announce(made, Duration.ofNanos(timing.nanoTime() - start));
      boolean timedOut =
          made instanceof AttemptResult.Failed<T> failed && failed.failure().timedOut();
      result = cutShort && timedOut ? result.withRequests(made.requests()) : made;
    }
    call.requests().settle(result.requests());
    payBack(result);
    return result;
  }

  /** Returns whether another idle connection could be closed too, and would cost an attempt. */
  private boolean followsStaleConnection() {
    return !earlier.isEmpty() && earlier.get(earlier.size() - 1).stale();
  }

  private void announce(AttemptResult<T> result, Duration took) {
    context.announce(listener -> listener.onAttempt(event(result, took)));
  }

  private CallListener.Attempt event(AttemptResult<T> result, Duration took) {
    return ExceptionMapper.event(context.service(), url(), earlier.size() + 1, result, took);
  }

  /** Returns how long to wait before the next attempt; empty if there is no next attempt. */
  private Optional<Duration> waitAfter(Failure failure) {
    int attempts = earlier.size() + 1;
    if (attempts >= policy.maxAttempts() || call.requests().isSpent()) {
      return Optional.empty();
    }
    Optional<Duration> wait = wanted(failure, attempts);
    wait.ifPresent(wanted -> notRetried = reasonAgainst(wanted, failure));
    return wait.filter(wanted -> notRetried == null);
  }

  /** Returns why the call is not retried after this wait; null if it is. */
  private @Nullable NotRetried reasonAgainst(Duration wait, Failure failure) {
    boolean asked = failure instanceof Failure.Refused refused && refused.retryAfter() != null;
    if (asked && wait.compareTo(policy.retryAfterCeiling()) > 0) {
      return NotRetried.aboveCeiling(wait, policy.retryAfterCeiling());
    }
    // A wait that does not fit into the time left is not started; the failure is thrown now.
    Duration left = timeLeft();
    if (wait.compareTo(left) >= 0) {
      return NotRetried.noTime(wait, left, isListingFirst() ? "deadline" : "callTimeout");
    }
    boolean free = isFree(failure);
    owing = !free && context.quota().take();
    return free || owing ? null : NotRetried.OVER_BUDGET;
  }

  private Optional<Duration> wanted(Failure failure, int attempts) {
    if (failure instanceof Failure.Refused refused) {
      if (isUnauthorized(failure)) {
        return renewsCredential() ? Optional.of(Duration.ZERO) : Optional.empty();
      }
      if (!isRetryable(refused)) {
        return Optional.empty();
      }
      Duration asked = refused.retryAfter();
      return Optional.of(asked == null ? backOff(attempts) : asked);
    }
    if (failure instanceof Failure.NoAnswer none && none.repeatable()) {
      return Optional.of(none.stale() ? Duration.ZERO : backOff(attempts));
    }
    return failure.timedOut() ? Optional.of(backOff(attempts)) : Optional.empty();
  }

  /** Reads the refused credential again, once per call. Returns whether it has changed. */
  private boolean renewsCredential() {
    boolean first = !renewed;
    renewed = true;
    return first && headers.renew();
  }

  private static boolean isUnauthorized(Failure failure) {
    return failure instanceof Failure.Refused refused && refused.answer().status() == 401;
  }

  /** Returns a random time up to the policy's ceiling (full jitter). */
  private Duration backOff(int failures) {
    return Duration.ofNanos((long) (BackOff.longest(policy, failures).toNanos() * timing.random()));
  }

  /**
   * Returns whether a retry needs neither a wait nor budget, because the failure does not indicate
   * an overloaded service: the service had closed an idle connection, or refused a credential.
   */
  private static boolean isFree(Failure failure) {
    return isUnauthorized(failure) || failure.stale();
  }

  /**
   * Pays retries back to the budget if the attempt shows that the service works, even if it
   * refused.
   */
  private void payBack(AttemptResult<T> result) {
    boolean well = !(result instanceof AttemptResult.Failed<T> failed) || isWell(failed.failure());
    if (owing && (well || result.requests() == 0)) {
      context.quota().giveBack();
    } else if (well) {
      context.quota().answered();
    }
  }

  private boolean isWell(Failure failure) {
    return failure instanceof Failure.Unreadable
        || (failure instanceof Failure.Refused refused && !isRetryable(refused));
  }

  private boolean isRetryable(Failure.Refused refused) {
    return context.dialect().retryable(refused.answer().status(), refused.error());
  }

  /** Waits; returns null unless the wait was cancelled. */
  private @Nullable Failure pause(Duration wait, Failure reason) {
    context.announce(listener -> listener.onRetry(event(wait, reason)));
    CompletableFuture<@Nullable Void> woken = new CompletableFuture<>();
    try (Registration registration = call.cancellation().onCancel(() -> woken.complete(null))) {
      Objects.requireNonNull(registration);
      if (!wait.isZero()) {
        timing.pause(wait, woken);
      }
      return call.cancellation().isCancelled() ? new Failure.Cancelled(false) : null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Failure.Cancelled(true);
    }
  }

  private CallListener.Retry event(Duration wait, Failure reason) {
    return new CallListener.Retry(
        context.service(), url(), earlier.size() + 1, wait, ExceptionMapper.words(reason));
  }

  /**
   * Returns the masked URL. Call this only after an attempt, because the transport masks only
   * credentials that it has seen.
   */
  private String url() {
    return context.transport().shown(call.url());
  }

  private Duration timeLeft() {
    long now = timing.nanoTime();
    long left = callTimeout.toNanos() - (now - started);
    Long end = call.endNanos();
    return Duration.ofNanos(end == null ? left : Math.min(left, end - now));
  }

  private Failure outOfTime() {
    return new Failure.OutOfTime(isListingFirst() ? LISTING : CALL, callTimeout);
  }

  /** Returns whether the listing's deadline ends before the call's time. */
  private boolean isListingFirst() {
    Long end = call.endNanos();
    return end != null && end - started < callTimeout.toNanos();
  }
}
