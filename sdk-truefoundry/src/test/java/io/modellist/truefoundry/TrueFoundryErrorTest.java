package io.modellist.truefoundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ApiError;
import io.modellist.core.ApiException;
import io.modellist.core.FieldError;
import io.modellist.core.NotFoundException;
import io.modellist.core.RetryPolicy;
import io.modellist.core.UnexpectedContentException;
import io.modellist.testing.FakeTrueFoundry;
import io.modellist.testing.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors in TrueFoundry's own shape and in other shapes. */
class TrueFoundryErrorTest {
  private final FakeTrueFoundry fake = FakeTrueFoundry.start();
  private final TrueFoundryClient truefoundry =
      TrueFoundryClient.builder()
          .baseUrl(fake.url())
          .bearerToken(fake.key())
          .retry(RetryPolicy.DEFAULT.withMaxAttempts(1))
          .build();

  @AfterEach
  void close() {
    truefoundry.close();
    fake.close();
  }

  @ParameterizedTest
  @CsvSource({
    "400, BadRequestException, BAD_REQUEST",
    "401, AuthenticationException, UNAUTHENTICATED",
    "403, PermissionDeniedException, FORBIDDEN",
    "404, NotFoundException, NOT_FOUND",
    "409, ConflictException, CONFLICT",
    "422, ValidationException, VALIDATION_ERROR",
    "426, UpgradeRequiredException, UPGRADE_REQUIRED",
    "429, RateLimitException, RATE_LIMITED",
    "500, ServerException, INTERNAL",
    "502, ServerException, BAD_GATEWAY",
    "504, ServerException, TIMEOUT",
  })
  void eachStatusHasItsExceptionWithTheServicesMessage(int status, String exception, String code) {
    String body =
        """
        {"statusCode":%d,"message":"Message of %d","code":"%s","details":[{"field":"limit","message":"bad"}]}
        """
            .formatted(status, status, code);

    ApiException refusal = refusal(Fault.status(status).body(body));

    assertThat(refusal.getClass().getSimpleName()).isEqualTo(exception);
    assertThat(refusal.status()).isEqualTo(status);
    assertThat(refusal.error())
        .isEqualTo(
            new ApiError(
                status,
                code,
                "Message of " + status,
                List.of(new FieldError(List.of("limit"), "bad", null)),
                body));
    assertThat(refusal).hasMessageContaining("Message of " + status).hasMessageContaining(code);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 422, 426, 429, 500, 502, 504})
  void aProxysPageOrPlainTextKeepsItsStatusAndText(int status) {
    ApiException page = refusal(Fault.html(status));
    ApiException text = refusal(Fault.status(status).body("upstream is away"));

    assertThat(page.status()).isEqualTo(status);
    assertThat(page.error().recognized()).isFalse();
    assertThat(page.error().text().orElseThrow()).contains("<html>");
    assertThat(text).hasSameClassAs(page).hasMessageContaining("upstream is away");
    assertThat(text.error()).isEqualTo(ApiError.unrecognized("upstream is away"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "null",
        "7",
        "\"no\"",
        "{}",
        "{\"message\":{}}",
        "{\"message\":[]}",
        "{\"message\":[1,{}]}",
        "{\"message\":\" \"}",
        "{\"statusCode\":\"403\"}",
        "{\"detail\":[5]}"
      })
  void aBodyOfAnotherShapeIsKeptAsText(String body) {
    assertThat(refusal(Fault.status(403).body(body)).error())
        .isEqualTo(ApiError.unrecognized(body));
  }

  @Test
  void severalMessagesAreOneDetailAndOneErrorEach() {
    String body =
        """
        {"message":["limit must be a number","offset must be a number"],
         "error":"Bad Request","statusCode":400}
        """;

    assertThat(refusal(Fault.status(400).body(body)).error())
        .isEqualTo(
            new ApiError(
                400,
                "Bad Request",
                "limit must be a number; offset must be a number",
                List.of(error("limit must be a number"), error("offset must be a number")),
                body));
  }

  @Test
  void aCodeMayBeANumberAndTheStatusMayBeMissing() {
    String body = "{\"message\":\"no\",\"code\":1042}";

    assertThat(refusal(Fault.status(409).body(body)).error())
        .isEqualTo(new ApiError(null, "1042", "no", List.of(), body));
  }

  @Test
  void detailsAreReadByTheirUsualNamesAndOthersAreLeftOut() {
    String body =
        """
        {"statusCode":422,"message":"Validation failed","details":[
          {"path":["query","limit",0],"message":"too big","code":"too_big"},
          {"loc":"offset","msg":"negative","type":"range"},
          {"property":"fqn"}, {"other":1}, "text", null, 5]}
        """;

    assertThat(refusal(Fault.status(422).body(body)).error().errors())
        .containsExactly(
            new FieldError(List.of("query", "limit", "0"), "too big", "too_big"),
            new FieldError(List.of("offset"), "negative", "range"),
            new FieldError(List.of("fqn"), null, null));
  }

  @Test
  void fastApisValidationErrorsAreReadToo() {
    String body =
        """
        {"detail":[{"loc":["query","limit"],"msg":"not a number","type":"type_error.integer"},
                   {"loc":["query","offset"],"type":"missing"}]}
        """;

    assertThat(refusal(Fault.status(422).body(body)).error())
        .isEqualTo(
            new ApiError(
                null,
                null,
                "query.limit: not a number; query.offset: missing",
                List.of(
                    new FieldError(List.of("query", "limit"), "not a number", "type_error.integer"),
                    new FieldError(List.of("query", "offset"), null, "missing")),
                body));
  }

  @Test
  void fastApisTextDetailIsReadToo() {
    String body = "{\"detail\":\"Not authenticated\"}";

    ApiException refusal = refusal(Fault.status(401).body(body));

    assertThat(refusal.error())
        .isEqualTo(new ApiError(null, null, "Not authenticated", List.of(), body));
    assertThat(refusal).hasMessageContaining("Not authenticated");
  }

  @ParameterizedTest
  @CsvSource({"401, TFY_API_KEY", "403, permission"})
  void theMessageNamesTheLikelyCauseOfTheStatus(int status, String hint) {
    assertThat(refusal(Fault.status(status))).hasMessageContaining(hint);
  }

  @Test
  void findReturnsEmptyAndGetThrowsForAMissingModel() {
    assertThat(truefoundry.findModel("none")).isEmpty();
    assertThatThrownBy(() -> truefoundry.getModel("none"))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("Model with id none not found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>404</html>",
        "404 page not found",
        "{\"message\":\"no Route matched with those values\"}",
        "{\"detail\":\"Not Found\"}",
        "{\"message\":\"Cannot GET /api/ml/v1/models/x\",\"error\":\"Not Found\",\"statusCode\":404}"
      })
  void anyOther404IsNotAMissingModel(String body) {
    fake.onEveryRequest(Fault.status(404).body(body));

    assertThatThrownBy(() -> truefoundry.findModel("x"))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("/api/ml/v1")
        .hasMessageContaining("/api/svc/v1");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/ml/v1, /api/svc/v1",
    "/api/svc/v1, /api/ml/v1",
    "/gateway/ml, /api/ml/v1",
  })
  void a404NamesTheTriedPrefixAndAnother(String tried, String other) {
    fake.prefix("/elsewhere");
    try (TrueFoundryClient elsewhere =
        TrueFoundryClient.builder()
            .baseUrl(fake.url())
            .bearerToken(fake.key())
            .pathPrefix(tried)
            .build()) {
      assertThatThrownBy(() -> elsewhere.listModels().toList())
          .isInstanceOf(NotFoundException.class)
          .hasMessageContaining("Cannot GET " + tried + "/models")
          .hasMessageContaining("prefix " + tried + " was tried")
          .hasMessageContaining("pathPrefix(\"" + other + "\")");
    }
  }

  @Test
  void anHtmlPageIsAnErrorThatNamesTheLikelyCause() {
    fake.onEveryRequest(Fault.html(200));

    assertThatThrownBy(() -> truefoundry.listModels().toList())
        .isInstanceOf(UnexpectedContentException.class)
        .hasMessageContaining("text/html")
        .hasMessageContaining("TFY_HOST")
        .hasMessageContaining("/api/ml/v1");
  }

  private static FieldError error(@Nullable String message) {
    return new FieldError(List.of(), message, null);
  }

  private ApiException refusal(Fault fault) {
    fake.onEveryRequest(fault);
    ApiException refusal =
        catchThrowableOfType(ApiException.class, () -> truefoundry.listModels().toList());
    assertThat(refusal).isNotNull();
    return refusal;
  }
}
