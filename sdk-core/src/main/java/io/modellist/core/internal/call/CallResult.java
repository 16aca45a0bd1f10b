package io.modellist.core.internal.call;

import io.modellist.core.RequestInfo;
import io.modellist.core.ResponseInfo;
import io.modellist.core.internal.call.AttemptResult.Answer;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The result of a call with all its attempts.
 *
 * @param shownUrl supplies the requested URL with secrets masked; only a failure needs it
 * @param last the result of the last attempt
 * @param earlier why the attempts before it failed, in order
 * @param notRetried why there was no further attempt although the failure allows one, or null
 * @param elapsed the time from the first attempt's start to the last one's end
 */
public record CallResult<T>(
    Supplier<String> shownUrl,
    AttemptResult<T> last,
    List<Failure> earlier,
    @Nullable NotRetried notRetried,
    Duration elapsed) {
  /**
   * Returns how many attempts were sent. An attempt that was stopped before it was sent does not
   * count.
   */
  int attempts() {
    return earlier.size() + (last.requests() > 0 ? 1 : 0);
  }

  /** Returns this call as it was after its n-th attempt, counted from 0. */
  CallResult<T> upTo(int n) {
    AttemptResult<T> failed = new AttemptResult.Failed<>(earlier.get(n), 1);
    return new CallResult<>(shownUrl, failed, earlier.subList(0, n), null, elapsed);
  }

  /**
   * Returns whether a walk cannot continue after this call, because the time limit of the call or
   * the listing was reached, not only that of an attempt.
   */
  public boolean endsWalk() {
    Failure failure = last instanceof AttemptResult.Failed<T> failed ? failed.failure() : null;
    return failure instanceof Failure.OutOfTime
        ? !failure.timedOut()
        : failure instanceof Failure.Scripted scripted && scripted.endsWalk();
  }

  RequestInfo request() {
    return new RequestInfo("GET", shownUrl.get(), attempts());
  }

  /** Describes the response for the user. */
  public ResponseInfo response(Answer answer, @Nullable Duration retryAfter) {
    return new ResponseInfo(answer.status(), answer.headers(), attempts(), elapsed, retryAfter);
  }
}
