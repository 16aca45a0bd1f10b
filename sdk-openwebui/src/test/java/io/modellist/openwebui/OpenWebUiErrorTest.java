package io.modellist.openwebui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ApiError;
import io.modellist.core.ApiException;
import io.modellist.core.AuthenticationException;
import io.modellist.core.FieldError;
import io.modellist.core.NotFoundException;
import io.modellist.core.RetryPolicy;
import io.modellist.testing.FakeOpenWebUi;
import io.modellist.testing.Fault;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors in FastAPI's shapes and in other shapes. */
class OpenWebUiErrorTest {
  private static final Map<Integer, String> EXCEPTIONS =
      Map.ofEntries(
          Map.entry(400, "BadRequestException"),
          Map.entry(401, "AuthenticationException"),
          Map.entry(403, "PermissionDeniedException"),
          Map.entry(404, "NotFoundException"),
          Map.entry(409, "ConflictException"),
          Map.entry(422, "ValidationException"),
          Map.entry(426, "UpgradeRequiredException"),
          Map.entry(429, "RateLimitException"),
          Map.entry(500, "ServerException"),
          Map.entry(502, "ServerException"),
          Map.entry(504, "ServerException"));

  private final FakeOpenWebUi fake = FakeOpenWebUi.start();
  private final OpenWebUiClient openWebUi =
      OpenWebUiClient.builder()
          .baseUrl(fake.url())
          .bearerToken(fake.key())
          .retry(RetryPolicy.DEFAULT.withMaxAttempts(1))
          .build();

  @AfterEach
  void close() {
    openWebUi.close();
    fake.close();
  }

  static Stream<Integer> statuses() {
    return EXCEPTIONS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void aTextDetailIsTheServersMessage(int status) {
    String body = "{\"detail\":\"Message of %d\"}".formatted(status);

    assertThat(refusal(status, body).error())
        .isEqualTo(new ApiError(status, null, "Message of " + status, List.of(), body));
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void aListOfValidationErrorsNamesEachField(int status) {
    String body =
        """
        {"detail":[{"type":"int_parsing","loc":["query","page"],"msg":"not a number","input":"x"},
         {"type":"missing","loc":["body","tags",0,"name"],"msg":"Field required"},{"loc":"id"},
         {"msg":"no body"}]}""";

    assertThat(refusal(status, body).error())
        .isEqualTo(
            new ApiError(
                status,
                null,
                "query.page: not a number; body.tags.0.name: Field required; id: not valid;"
                    + " no body",
                List.of(
                    new FieldError(List.of("query", "page"), "not a number", "int_parsing"),
                    new FieldError(
                        List.of("body", "tags", "0", "name"), "Field required", "missing"),
                    new FieldError(List.of("id"), null, null),
                    new FieldError(List.of(), "no body", null)),
                body));
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void anObjectDetailHasAMessageAndAType(int status) {
    String body =
        "{\"detail\":{\"type\":\"quota\",\"message\":\"Message of %d\"}}".formatted(status);

    assertThat(refusal(status, body).error())
        .isEqualTo(new ApiError(status, "quota", "Message of " + status, List.of(), body));
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void aBodyThatIsNotJsonIsKeptAsText(int status) {
    for (String body : List.of("Internal Server Error", "<html><body>Bad Gateway</body></html>")) {
      ApiException refusal = refusal(status, body);

      assertThat(refusal.error()).isEqualTo(ApiError.unrecognized(body));
      assertThat(refusal).hasMessageContaining(body);
    }
  }

  static Stream<Arguments> oddDetails() {
    return Stream.of(
        Arguments.of("{\"detail\":{\"msg\":\"short\"}}", "short"),
        Arguments.of("{\"detail\":{\"code\":7}}", "{\"detail\":{\"code\":7}}"),
        Arguments.of("{\"detail\":[\"one\",\"two\"]}", "{\"detail\":[\"one\",\"two\"]}"),
        Arguments.of("{\"detail\":[]}", "{\"detail\":[]}"));
  }

  @ParameterizedTest
  @MethodSource("oddDetails")
  void aDetailOfAnotherShapeIsReportedAsReceived(String body, String detail) {
    assertThat(refusal(400, body).error())
        .isEqualTo(new ApiError(400, null, detail, List.of(), body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "null",
        "7",
        "{}",
        "{\"detail\":\" \"}",
        "{\"detail\":null}",
        "{\"detail\":5}",
        "{\"message\":\"no Route matched\"}"
      })
  void jsonOfAnotherShapeIsKeptAsText(String body) {
    assertThat(refusal(403, body).error()).isEqualTo(ApiError.unrecognized(body));
  }

  @Test
  void anEmptyBodyIsAnUnrecognizedError() {
    assertThat(refusal(502, "").error().recognized()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"401, OPENWEBUI_API_KEY", "401, waiting for approval", "403, switched off"})
  void theMessageNamesTheLikelyCauseOfTheStatus(int status, String hint) {
    assertThat(refusal(status, "{\"detail\":\"no\"}")).hasMessageContaining(hint);
  }

  @Test
  void aModelOfOthersIsRefusedLikeAnAccountThatWaits() {
    String detail = "You do not have permission to access this resource.";

    assertThat(refusal(401, "{\"detail\":\"" + detail + "\"}"))
        .hasMessageContaining("waiting for approval")
        .hasMessageContaining("not be shared with that account")
        .hasMessageNotContaining("OPENWEBUI_API_KEY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>404</html>",
        "{\"detail\":\"Not Found\"}",
        "{\"message\":\"no Route\"}"
      })
  void anyOther404IsNotAMissingModel(String body) {
    fake.onEveryRequest(Fault.status(404).body(body));

    assertThatThrownBy(() -> openWebUi.findModel("m"))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("OPENWEBUI_BASE_URL")
        .hasMessageContaining("/api/v1/models/list");
  }

  @Test
  void serversBefore070Answer401ForAMissingModel() {
    fake.version("0.6.37").withModels(1);

    assertThatThrownBy(() -> openWebUi.findModel("nope"))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("We could not find what you're looking for :/")
        .hasMessageContaining("before 0.7.0")
        .hasMessageNotContaining("Check the key");
  }

  private ApiException refusal(int status, String body) {
    fake.recover().onEveryRequest(Fault.status(status).body(body));
    ApiException refusal =
        catchThrowableOfType(ApiException.class, () -> openWebUi.listModels().toList());
    assertThat(refusal).isNotNull();
    assertThat(refusal.getClass().getSimpleName()).isEqualTo(EXCEPTIONS.get(status));
    assertThat(refusal.status()).isEqualTo(status);
    return refusal;
  }
}
