package io.modellist.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ApiError;
import io.modellist.core.ApiException;
import io.modellist.core.NotFoundException;
import io.modellist.core.RetryPolicy;
import io.modellist.core.UnexpectedContentException;
import io.modellist.testing.FakeNarrative;
import io.modellist.testing.Fault;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors in Narrative's own shape and in other shapes. */
class NarrativeErrorTest {
  private final FakeNarrative fake = FakeNarrative.start();
  private final NarrativeClient narrative =
      NarrativeClient.builder()
          .baseUrl(fake.url())
          .bearerToken(fake.key())
          .retry(RetryPolicy.DEFAULT.withMaxAttempts(1))
          .build();

  @AfterEach
  void close() {
    narrative.close();
    fake.close();
  }

  @ParameterizedTest
  @CsvSource({
    "400, BadRequestException, invalid_request",
    "401, AuthenticationException, invalid_token",
    "403, PermissionDeniedException, insufficient_scope",
    "404, NotFoundException, not_found",
    "409, ConflictException, conflict",
    "422, ValidationException, validation_failed",
    "426, UpgradeRequiredException, upgrade_required",
    "429, RateLimitException, too_many_requests",
    "500, ServerException, server_error",
    "502, ServerException, bad_gateway",
    "504, ServerException, gateway_timeout",
  })
  void eachStatusHasItsExceptionWithTheServicesMessage(int status, String exception, String type) {
    String body =
        "{\"error\":\"%s\",\"error_description\":\"Message of %d\"}".formatted(type, status);

    ApiException refusal = refusal(Fault.status(status).body(body));

    assertThat(refusal.getClass().getSimpleName()).isEqualTo(exception);
    assertThat(refusal.status()).isEqualTo(status);
    assertThat(refusal.error())
        .isEqualTo(new ApiError(status, type, "Message of " + status, List.of(), body));
    assertThat(refusal).hasMessageContaining("Message of " + status).hasMessageContaining(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>no</html>",
        "no",
        "[]",
        "null",
        "7",
        "{}",
        "{\"error\":5}",
        "{\"error\":{}}"
      })
  void aBodyOfAnotherShapeIsKeptAsText(String body) {
    ApiException refusal = refusal(Fault.status(403).body(body));

    assertThat(refusal.error()).isEqualTo(ApiError.unrecognized(body));
    assertThat(refusal).hasMessageContaining("permission");
  }

  @Test
  void anEmptyBodyIsAnUnrecognizedError() {
    assertThat(refusal(Fault.status(502).body("")).error().recognized()).isFalse();
  }

  @Test
  void anErrorWithoutADescriptionIsRecognized() {
    assertThat(refusal(Fault.status(400).body("{\"error\":\"bad\"}")).error())
        .isEqualTo(new ApiError(400, "bad", null, List.of(), "{\"error\":\"bad\"}"));
  }

  @ParameterizedTest
  @CsvSource({"401, NARRATIVE_API_KEY", "403, permission"})
  void theMessageNamesTheLikelyCauseOfTheStatus(int status, String hint) {
    assertThat(refusal(Fault.status(status))).hasMessageContaining(hint);
  }

  @Test
  void findReturnsEmptyAndGetThrowsForAMissingModel() {
    assertThat(narrative.findModel(404)).isEmpty();
    assertThat(narrative.findModel("404")).isEmpty();
    assertThatThrownBy(() -> narrative.getModel(404))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("There is no model 404.")
        .hasMessageNotContaining("base URL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>404</html>", "{\"message\":\"no Route matched\"}"})
  void anyOther404IsNotAMissingModel(String body) {
    fake.onEveryRequest(Fault.status(404).body(body));

    assertThatThrownBy(() -> narrative.findModel(1))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("NARRATIVE_BASE_URL");
  }

  @Test
  void anHtmlPageIsAnErrorThatNamesTheLikelyCause() {
    fake.onEveryRequest(Fault.html(200));

    assertThatThrownBy(() -> narrative.listModels().toList())
        .isInstanceOf(UnexpectedContentException.class)
        .hasMessageContaining("text/html")
        .hasMessageContaining("NARRATIVE_BASE_URL");
  }

  private ApiException refusal(Fault fault) {
    fake.onEveryRequest(fault);
    ApiException refusal =
        catchThrowableOfType(ApiException.class, () -> narrative.listModels().toList());
    assertThat(refusal).isNotNull();
    return refusal;
  }
}
