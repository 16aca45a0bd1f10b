package io.modellist.core.internal;

import io.modellist.core.RequestInfo;
import io.modellist.core.ResponseInfo;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call with all its attempts.
 *
 * @param url what was asked for, with secrets masked: it may hold a position that the service made
 * @param last what the last attempt gave
 * @param earlier why the attempts before it were repeated, in order
 * @param overBudget the client's retry budget did not allow what would have been the next attempt
 * @param elapsed from the first attempt's start to the last one's end
 */
record CallResult<T>(
    String url, Outcome<T> last, List<Fault> earlier, boolean overBudget, Duration elapsed) {
  /** Those that were sent; one that was stopped before that is none. */
  int attempts() {
    return earlier.size() + (last.requests() > 0 ? 1 : 0);
  }

  /** This call as it stood when its n-th attempt, counted from 0, had failed. */
  CallResult<T> upTo(int n) {
    Outcome<T> failed = new Outcome.Failed<>(earlier.get(n), 1);
    return new CallResult<>(url, failed, earlier.subList(0, n), false, elapsed);
  }

  RequestInfo request() {
    return new RequestInfo("GET", url, attempts());
  }

  ResponseInfo response(Answer answer) {
    return response(answer, null);
  }

  ResponseInfo response(Answer answer, @Nullable Duration retryAfter) {
    return new ResponseInfo(
        answer.status(), answer.headers(), null, attempts(), elapsed, retryAfter);
  }
}
