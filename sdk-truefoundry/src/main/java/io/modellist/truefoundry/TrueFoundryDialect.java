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
 * The dialect of TrueFoundry: its names, its defaults and its errors. Sources: the API page "List
 * Models" and the published client, truefoundry-sdk 0.6.0.
 *
 * @param pathPrefix the path before {@code /models}, for messages
 */
record TrueFoundryDialect(String pathPrefix) implements Dialect<TrueFoundryModel> {
  static final Service SERVICE = new Service("truefoundry", "TFY_API_KEY", "TFY_HOST", null);

  /** The published client's value. Otherwise the service leaves out models without a version. */
  static final boolean DEFAULT_INCLUDE_EMPTY_MODELS = true;

  /** The published client's value. */
  static final int DEFAULT_PAGE_SIZE = 100;

  /** The largest page that the SDK asks for. The API page states no limit. */
  static final int MOST_PER_PAGE = 1000;

  /** The largest offset that a bookmark can hold. */
  static final long MOST_OFFSET = 999_999_999_999_999_999L;

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
   * Reads three shapes of errors.
   *
   * <ul>
   *   <li>{@code {"statusCode": 400, "message": "...", "code"?, "details"?}} (truefoundry-sdk:
   *       {@code HttpError}). The code is text or a number. The details can be any JSON.
   *   <li>The same shape from NestJS. If NestJS refuses parameters, the message is a list, and
   *       there is an {@code "error"} instead of a code.
   *   <li>FastAPI's {@code {"detail": [...]}}, which a 422 under {@code /api/ml/v1} may have (older
   *       releases of truefoundry-sdk: {@code HttpValidationError}). In FastAPI's other errors, the
   *       detail is text.
   * </ul>
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
            .or(
                () ->
                    errors.stream().map(TrueFoundryDialect::phrase).reduce((a, b) -> a + "; " + b))
            .orElse(null);
    Integer code = body.integer("statusCode").orElse(null);
    if (code == null && detail == null) {
      return ApiError.unrecognized(body.text());
    }
    body.list("details").forEach(entry -> errors.addAll(fieldError(entry)));
    return new ApiError(code, type(body), detail, errors, body.text());
  }

  private static @Nullable String type(ErrorBody body) {
    return body.text("code")
        .or(() -> body.get("code").filter(Number.class::isInstance).map(String::valueOf))
        .or(() -> body.text("error"))
        .orElse(null);
  }

  private static String phrase(FieldError error) {
    return Stream.of(error.path(), error.msg().or(error::type).orElse(""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(": "));
  }

  /** Reads an entry of the details by the usual names, because no document describes its fields. */
  private static List<FieldError> fieldError(@Nullable Object entry) {
    Optional<String> msg = text(entry, "message").or(() -> text(entry, "msg"));
    Optional<String> type = text(entry, "code").or(() -> text(entry, "type"));
    List<String> loc =
        Stream.of("path", "loc", "field", "property")
            .flatMap(name -> ErrorBody.get(entry, name).stream())
            .findFirst()
            .map(ErrorBody::location)
            .orElse(List.of());
    return msg.isEmpty() && type.isEmpty() && loc.isEmpty()
        ? List.of()
        : List.of(new FieldError(loc, msg.orElse(null), type.orElse(null)));
  }

  private static Optional<String> text(@Nullable Object entry, String name) {
    return ErrorBody.get(entry, name).flatMap(ErrorBody::text);
  }

  /**
   * Excludes two other kinds of 404. A gateway's {@code {"message": "no Route matched"}} does not
   * repeat the status in the body; the service's own error does. NestJS responds to an unknown path
   * in the service's own shape, with the message "Cannot GET /api/...".
   */
  @Override
  public boolean saysNoSuchModel(int status, ApiError error) {
    return status == 404
        && error.code().isPresent()
        && !error.detail().orElse("").startsWith("Cannot GET ");
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
