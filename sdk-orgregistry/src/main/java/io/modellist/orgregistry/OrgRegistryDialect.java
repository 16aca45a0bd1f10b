package io.modellist.orgregistry;

import io.modellist.core.ApiError;
import io.modellist.core.FieldError;
import io.modellist.core.spi.Dialect;
import io.modellist.core.spi.ErrorBody;
import io.modellist.core.spi.Service;
import io.modellist.core.spi.WirePage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the registry speaks. Sources: its API document "List Models", and for what that leaves open
 * the service's own client, dreadnode 2.0.51.
 */
record OrgRegistryDialect() implements Dialect<OrgRegistryModel> {
  static final Service SERVICE =
      new Service(
          "orgregistry",
          "DREADNODE_API_KEY",
          "DREADNODE_SERVER_URL",
          OrgRegistryClient.DEFAULT_BASE_URL);

  @Override
  public Service service() {
    return SERVICE;
  }

  @Override
  public Class<OrgRegistryModel> modelType() {
    return OrgRegistryModel.class;
  }

  @Override
  public Class<? extends WirePage<OrgRegistryModel>> pageType() {
    return OrgRegistryPage.class;
  }

  /** The canonical envelope of the document: {@code {"code", "detail", "type", "errors"}}. */
  @Override
  public ApiError error(int status, ErrorBody body) {
    Optional<String> type = body.text("type");
    Optional<String> detail = body.text("detail");
    // The document leaves the type of a location open.
    List<FieldError> errors = ErrorBody.fieldErrors(body.list("errors"));
    if (type.isEmpty() && detail.isEmpty() && errors.isEmpty()) {
      return ApiError.unrecognized(body.text());
    }
    Integer code = body.integer("code").orElse(status);
    return new ApiError(code, type.orElse(null), detail.orElse(null), errors, body.text());
  }

  /**
   * An account without credits is refused with 429 too, and says so in words alone; waiting does
   * not fill it (the service's own client, which does not repeat it either).
   */
  @Override
  public boolean retryable(int status, ApiError error) {
    return Dialect.isTransient(status) && !isOutOfCredits(status, error);
  }

  /**
   * {@code {"detail": "Not Found"}} without a type is what FastAPI, whose errors the service's
   * resemble, says of a path that does not exist: a wrong base URL, not a missing model.
   */
  @Override
  public boolean saysNoSuchModel(int status, ApiError error) {
    return status == 404 && error.type() != null;
  }

  @Override
  public Optional<String> hint(int status, @Nullable String contentType, @Nullable ApiError error) {
    if (error == null) {
      return Optional.of("Check the base URL (DREADNODE_SERVER_URL).");
    }
    return Optional.ofNullable(
        switch (status) {
          case 401 ->
              "The key in DREADNODE_API_KEY is wrong or has expired; if it is neither, send it with"
                  + " apiKey(...), as X-API-Key.";
          case 403 -> "The key may not read the models of this organization.";
          case 404 ->
              saysNoSuchModel(status, error)
                  ? "Check the organization (DREADNODE_ORGANIZATION); models are looked up by name,"
                      + " not by UUID."
                  : "Check the base URL (DREADNODE_SERVER_URL).";
          case 426 -> "This SDK is too old for the service: use a newer version of it.";
          case 429 ->
              isOutOfCredits(status, error)
                  ? "The account has no credits left: waiting does not help."
                  : null;
          default -> null;
        });
  }

  private static boolean isOutOfCredits(int status, ApiError error) {
    String detail = error.detail();
    return status == 429 && detail != null && detail.toLowerCase(Locale.ROOT).contains("credit");
  }
}
