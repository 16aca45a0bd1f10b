package io.modellist.orgregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ApiError;
import io.modellist.core.ApiException;
import io.modellist.core.FieldError;
import io.modellist.core.NotFoundException;
import io.modellist.core.RateLimitException;
import io.modellist.core.UnexpectedContentException;
import io.modellist.testing.FakeOrgRegistry;
import io.modellist.testing.FakeTiming;
import io.modellist.testing.Fault;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors in the registry's own shape and in other shapes. */
class OrgRegistryErrorTest {
  private final FakeOrgRegistry fake = FakeOrgRegistry.start();
  private final OrgRegistryClient registry =
      OrgRegistryClient.builder()
          .baseUrl(fake.url())
          .organization("acme")
          .bearerToken(fake.key())
          .timing(new FakeTiming())
          .build();

  @AfterEach
  void close() {
    registry.close();
    fake.close();
  }

  @ParameterizedTest
  @CsvSource({
    "400, BadRequestException, invalid_request, 1",
    "401, AuthenticationException, authentication_error, 1",
    "403, PermissionDeniedException, permission_error, 1",
    "404, NotFoundException, not_found, 1",
    "409, ConflictException, already_exists, 1",
    "422, ValidationException, validation_error, 1",
    "426, UpgradeRequiredException, upgrade_required, 1",
    "429, RateLimitException, rate_limit_error, 4",
    "500, ServerException, internal_error, 4",
    "502, ServerException, bad_gateway, 4",
    "504, ServerException, gateway_timeout, 4",
  })
  void eachStatusHasItsExceptionWithTheServicesMessage(
      int status, String exception, String type, int requests) {
    String body =
        """
        {"code":%d,"detail":"Message of %d","type":"%s",\
        "errors":[{"loc":["query","page",0],"msg":"not so","type":"odd"}]}\
        """
            .formatted(status, status, type);

    ApiException refusal = refusal(Fault.status(status).body(body));

    assertThat(refusal.getClass().getSimpleName()).isEqualTo(exception);
    assertThat(refusal.status()).isEqualTo(status);
    assertThat(refusal.error())
        .isEqualTo(
            new ApiError(
                status,
                type,
                "Message of " + status,
                List.of(new FieldError(List.of("query", "page", "0"), "not so", "odd")),
                body));
    assertThat(refusal).hasMessageContaining("Message of " + status).hasMessageContaining(type);
    assertThat(fake.requestCount()).isEqualTo(requests);
  }

  @Test
  void everyFieldOfTheDocumentedErrorIsRead() {
    String body = Wire.read("error.json");

    ApiException refusal = refusal(Fault.status(401).body(body));

    assertThat(refusal.error())
        .isEqualTo(
            new ApiError(401, "authentication_error", "Authentication failed", List.of(), body));
    assertThat(refusal)
        .hasMessageContaining("DREADNODE_API_KEY")
        .hasMessageContaining("as X-API-Key");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"query.page\" | query.page",
        "[\"body\", 3, \"x\"] | body.3.x",
        "[] | ''",
        "7 | 7",
        "null | ''",
        "[null, {\"a\": 1}, \"x\"] | x",
      })
  void aLocationMayBeTextOrAList(String loc, String path) {
    String body =
        "{\"detail\":\"d\",\"type\":\"t\",\"errors\":[{\"loc\":%s,\"msg\":\"m\",\"type\":\"v\"}]}";

    List<FieldError> errors = refusal(Fault.status(422).body(body.formatted(loc))).error().errors();

    assertThat(errors).extracting(FieldError::path).containsExactly(path);
    assertThat(errors).extracting(error -> error.msg().orElseThrow()).containsExactly("m");
    assertThat(errors).extracting(error -> error.type().orElseThrow()).containsExactly("v");
  }

  @Test
  void aSingleErrorMayBeAnObject() {
    String body = "{\"detail\":\"d\",\"errors\":{\"loc\":[\"query\",\"page\"],\"msg\":\"m\"}}";

    ApiError error = refusal(Fault.status(422).body(body)).error();

    assertThat(error.errors()).containsExactly(new FieldError(List.of("query", "page"), "m", null));
  }

  @Test
  void errorsOfAnotherShapeAreLeftOut() {
    String body =
        "{\"code\":\"422\",\"detail\":\"d\",\"errors\":[1, null, \"x\", {}, {\"msg\":\"m\"}]}";

    ApiError error = refusal(Fault.status(422).body(body)).error();

    assertThat(error.code()).hasValue(422);
    assertThat(error.errors()).containsExactly(new FieldError(List.of(), "m", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<html>no</html>", "no", "[]", "null", "7", "{}", "{\"detail\":5,\"errors\":{}}"})
  void aBodyOfAnotherShapeIsKeptAsText(String body) {
    assertThat(refusal(Fault.status(403).body(body)).error())
        .isEqualTo(ApiError.unrecognized(body));
  }

  @Test
  void anEmptyBodyIsAnUnrecognizedError() {
    assertThat(refusal(Fault.status(502).body("")).error().recognized()).isFalse();
  }

  @Test
  void anAccountWithoutCreditsIsNotRetried() {
    RateLimitException refusal =
        (RateLimitException)
            refusal(Fault.status(429, "Insufficient Credits for acme").header("Retry-After", "1"));

    assertThat(refusal).hasMessageContaining("waiting does not help");
    assertThat(fake.requestCount()).isEqualTo(1);
  }

  @Test
  void a426SaysThatTheSdkIsTooOld() {
    assertThat(refusal(Fault.status(426))).hasMessageContaining("too old");
  }

  @Test
  void findReturnsEmptyAndGetThrowsForAMissingModel() {
    assertThat(registry.findModel("acme/none")).isEmpty();
    assertThatThrownBy(() -> registry.getModel("acme/none"))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("by name, such as acme/x, not by UUID")
        .hasMessageNotContaining("base URL");
  }

  @Test
  void a404OfTheListSaysNothingOfTheLookupOfModels() {
    assertThat(refusal(Fault.status(404)))
        .hasMessageContaining("Check the organization (DREADNODE_ORGANIZATION).")
        .hasMessageNotContaining("UUID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>404</html>", "{\"detail\":\"Not Found\"}"})
  void anyOther404IsNotAMissingModel(String body) {
    fake.onEveryRequest(Fault.status(404).body(body));

    assertThatThrownBy(() -> registry.findModel("acme/x"))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("DREADNODE_SERVER_URL");
  }

  @Test
  void anHtmlPageIsAnErrorThatNamesTheLikelyCause() {
    fake.onEveryRequest(Fault.html(200));

    assertThatThrownBy(() -> registry.listModels().toList())
        .isInstanceOf(UnexpectedContentException.class)
        .hasMessageContaining("text/html")
        .hasMessageContaining("DREADNODE_SERVER_URL");
  }

  private ApiException refusal(Fault fault) {
    fake.onEveryRequest(fault);
    ApiException refusal =
        catchThrowableOfType(ApiException.class, () -> registry.listModels().toList());
    assertThat(refusal).isNotNull();
    return refusal;
  }
}
