package io.modellist.truefoundry;

import io.modellist.core.ApiError;
import io.modellist.core.FieldError;
import io.modellist.core.spi.Dialect;
import io.modellist.core.spi.ErrorBody;
import io.modellist.core.spi.Service;
import io.modellist.core.spi.WireModel;
import io.modellist.core.spi.WirePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How TrueFoundry speaks. Sources: its API page "List Models"; truefoundry-sdk 0.6.0.
 *
 * @param pathPrefix what stands before {@code /models}
 */
record TrueFoundryDialect(String pathPrefix) implements Dialect<TrueFoundryModel> {
  static final Service SERVICE = new Service("truefoundry", "TFY_API_KEY", "TFY_HOST", null);

  @Override
  public Service service() {
    return SERVICE;
  }

  @Override
  public Class<TrueFoundryModel> modelType() {
    return TrueFoundryModel.class;
  }

  @Override
  public Class<? extends WirePage<TrueFoundryModel>> pageType() {
    return TrueFoundryPage.class;
  }

  @Override
  public Class<? extends WireModel<TrueFoundryModel>> envelopeType() {
    return TrueFoundryEnvelope.class;
  }

  /**
   * {@code {"statusCode": 400, "message": "...", "code"?, "details"?}} (truefoundry-sdk: {@code
   * HttpError}; the code is text or a number, the details are open). NestJS, which answers so,
   * sends the message as a list when it refuses parameters, and {@code "error"} instead of a code.
   * A 422 under {@code /api/ml/v1} may be FastAPI's {@code {"detail": [...]}} (older releases of
   * truefoundry-sdk: {@code HttpValidationError}); FastAPI's other refusals have text there.
   */
  @Override
  public ApiError error(int status, ErrorBody body) {
    List<FieldError> errors = new ArrayList<>(ErrorBody.fieldErrors(body.list("detail")));
    body.list("message").stream()
        .flatMap(message -> ErrorBody.text(message).stream())
        .forEach(message -> errors.add(new FieldError(List.of(), message, null)));
    String detail =
        body.text("message")
            .or(() -> body.text("detail"))
            .or(() -> errors.stream().map(TrueFoundryDialect::words).reduce((a, b) -> a + "; " + b))
            .orElse(null);
    Integer code = body.integer("statusCode").orElse(null);
    if (code == null && detail == null) {
      return ApiError.unrecognized(body.text());
    }
    body.list("details").forEach(part -> errors.addAll(part(part)));
    return new ApiError(code, type(body), detail, errors, body.text());
  }

  private static @Nullable String type(ErrorBody body) {
    return body.text("code")
        .or(() -> body.get("code").filter(Number.class::isInstance).map(String::valueOf))
        .or(() -> body.text("error"))
        .orElse(null);
  }

  private static String words(FieldError error) {
    return Stream.of(error.path(), error.msg(), error.msg() == null ? error.type() : null)
        .filter(word -> word != null && !word.isEmpty())
        .collect(Collectors.joining(": "));
  }

  /** One of the details: no document says what they hold, so the usual names are tried. */
  private static List<FieldError> part(@Nullable Object part) {
    Optional<String> msg = word(part, "message").or(() -> word(part, "msg"));
    Optional<String> type = word(part, "code").or(() -> word(part, "type"));
    List<String> loc =
        Stream.of("path", "loc", "field", "property")
            .flatMap(name -> ErrorBody.get(part, name).stream())
            .findFirst()
            .map(ErrorBody::location)
            .orElse(List.of());
    return msg.isEmpty() && type.isEmpty() && loc.isEmpty()
        ? List.of()
        : List.of(new FieldError(loc, msg.orElse(null), type.orElse(null)));
  }

  private static Optional<String> word(@Nullable Object part, String name) {
    return ErrorBody.get(part, name).flatMap(ErrorBody::text);
  }

  /**
   * The service names the status in the body; a gateway's {@code {"message": "no Route matched"}}
   * does not. NestJS answers a path that it does not know in the same shape: "Cannot GET /api/...".
   */
  @Override
  public boolean saysNoSuchModel(int status, ApiError error) {
    String detail = error.detail();
    return status == 404
        && error.code() != null
        && (detail == null || !detail.startsWith("Cannot GET "));
  }

  @Override
  public Optional<String> hint(int status, @Nullable String contentType, @Nullable ApiError error) {
    String other =
        pathPrefix.equals(TrueFoundryClient.ML_PREFIX)
            ? TrueFoundryClient.SERVICE_PREFIX
            : TrueFoundryClient.ML_PREFIX;
    return Optional.ofNullable(
        switch (status) {
          case 401 -> "The key in TFY_API_KEY is wrong or has expired.";
          case 403 -> "The key lacks the permission to read models.";
          case 404 ->
              "The path prefix %s was tried; if models exist, try pathPrefix(\"%s\")."
                  .formatted(pathPrefix, other);
          default ->
              error == null
                  ? "Check the control plane's URL (TFY_HOST) and the path prefix "
                      + pathPrefix
                      + "."
                  : null;
        });
  }
}
