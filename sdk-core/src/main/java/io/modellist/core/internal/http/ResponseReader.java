package io.modellist.core.internal.http;

import io.modellist.core.ApiError;
import io.modellist.core.internal.RetryAfter;
import io.modellist.core.internal.call.AttemptResult;
import io.modellist.core.internal.call.AttemptResult.Answer;
import io.modellist.core.internal.call.ClientSettings;
import io.modellist.core.internal.call.Failure;
import io.modellist.core.internal.json.BodyDecoder;
import io.modellist.core.internal.json.Notes;
import io.modellist.core.internal.json.UnreadableException;
import io.modellist.core.spi.Dialect;
import io.modellist.core.spi.ErrorBody;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;

/**
 * Reads one response: a success as the decoded value, anything else as a refusal. Text of the
 * service enters the SDK here, and its secrets are masked here.
 *
 * @param decoder decodes the body of a success
 * @param dialect maps the body of a refusal
 * @param diagnosis describes why a body ended early
 * @param followed how many redirects this attempt has followed
 */
record ResponseReader<T>(
    BodyDecoder<T> decoder,
    ClientSettings settings,
    Dialect<?> dialect,
    Diagnosis diagnosis,
    int followed) {
  private static final int ERROR_BYTES = 16 << 10;
  private static final int HEAD_CHARACTERS = 500;

  AttemptResult<T> read(Response response) {
    Answer answer = new Answer(response.code(), redactor().mask(response.headers().toMultimap()));
    if (response.isSuccessful()) {
      return success(response, answer);
    }
    Redirect redirect =
        Redirect.of(response, diagnosis.url(), followed, settings.limits().redirects());
    if (redirect != null && redirect.target() != null) {
      return new AttemptResult.Redirected<>(redirect.target(), 1);
    }
    String text = errorText(response);
    ApiError error =
        redirect == null
            ? dialect.error(response.code(), ErrorBody.of(text))
            : new ApiError(null, null, redirect.refusal(), List.of(), text.isEmpty() ? null : text);
    Duration wait =
        RetryAfter.of(answer.status(), answer.headers(), settings.timing().now()).orElse(null);
    // Masked again, because text that was escaped in the body is decoded now.
    return failed(new Failure.Refused(answer, redactor().mask(error), wait));
  }

  private AttemptResult<T> success(Response response, Answer answer) {
    BoundedBody body = new BoundedBody(response.body().byteStream(), settings.limits().bodyBytes());
    Notes notes = new Notes(settings.strict());
    try {
      T value = decoder.decode(body, notes);
      notes.mask(redactor()::mask);
      if (body.exceeded()) {
        return tooLarge(response, answer, body);
      }
      IOException hidden = body.failure();
      return hidden == null
          ? new AttemptResult.Delivered<>(value, answer, 1)
          : brokeOff(hidden, body);
    } catch (UnreadableException | IOException | RuntimeException e) {
      return failed(response, answer, body, e);
    }
  }

  /**
   * Creates the failure. A failure of the body itself takes precedence, because readers wrap the
   * exceptions of a stream.
   */
  private AttemptResult<T> failed(
      Response response, Answer answer, BoundedBody body, Exception thrown) {
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
    return redactor().finds(thrown)
        ? new IllegalStateException(thrown.getClass() + ", whose message held the credential")
        : thrown;
  }

  private AttemptResult<T> brokeOff(IOException failure, BoundedBody body) {
    return failed(diagnosis.brokeOff(failure, body.count()));
  }

  private AttemptResult<T> tooLarge(Response response, Answer answer, BoundedBody body) {
    long max = settings.limits().bodyBytes();
    String seen =
        body.count() > max
            ? "more was received"
            : "more was received compressed, and " + body.count() + " bytes of it were unpacked";
    String reason = "is larger than the limit bodyBytes (%d bytes): %s".formatted(max, seen);
    return unreadable(response, answer, body, reason);
  }

  private AttemptResult<T> unreadable(
      Response response, Answer answer, BoundedBody body, String reason) {
    String head = text(body.head(), response, body.headTruncated());
    return failed(
        new Failure.Unreadable(
            answer, redactor().mask(reason), redactor().maskAndCut(head, HEAD_CHARACTERS)));
  }

  /** Reads an error body up to the limit. A refusal with a truncated body is still a refusal. */
  private String errorText(Response response) {
    BufferedSource source = response.body().source();
    boolean truncated;
    try {
      truncated = source.request(ERROR_BYTES + 1L);
    } catch (IOException brokeOff) {
      truncated = true;
    }
    Buffer read = source.getBuffer();
    byte[] kept = read.snapshot((int) Math.min(read.size(), ERROR_BYTES)).toByteArray();
    return redactor().maskAndCut(text(kept, response, truncated), ERROR_BYTES);
  }

  /** Decodes the bytes. Drops the beginning of a secret from the end of a truncated text. */
  private String text(byte[] bytes, Response response, boolean truncated) {
    MediaType type = response.body().contentType();
    Charset named = type == null ? null : type.charset(StandardCharsets.UTF_8);
    String text = new String(bytes, named == null ? StandardCharsets.UTF_8 : named);
    String known = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return truncated ? redactor().withoutCutSecret(known) : known;
  }

  private static <T> AttemptResult<T> failed(Failure failure) {
    return new AttemptResult.Failed<>(failure, 1);
  }

  private Redactor redactor() {
    return diagnosis.redactor();
  }
}
