package io.modellist.openwebui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ApiError;
import io.modellist.core.ApiException;
import io.modellist.core.FieldError;
import io.modellist.core.NotFoundException;
import io.modellist.core.UnexpectedContentException;
import io.modellist.testing.FakeOpenWebUi;
import io.modellist.testing.Fault;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors recorded from a real server 0.12.4. */
class OpenWebUiRecordedErrorTest {
  private final FakeOpenWebUi fake = FakeOpenWebUi.start();
  private final OpenWebUiClient openWebUi =
      OpenWebUiClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build();

  @AfterEach
  void close() {
    openWebUi.close();
    fake.close();
  }

  @Test
  void findReturnsEmptyAndGetThrowsForAMissingModel() {
    String body = Wire.read("get-one-missing.404.json");
    fake.onEveryRequest(Fault.status(404).body(body));

    assertThat(openWebUi.findModel("nope")).isEmpty();
    NotFoundException refusal =
        catchThrowableOfType(NotFoundException.class, () -> openWebUi.getModel("nope"));
    String message = "We could not find what you're looking for :/";
    assertThat(refusal.error()).isEqualTo(new ApiError(404, null, message, List.of(), body));
    assertThat(refusal).hasMessageContaining(message).hasMessageNotContaining("base URL");
  }

  @ParameterizedTest
  @CsvSource({
    "list-no-credential.401.json, AuthenticationException, Not authenticated",
    "list-garbage-token.401.json, AuthenticationException, 401 Unauthorized",
    "list-unknown-key.401.json, AuthenticationException,"
        + " Your session has expired or the token is invalid. Please sign in again.",
    "list-account-pending.401.json, AuthenticationException,"
        + " You do not have permission to access this resource."
        + " Please contact your administrator for assistance.",
    "list-key-use-disabled.403.json, PermissionDeniedException,"
        + " Use of API key is not enabled in the environment.",
    "list-key-endpoint-not-allowed.403.json, PermissionDeniedException,"
        + " You do not have permission to access this resource."
        + " Please contact your administrator for assistance.",
  })
  void anErrorHasTheServersMessage(String file, String exception, String message) {
    int status = Integer.parseInt(file.split("\\.", -1)[1]);
    ApiException refusal = refusal(status, file);

    assertThat(refusal.getClass().getSimpleName()).isEqualTo(exception);
    assertThat(refusal.error())
        .isEqualTo(new ApiError(status, null, message, List.of(), Wire.read(file)));
    assertThat(refusal).hasMessageContaining(message);
    assertThat(fake.requestCount()).as("requests").isEqualTo(1);
  }

  @Test
  void aRejectedParameterIsNamed() {
    String file = "list-page-not-a-number.422.json";
    String message = "Input should be a valid integer, unable to parse string as an integer";

    ApiException refusal = refusal(422, file);

    assertThat(refusal.getClass().getSimpleName()).isEqualTo("ValidationException");
    assertThat(refusal.error())
        .isEqualTo(
            new ApiError(
                422,
                null,
                "query.page: " + message,
                List.of(new FieldError(List.of("query", "page"), message, "int_parsing")),
                Wire.read(file)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"documented-path-without-v1.200.html", "unknown-path.200.html"})
  void theWebPageIsAnErrorThatNamesTheLikelyCauses(String file) {
    fake.onEveryRequest(
        Fault.answer(Wire.read(file)).header("Content-Type", "text/html; charset=utf-8"));

    UnexpectedContentException failure =
        catchThrowableOfType(
            UnexpectedContentException.class, () -> openWebUi.listModels().toList());

    assertThat(failure)
        .hasMessageContaining("text/html")
        .hasMessageContaining("<title>Web application")
        .hasMessageContaining("wrong base URL (OPENWEBUI_BASE_URL)")
        .hasMessageContaining("wrong list path (/api/v1/models/list)")
        .hasMessageContaining("older than 0.6.35");
    assertThat(fake.requestCount()).isEqualTo(1);
  }

  @Test
  void theServersVersionIsNotAList() {
    fake.onEveryRequest(answer("version.200.json"));

    assertThat(
            catchThrowableOfType(
                UnexpectedContentException.class, () -> openWebUi.listModels().toList()))
        .hasMessageContaining("\"items\"")
        .hasMessageContaining("it has \"version\", \"deployment_id\"");
  }

  private ApiException refusal(int status, String file) {
    fake.onEveryRequest(Fault.status(status).body(Wire.read(file)));
    ApiException refusal =
        catchThrowableOfType(ApiException.class, () -> openWebUi.listModels().toList());
    assertThat(refusal).isNotNull();
    return refusal;
  }

  private static Fault answer(String file) {
    return Fault.answer(Wire.read(file));
  }
}
