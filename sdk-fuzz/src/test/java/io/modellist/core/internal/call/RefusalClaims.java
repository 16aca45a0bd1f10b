package io.modellist.core.internal.call;

import static io.modellist.core.internal.Claims.hold;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.modellist.core.ApiError;
import io.modellist.core.ApiException;
import io.modellist.core.FieldError;
import io.modellist.core.internal.Claims;
import io.modellist.core.internal.call.AttemptResult.Answer;
import io.modellist.core.spi.Dialect;
import io.modellist.core.spi.ErrorBody;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The claims that hold for every response body of a refusal. */
public final class RefusalClaims {
  private static final int[] STATUSES = {400, 401, 403, 404, 409, 418, 422, 426, 429, 500, 503};

  private RefusalClaims() {}

  /**
   * Checks the error that a dialect reads from a body. The status is derived from the body, so that
   * the input alone determines the case.
   */
  public static void check(Dialect<?> dialect, byte[] body) {
    int status = STATUSES[Math.floorMod(Arrays.hashCode(body), STATUSES.length)];
    String text = new String(body, UTF_8);
    ApiError error = dialect.error(status, ErrorBody.of(text));

    hold(text.equals(error.text().orElse(null)), "the body's text was not kept");
    hold(error.detail().filter(String::isBlank).isEmpty(), "a blank detail");
    hold(error.type().filter(String::isBlank).isEmpty(), "a blank type");
    for (FieldError part : error.errors()) {
      boolean hasContent = part.msg().or(part::type).isPresent() || !part.loc().isEmpty();
      hold(hasContent, "an error without content");
      hold(part.path().length() >= part.loc().size() - 1, "a path that lacks steps");
    }
    boolean isMissing = dialect.saysNoSuchModel(status, error);
    hold(!isMissing || (status == 404 && error.recognized()), "a missing model without evidence");
    hold(
        !dialect.retryable(status, error) || Dialect.isTransient(status),
        "retries a permanent failure",
        status);
    dialect.hint(status, "text/html", error).ifPresent(hint -> Claims.oneLine(hint, 300));
    checkMessage(status, error);
  }

  private static void checkMessage(int status, ApiError error) {
    Answer answer = new Answer(status, Map.of());
    // 500 characters each for type and detail. Each of them may become an escape.
    Claims.oneLine(ExceptionMapper.words(new Failure.Refused(answer, error, null)), 7_000);
    ApiException thrown = ApiException.of(status, error, Map.of("x-none", List.of()));
    hold(
        thrown.status() == status && thrown.error() == error,
        "the exception holds another refusal");
  }
}
