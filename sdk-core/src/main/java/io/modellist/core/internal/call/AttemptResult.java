package io.modellist.core.internal.call;

import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The result of one attempt: a value, a redirect or a failure that is not yet an exception.
 *
 * @param <T> the type of the decoded body
 */
public sealed interface AttemptResult<T> {
  /**
   * The status and header fields of a response, with secrets masked. Field names are in lower case.
   */
  record Answer(int status, Map<String, List<String>> headers) {
    /** Returns the content type as sent, or null. */
    public @Nullable String contentType() {
      List<String> values = headers.get("content-type");
      return values == null || values.isEmpty() ? null : values.get(0);
    }
  }

  /** The body was decoded. {@code requests} counts HTTP requests, including redirects. */
  record Delivered<T>(T value, Answer answer, int requests) implements AttemptResult<T> {
    @Override
    public AttemptResult<T> withRequests(int sent) {
      return new Delivered<>(value, answer, sent);
    }
  }

  /**
   * The service redirects within its origin. Only the transport sees this result and follows it.
   */
  record Redirected<T>(HttpUrl target, int requests) implements AttemptResult<T> {
    @Override
    public AttemptResult<T> withRequests(int sent) {
      return new Redirected<>(target, sent);
    }
  }

  /** There is no value. No request was sent if {@code requests} is 0. */
  record Failed<T>(Failure failure, int requests) implements AttemptResult<T> {
    @Override
    public AttemptResult<T> withRequests(int sent) {
      return new Failed<>(failure, sent);
    }
  }

  /** Returns how many HTTP requests the attempt sent. */
  int requests();

  /** Returns this result with another number of requests. */
  AttemptResult<T> withRequests(int sent);
}
