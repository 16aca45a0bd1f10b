package io.modellist.truefoundry;

import io.modellist.core.ApiError;
import io.modellist.core.FieldError;
import io.modellist.core.spi.Dialect;
import io.modellist.core.spi.ErrorBody;
import io.modellist.core.spi.Service;
import io.modellist.core.spi.WireModel;
import io.modellist.core.spi.WirePage;
import java.util.List;
import java.util.Optional;
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
   * {@code {"statusCode": 400, "message": "...", "code"?, "details"?}}; the message is a list where
   * several parameters are wrong, as NestJS sends it.
   */
  @Override
  public ApiError error(int status, ErrorBody body) {
    Optional<Integer> code = body.integer("statusCode");
    List<String> messages = messages(body);
    if (code.isEmpty() && messages.isEmpty()) {
      return ApiError.unrecognized(body.text());
    }
    List<FieldError> errors =
        messages.size() < 2
            ? List.of()
            : messages.stream().map(text -> new FieldError(List.of(), text, null)).toList();
    return new ApiError(
        code.orElse(status),
        body.text("code").or(() -> body.text("error")).orElse(null),
        messages.isEmpty() ? null : String.join("; ", messages),
        errors,
        body.text());
  }

  private static List<String> messages(ErrorBody body) {
    List<String> several =
        body.list("message").stream().map(String::valueOf).filter(t -> !t.isBlank()).toList();
    return body.text("message").map(List::of).orElse(several);
  }

  /** NestJS answers a path that it does not know in the same shape: "Cannot GET /api/...". */
  @Override
  public boolean saysNoSuchModel(int status, ApiError error) {
    String detail = error.detail();
    return status == 404
        && error.recognized()
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
