package io.modellist.openwebui;

import io.modellist.core.ApiError;
import io.modellist.core.FieldError;
import io.modellist.core.spi.Dialect;
import io.modellist.core.spi.ErrorBody;
import io.modellist.core.spi.Service;
import io.modellist.core.spi.WirePage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How Open WebUI speaks. Sources: its API page "List Models"; servers 0.6.34, 0.6.36, 0.6.37 and
 * 0.12.4, which were run.
 *
 * @param listPath the path that is asked, for messages
 */
record OpenWebUiDialect(String listPath) implements Dialect<OpenWebUiModel> {
  static final Service SERVICE =
      new Service("openwebui", "OPENWEBUI_API_KEY", "OPENWEBUI_BASE_URL", null);

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

  /** FastAPI's {@code {"detail": ...}}: text, a list of validation errors, or an object. */
  @Override
  public ApiError error(int status, ErrorBody body) {
    Object detail = body.get("detail").orElse(null);
    if (detail instanceof String text && !text.isBlank()) {
      return new ApiError(status, null, text, List.of(), body.text());
    } else if (detail instanceof List<?> list) {
      List<FieldError> errors = ErrorBody.fieldErrors(list);
      return new ApiError(
          status, null, errors.isEmpty() ? body.text() : inWords(errors), errors, body.text());
    } else if (detail instanceof Map<?, ?> map) {
      Optional<String> words =
          ErrorBody.get(map, "message")
              .or(() -> ErrorBody.get(map, "msg"))
              .flatMap(ErrorBody::text);
      return new ApiError(
          status,
          ErrorBody.get(map, "type").flatMap(ErrorBody::text).orElse(null),
          words.orElse(body.text()),
          List.of(),
          body.text());
    }
    return ApiError.unrecognized(body.text());
  }

  private static String inWords(List<FieldError> errors) {
    return errors.stream()
        .map(
            e ->
                (e.loc().isEmpty() ? "" : e.path() + ": ")
                    + (e.msg() == null ? "not valid" : e.msg()))
        .collect(Collectors.joining("; "));
  }

  /** {@code Not Found} is FastAPI's word for a path that it does not know. */
  @Override
  public boolean saysNoSuchModel(int status, ApiError error) {
    return status == 404 && error.recognized() && !"Not Found".equals(error.detail());
  }

  /**
   * An unknown path is answered with 200 and the web application's page, or with 404 by a server
   * that has lost that page (seen on 0.12.4). 401 may mean more than a bad key: an account that
   * waits for approval, and before 0.7.0 a model that does not exist (in the words that are its 404
   * since).
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
          case 401 ->
              String.valueOf(error.detail()).startsWith("We could not find")
                  ? "A server before 0.7.0 says 401 when there is no such model."
                  : "Check the key in OPENWEBUI_API_KEY, and that its account is not waiting for"
                      + " approval.";
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
}
