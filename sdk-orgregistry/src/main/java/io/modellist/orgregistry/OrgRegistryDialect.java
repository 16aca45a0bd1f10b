package io.modellist.orgregistry;

import io.modellist.core.ApiError;
import io.modellist.core.ConfigurationException;
import io.modellist.core.FieldError;
import io.modellist.core.SortDirection;
import io.modellist.core.spi.Dialect;
import io.modellist.core.spi.ErrorBody;
import io.modellist.core.spi.ModelRequest;
import io.modellist.core.spi.Ordering;
import io.modellist.core.spi.Parameter;
import io.modellist.core.spi.RequestPath;
import io.modellist.core.spi.Service;
import io.modellist.core.spi.WirePage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dialect of the registry: its names, its defaults, its lookup of one model and its errors.
 * Sources: the API page "List Models" and, where that page is silent, the service's own client,
 * dreadnode 2.0.51.
 */
record OrgRegistryDialect() implements Dialect<OrgRegistryModel> {
  private static final RequestPath ORGANIZATIONS = RequestPath.of("/api/v1/org");

  static final Service SERVICE =
      new Service(
          "orgregistry",
          "DREADNODE_API_KEY",
          "DREADNODE_SERVER_URL",
          OrgRegistryClient.DEFAULT_BASE_URL);

  /** The environment variable of the organization, as in the service's own client. */
  static final String ORGANIZATION_VARIABLE = "DREADNODE_ORGANIZATION";

  /** The header of a key that is not sent as a bearer token, as in the service's own client. */
  static final String KEY_HEADER = "X-API-Key";

  /**
   * The order that a query asks for by default. It places new models last, so that a listing in
   * progress neither misses nor repeats a model when they are added. The API page shows only {@code
   * name}; {@code created_at} is the default of the service's own client.
   */
  static final OrgRegistrySort DEFAULT_SORT = OrgRegistrySort.CREATED_AT;

  static final SortDirection DEFAULT_DIRECTION = SortDirection.ASCENDING;

  /** The value in the example on the API page. */
  static final int DEFAULT_PAGE_SIZE = 50;

  /** The largest page that the SDK asks for. The API page states no limit. */
  static final int MOST_PER_PAGE = 1000;

  /**
   * Describes an order of the list. {@code created_at} is the time of creation and does not change.
   * The service's own client has it beside {@code updated_at}.
   */
  static Ordering ordering(String field, String direction) {
    return Ordering.of(
        field, new Parameter("sort_dir", direction), OrgRegistrySort.CREATED_AT.value());
  }

  /**
   * Returns the path of the list of an organization's models.
   *
   * @throws ConfigurationException if the slug is blank, {@code .} or {@code ..}
   */
  static RequestPath models(String organization) {
    return ORGANIZATIONS.value("organization", organization).then("models");
  }

  /**
   * Returns the request for one model. The service looks models up by name, not by UUID. The name
   * {@code acme/x} stands for the model {@code x} of the organization {@code acme}, as in the
   * service's own client (dreadnode 2.0.51). A second segment after {@code models} would be a
   * version.
   *
   * @param models the path of the list, for a name without an organization
   */
  static ModelRequest modelRequest(RequestPath models, String name) {
    int slash = name.indexOf('/');
    RequestPath list = slash < 0 ? models : models(name.substring(0, slash));
    return new ModelRequest(list.value("model name", name.substring(slash + 1)), List.of());
  }

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

  /**
   * Reads the canonical envelope of the API page: {@code {"code", "detail", "type", "errors"}}. The
   * page does not state the JSON type of a location, so both text and lists are read.
   */
  @Override
  public ApiError error(int status, ErrorBody body) {
    Optional<String> type = body.text("type");
    Optional<String> detail = body.text("detail");
    List<FieldError> errors = ErrorBody.fieldErrors(errors(body));
    if (type.isEmpty() && detail.isEmpty() && errors.isEmpty()) {
      return ApiError.unrecognized(body.text());
    }
    Integer code = body.integer("code").orElse(status);
    return new ApiError(code, type.orElse(null), detail.orElse(null), errors, body.text());
  }

  /** Returns the entries of "errors", which the API page calls an object: one, or a list. */
  private static List<?> errors(ErrorBody body) {
    Object errors = body.get("errors").orElse(null);
    return errors instanceof Map<?, ?> single ? List.of(single) : body.list("errors");
  }

  /**
   * Excludes the 429 of an account without credits: waiting does not restore them. Only the detail
   * distinguishes it from a rate limit. The service's own client does not retry it either.
   */
  @Override
  public boolean retryable(int status, ApiError error) {
    return Dialect.isTransient(status) && !isOutOfCredits(status, error);
  }

  /**
   * Excludes {@code {"detail": "Not Found"}} without a type. FastAPI, whose errors resemble the
   * service's, sends it if a path does not exist. Then the base URL is wrong, not the model.
   */
  @Override
  public boolean saysNoSuchModel(int status, ApiError error) {
    return status == 404 && error.type().isPresent();
  }

  @Override
  public Optional<String> hint(int status, @Nullable String contentType, @Nullable ApiError error) {
    if (error == null) {
      return Optional.of("Check the base URL (DREADNODE_SERVER_URL).");
    }
    return Optional.ofNullable(
        switch (status) {
          case 401 ->
              "The key in DREADNODE_API_KEY is wrong or has expired; if it is neither, send it"
                  + " as X-API-Key instead of as a bearer token.";
          case 403 -> "The key may not read the models of this organization.";
          case 404 ->
              saysNoSuchModel(status, error)
                  ? "Check the organization (DREADNODE_ORGANIZATION)."
                  : "Check the base URL (DREADNODE_SERVER_URL).";
          case 426 -> "This SDK is too old for the service: use a newer version of it.";
          case 429 ->
              isOutOfCredits(status, error)
                  ? "The account has no credits left: waiting does not help."
                  : null;
          default -> null;
        });
  }

  @Override
  public Optional<String> lookupHint(int status, ApiError error) {
    return saysNoSuchModel(status, error)
        ? Optional.of("Models are looked up by name, such as acme/x, not by UUID.")
        : Optional.empty();
  }

  private static boolean isOutOfCredits(int status, ApiError error) {
    return status == 429 && error.detail().orElse("").toLowerCase(Locale.ROOT).contains("credit");
  }
}
