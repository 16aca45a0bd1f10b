package io.modellist.core.internal.http;

import io.modellist.core.ApiError;
import io.modellist.core.ResponseLimits;
import io.modellist.core.internal.Answer;
import io.modellist.core.internal.Fault;
import io.modellist.core.internal.Reading;
import io.modellist.core.internal.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.Response;

/**
 * Reads one response: a success as the typed value, anything else as a refusal.
 *
 * @param reading what a body is read as
 * @param limits the most that an answer may cost
 * @param diagnosis says why a body broke off
 * @param followed how many redirects this attempt has followed
 */
record ResponseReader<T>(
    Reading<T> reading, ResponseLimits limits, Diagnosis diagnosis, int followed) {
  private static final int ERROR_BYTES = 16 << 10;
  private static final int HEAD_CHARACTERS = 500;

  Reply<T> read(Response response) {
    Answer answer = new Answer(response.code(), redactor().mask(response.headers().toMultimap()));
    if (response.isSuccessful()) {
      return success(response, answer);
    }
    Redirect redirect = Redirect.of(response, diagnosis.url(), followed, limits.redirects());
    if (redirect != null && redirect.target() != null) {
      return new Reply.Moved<>(redirect.target());
    }
    String text = errorText(response);
    ApiError error =
        redirect == null
            ? reading.refusal(response.code(), text)
            : new ApiError(null, null, redirect.refusal(), List.of(), text.isEmpty() ? null : text);
    // Once more: what was escaped in the body stands there decoded now.
    return new Reply.Failed<>(new Fault.Refused(answer, redactor().mask(error)));
  }

  private Reply<T> success(Response response, Answer answer) {
    BoundedBody body = new BoundedBody(response.body().byteStream(), limits.bodyBytes());
    try {
      T value = reading.success(body, redactor()::mask);
      IOException hidden = body.failure();
      return body.exceeded()
          ? tooLarge(response, answer, body)
          : hidden == null ? new Reply.Read<>(value, answer) : brokeOff(hidden, body);
    } catch (UnreadableException | IOException | RuntimeException e) {
      return failed(response, answer, body, e);
    }
  }

  /** What the body itself went through counts first: readers wrap what a stream throws. */
  private Reply<T> failed(Response response, Answer answer, BoundedBody body, Exception thrown) {
    IOException failure = body.failure();
    if (body.exceeded()) {
      return tooLarge(response, answer, body);
    }
    if (failure != null) {
      return brokeOff(failure, body);
    }
    if (thrown instanceof UnreadableException unreadable) {
      return unreadable(response, answer, body, unreadable.reason());
    }
    if (thrown instanceof IOException endedEarly) {
      return brokeOff(endedEarly, body);
    }
    throw defect((RuntimeException) thrown);
  }

  private RuntimeException defect(RuntimeException thrown) {
    Throwable clean = redactor().clean(thrown);
    return clean == thrown ? thrown : new IllegalStateException(clean.getMessage(), clean);
  }

  private Reply<T> brokeOff(IOException failure, BoundedBody body) {
    return new Reply.Failed<>(diagnosis.brokeOff(failure, body.count()));
  }

  private Reply<T> tooLarge(Response response, Answer answer, BoundedBody body) {
    long max = limits.bodyBytes();
    String seen =
        body.count() > max
            ? "more than that came"
            : "more than that came compressed, of which " + body.count() + " were unpacked";
    String reason = "is larger than the limit bodyBytes (%d bytes): %s".formatted(max, seen);
    return unreadable(response, answer, body, reason);
  }

  private Reply<T> unreadable(Response response, Answer answer, BoundedBody body, String reason) {
    String head =
        redactor()
            .maskAndCut(
                text(body.head(), charset(response)), body.headTruncated(), HEAD_CHARACTERS);
    return new Reply.Failed<>(new Fault.Unreadable(answer, redactor().mask(reason), head));
  }

  /** What comes of an error body, up to the limit: a refusal stays one when its text breaks off. */
  private String errorText(Response response) {
    InputStream source = response.body().byteStream();
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    boolean truncated;
    try {
      byte[] buffer = new byte[1024];
      int read = source.read(buffer);
      while (read >= 0 && kept.size() < ERROR_BYTES) {
        kept.write(buffer, 0, Math.min(read, ERROR_BYTES - kept.size()));
        read = source.read(buffer);
      }
      truncated = read >= 0;
    } catch (IOException brokeOff) {
      truncated = true;
    }
    return redactor()
        .maskAndCut(text(kept.toByteArray(), charset(response)), truncated, ERROR_BYTES);
  }

  private static String text(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Charset charset(Response response) {
    MediaType type = response.body().contentType();
    Charset named = type == null ? null : type.charset(StandardCharsets.UTF_8);
    return named == null ? StandardCharsets.UTF_8 : named;
  }

  private Redactor redactor() {
    return diagnosis.redactor();
  }
}
