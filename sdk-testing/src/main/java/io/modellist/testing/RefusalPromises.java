package io.modellist.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ApiException;
import io.modellist.core.AuthenticationException;
import io.modellist.core.BadRequestException;
import io.modellist.core.ConflictException;
import io.modellist.core.Listing;
import io.modellist.core.Model;
import io.modellist.core.NotFoundException;
import io.modellist.core.PermissionDeniedException;
import io.modellist.core.RateLimitException;
import io.modellist.core.ServerException;
import io.modellist.core.UpgradeRequiredException;
import io.modellist.core.ValidationException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each refusal is its own exception, with the service's words in one shape. */
public interface RefusalPromises extends Promises {
  /** What each status is thrown as. */
  Map<Integer, Class<? extends ApiException>> TYPES =
      Map.ofEntries(
          Map.entry(400, BadRequestException.class),
          Map.entry(401, AuthenticationException.class),
          Map.entry(403, PermissionDeniedException.class),
          Map.entry(404, NotFoundException.class),
          Map.entry(409, ConflictException.class),
          Map.entry(418, ApiException.class),
          Map.entry(422, ValidationException.class),
          Map.entry(426, UpgradeRequiredException.class),
          Map.entry(429, RateLimitException.class),
          Map.entry(500, ServerException.class),
          Map.entry(502, ServerException.class),
          Map.entry(504, ServerException.class));

  @Test
  default void everyStatusHasItsExceptionWithTheServicesWords() {
    TYPES.forEach(
        (status, type) -> {
          subject().fake().forgetRequests().recover().onEveryRequest(Fault.status(status));

          ApiException refusal = refusal(subject().listingWithoutRetries());

          assertThat(refusal).isExactlyInstanceOf(type);
          assertThat(refusal.status()).isEqualTo(status);
          assertThat(refusal.error().text()).isEqualTo(subject().fake().refusal(status));
          // Some services answer an unhandled error with plain text.
          if (status != 500) {
            assertThat(refusal.error().recognized()).as("words of " + status).isTrue();
          }
          assertThat(refusal.progress()).isPresent();
          assertThat(refusal.request().orElseThrow().url()).startsWith(subject().fake().url());
        });
  }

  @Test
  default void aBodyThatIsNotTheServicesOwnStillGivesTheTypeByStatus() {
    subject().fake().onEveryRequest(Fault.html(403));

    ApiException refusal = refusal(subject().listing());

    assertThat(refusal).isInstanceOf(PermissionDeniedException.class);
    assertThat(refusal.error().recognized()).isFalse();
    assertThat(refusal.error().text()).contains("Not what you asked for");
  }

  @Test
  default void anEmptyRefusalStillGivesTheTypeByStatus() {
    subject().fake().onEveryRequest(Fault.status(404).body(""));

    assertThat(refusal(subject().listing())).isInstanceOf(NotFoundException.class);
  }

  @Test
  default void aWrongKeyIsRefusedOnceInTheServicesWords() {
    ApiException refusal =
        refusal(subject().client(b -> b.bearerToken("not-the-key-9999")).listModels());

    assertThat(refusal).isInstanceOf(AuthenticationException.class);
    assertThat(refusal.error().detail()).isNotBlank();
    assertThat(refusal.getMessage()).contains(String.valueOf(refusal.error().detail()));
    assertThat(subject().fake().requestCount()).isEqualTo(1);
  }

  @Test
  default void aLongRetryAfterIsThrownAtOnceWithItsLength() {
    subject().fake().onEveryRequest(Fault.status(429).header("Retry-After", "120"));

    ApiException refusal = refusal(subject().listing());

    assertThat(refusal).isInstanceOf(RateLimitException.class);
    assertThat(refusal.retryAfter()).hasValue(Duration.ofMinutes(2));
    assertThat(subject().fake().requestCount()).isEqualTo(1);
  }

  @Test
  default void theServicesRequestIdIsKept() {
    subject().fake().onEveryRequest(Fault.status(400).header("X-Request-Id", "r-17"));

    assertThat(refusal(subject().listing()).requestId()).hasValue("r-17");
  }

  private static ApiException refusal(Listing<? extends Model> listing) {
    ApiException refusal = catchThrowableOfType(ApiException.class, listing::toList);
    assertThat(refusal).as("a refusal").isNotNull();
    return refusal;
  }
}
