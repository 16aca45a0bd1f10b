package io.modellist.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exceptions for refusals, as the transport and the public factory create them. */
class ApiExceptionTest {
  private static final ApiError UNRECOGNIZED = ApiError.unrecognized(null);

  @ParameterizedTest
  @CsvSource({
    "302,ApiException",
    "400,BadRequestException",
    "401,AuthenticationException",
    "403,PermissionDeniedException",
    "404,NotFoundException",
    "409,ConflictException",
    "418,ApiException",
    "422,ValidationException",
    "426,UpgradeRequiredException",
    "429,RateLimitException",
    "499,ApiException",
    "500,ServerException",
    "599,ServerException"
  })
  void theStatusDecidesTheClass(int status, String type) {
    ApiException e = ApiException.of(status, UNRECOGNIZED, Map.of());

    assertThat(e.getClass().getSimpleName()).isEqualTo(type);
    assertThat(e.status()).isEqualTo(status);
  }

  @Test
  void anExceptionCarriesTheErrorAndTheHeaders() {
    ApiError error = new ApiError(429, "slow_down", "too fast", List.of(), "{}");
    ApiException e =
        ApiException.of(
            429, error, Map.of("Retry-After", List.of("7"), "X-Request-Id", List.of("r-1")));

    assertThat(e).hasMessage("refused with 429: too fast");
    assertThat(e.error()).isSameAs(error);
    assertThat(e.retryAfter()).contains(Duration.ofSeconds(7));
    assertThat(e.requestId()).contains("r-1");
    assertThat(e.headers())
        .isEqualTo(Map.of("retry-after", List.of("7"), "x-request-id", List.of("r-1")));
    assertThat(e.response().attempts()).isEqualTo(1);
    assertThat(e.request()).isEmpty();
    assertThat(e.progress()).isEmpty();
  }

  @Test
  void aRefusalWithoutDetailReportsItsStatus() {
    ApiException e = ApiException.of(503, UNRECOGNIZED, Map.of());

    assertThat(e).hasMessage("refused with 503");
    assertThat(e.requestId()).isEmpty();
    assertThat(e.retryAfter()).isEmpty();
  }

  @Test
  void anErrorIsRecognizedByAnyOfItsParts() {
    List<FieldError> errors = List.of(new FieldError(List.of("query", "page"), null, null));

    assertThat(new ApiError(404, null, null, List.of(), "x").recognized()).isTrue();
    assertThat(new ApiError(null, "missing", null, List.of(), "x").recognized()).isTrue();
    assertThat(new ApiError(null, null, "no", List.of(), "x").recognized()).isTrue();
    assertThat(new ApiError(null, null, null, errors, "x").recognized()).isTrue();
    assertThat(ApiError.unrecognized("<html>").recognized()).isFalse();
    assertThat(ApiError.unrecognized("<html>").text()).contains("<html>");
  }

  @Test
  void headerNamesIgnoreCaseAndTheFirstValueIsReturned() {
    ResponseInfo response = ResponseInfo.of(200, Map.of("X-Thing", List.of("one", "two")));

    assertThat(response.header("x-THING")).contains("one");
    assertThat(response.header("X-Other")).isEmpty();
    assertThat(ResponseInfo.of(200, Map.of("X-Thing", List.of())).header("x-thing")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "X-Request-Id",
    "Request-Id",
    "X-Correlation-Id",
    "X-Amzn-RequestId",
    "CF-Ray",
  })
  void theRequestIdIsFoundUnderEveryCommonName(String name) {
    assertThat(ResponseInfo.of(500, Map.of(name, List.of("r-7"))).requestId()).contains("r-7");
  }
}
