package io.modellist.core.internal;

import io.modellist.core.RequestInfo;
import io.modellist.core.ResponseInfo;
import java.time.Duration;
import java.util.List;

/**
 * What came of a call with all its attempts.
 *
 * @param url what was asked for, with secrets masked: it may hold a position that the service made
 * @param last what the last attempt gave
 * @param earlier why the attempts before it were repeated, in order
 * @param requests HTTP requests sent, followed redirects included
 * @param elapsed from the first attempt's start to the last one's end
 */
record CallResult<T>(
    String url, Outcome<T> last, List<Fault> earlier, int requests, Duration elapsed) {
  int attempts() {
    return earlier.size() + 1;
  }

  RequestInfo request() {
    return new RequestInfo("GET", url, attempts());
  }

  ResponseInfo response(Answer answer) {
    return new ResponseInfo(answer.status(), answer.headers(), null, attempts(), elapsed);
  }
}
