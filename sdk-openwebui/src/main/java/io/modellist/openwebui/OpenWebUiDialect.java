package io.modellist.openwebui;

import io.modellist.core.ApiError;
import io.modellist.core.FieldError;
import io.modellist.core.SortDirection;
import io.modellist.core.spi.Dialect;
import io.modellist.core.spi.ErrorBody;
import io.modellist.core.spi.Ordering;
import io.modellist.core.spi.Parameter;
import io.modellist.core.spi.RequestPath;
import io.modellist.core.spi.Service;
import io.modellist.core.spi.WirePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The dialect of Open WebUI: its names, its defaults, its paths and its errors. Sources: the API
 * page "List Models", and the servers 0.6.34, 0.6.36, 0.6.37 and 0.12.4, which were run. Statements
 * about other versions are from the published source.
 *
 * @param listPath the path of the list below the base URL, for messages
 */
record OpenWebUiDialect(String listPath) implements Dialect<OpenWebUiModel> {
  static final Service SERVICE =
      new Service("openwebui", "OPENWEBUI_API_KEY", "OPENWEBUI_BASE_URL", null);

  /**
   * The header for a key that is not sent as a bearer token. Servers accept it from 0.9 on (0.12.4
   * was run). Up to 0.8 they ignore it and answer 401.
   */
  static final String KEY_HEADER = "x-api-key";

  /**
   * The order that a query asks for by default: oldest first. Without {@code order_by}, most
   * callers receive the models in no stated order (published source). If a model is created during
   * a listing in that order, or during a listing with the newest first, one model is returned twice
   * and the new one is missed. A listing with the oldest first misses none (both seen on 0.12.4).
   */
  static final OpenWebUiSort DEFAULT_SORT = OpenWebUiSort.CREATED_AT;

  static final SortDirection DEFAULT_DIRECTION = SortDirection.ASCENDING;

  /**
   * The number of models per page. No parameter sets it (API page). If a server has another page
   * size, no model is lost, because the total decides where the list ends.
   */
  static final int PAGE_SIZE = 30;

  /**
   * Describes an order of the list. {@code created_at} is set once, when a model is created
   * (published source), in whole seconds. Models of the same second are in no stated order.
   */
  static Ordering ordering(String field, String direction) {
    return Ordering.of(
        field, new Parameter("direction", direction), OpenWebUiSort.CREATED_AT.value());
  }

  /**
   * Returns the path of a single model, derived from that of the list: {@code .../models/list}
   * becomes {@code .../models/model} (0.12.4 was run).
   */
  static RequestPath modelPath(RequestPath listPath) {
    List<String> segments = new ArrayList<>(listPath.segments());
    segments.set(segments.size() - 1, "model");
    return new RequestPath(segments);
  }

  @Override
  public Service service() {
    return SERVICE;
  }

  @Override
  public Class<OpenWebUiModel> modelType() {
    return OpenWebUiModel.class;
  }

  @Override
  public Class<? extends WirePage<OpenWebUiModel>> pageType() {
    return OpenWebUiPage.class;
  }

  /** Reads FastAPI's {@code {"detail": ...}}: text, a list of validation errors, or an object. */
  @Override
  public ApiError error(int status, ErrorBody body) {
    Object detail = body.get("detail").orElse(null);
    if (detail instanceof String text && !text.isBlank()) {
      return new ApiError(status, null, text, List.of(), body.text());
    } else if (detail instanceof List<?> list) {
      List<FieldError> errors = ErrorBody.fieldErrors(list);
      return new ApiError(
          status, null, errors.isEmpty() ? body.text() : sentence(errors), errors, body.text());
    } else if (detail instanceof Map<?, ?> map) {
      Optional<String> message =
          ErrorBody.get(map, "message")
              .or(() -> ErrorBody.get(map, "msg"))
              .flatMap(ErrorBody::text);
      return new ApiError(
          status,
          ErrorBody.get(map, "type").flatMap(ErrorBody::text).orElse(null),
          message.orElse(body.text()),
          List.of(),
          body.text());
    }
    return ApiError.unrecognized(body.text());
  }

  private static String sentence(List<FieldError> errors) {
    return errors.stream()
        .map(e -> (e.loc().isEmpty() ? "" : e.path() + ": ") + e.msg().orElse("not valid"))
        .collect(Collectors.joining("; "));
  }

  /** Excludes {@code Not Found}, FastAPI's response for a path that it does not know. */
  @Override
  public boolean saysNoSuchModel(int status, ApiError error) {
    return status == 404 && error.recognized() && !error.detail().equals(Optional.of("Not Found"));
  }

  /**
   * Returns the likely cause of an unexpected response.
   *
   * <ul>
   *   <li>A server responds to an unknown path with 200 and the page of its web application, or
   *       with 404 if it cannot find that page (seen on 0.12.4).
   *   <li>A 401 may mean more than a bad key: an account that awaits approval, a single model that
   *       is not shared with the account (the same text; both seen on 0.12.4) or, before 0.7.0, a
   *       model that does not exist. Later servers use the same text with 404.
   *   <li>A 403 means that keys are disabled, or that this endpoint is not on the key's list.
   * </ul>
   */
  @Override
  public Optional<String> hint(int status, @Nullable String contentType, @Nullable ApiError error) {
    if (error == null) {
      return Optional.of(
          "Likely causes: a wrong base URL (OPENWEBUI_BASE_URL), a wrong list path (%s), or a"
                  .formatted(listPath)
              + " server older than 0.6.35, which has no such list.");
    }
    return Optional.ofNullable(
        switch (status) {
          case 401 -> unauthorized(error.detail().orElse(""));
          case 403 ->
              "API keys may be switched off on the server, or this endpoint is not among those"
                  + " that keys may use.";
          case 404 ->
              saysNoSuchModel(status, error)
                  ? null
                  : "Check the base URL (OPENWEBUI_BASE_URL) and the list path (%s)."
                      .formatted(listPath);
          default -> null;
        });
  }

  private static String unauthorized(String detail) {
    if (detail.startsWith("We could not find")) {
      return "A server before 0.7.0 says 401 when there is no such model.";
    }
    return detail.startsWith("You do not have permission")
        ? "The account of the key may be waiting for approval. If the request was for a single"
            + " model, the model may not be shared with that account."
        : "Check the key in OPENWEBUI_API_KEY, and that its account is not waiting for approval.";
  }
}
