package io.modellist.core.internal.http;

import static io.modellist.core.internal.http.Loopback.CANARY;
import static io.modellist.core.internal.http.Loopback.ok;
import static io.modellist.core.internal.http.Loopback.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.ConfigurationException;
import io.modellist.core.Credential;
import io.modellist.core.internal.call.AttemptResult;
import io.modellist.core.internal.call.Failure;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SendingTest {
  private final Loopback http;

  SendingTest() throws Exception {
    http = new Loopback();
  }

  @AfterEach
  void close() {
    http.close();
  }

  private Headers sent() throws Exception {
    return http.server.takeRequest().getHeaders();
  }

  @Test
  void aSuccessHasItsValueStatusAndHeadersByLowerCaseName() {
    http.answers(ok("hello").addHeader("X-Request-Id", "r1"));

    AttemptResult.Delivered<String> delivered =
        (AttemptResult.Delivered<String>) http.get("/models");

    assertThat(delivered.value()).isEqualTo("hello");
    assertThat(delivered.requests()).isEqualTo(1);
    assertThat(delivered.answer().status()).isEqualTo(200);
    assertThat(delivered.answer().headers()).containsEntry("x-request-id", List.of("r1"));
  }

  @Test
  void aRequestNamesTheSdkAndAcceptsJson() throws Exception {
    http.answers(ok("x")).get("/");

    Headers sent = sent();
    assertThat(sent.get("User-Agent")).matches("modellist-java/\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    assertThat(sent.get("Accept")).isEqualTo("application/json");
    assertThat(sent.get("Authorization")).isEqualTo("Bearer " + CANARY);
  }

  @Test
  void headersOfACallOverrideThoseOfTheClientAndThoseTheSdks() throws Exception {
    http.headers.put("user-agent", "mine");
    http.headers.put("X-Team", "client");
    http.answers(ok("x"));

    http.get(http.server.url("/"), Map.of("x-team", "call"));

    Headers sent = sent();
    assertThat(sent.values("User-Agent")).containsExactly("mine");
    assertThat(sent.values("X-Team")).containsExactly("call");
  }

  @Test
  void theCredentialOverridesAHeaderOfTheUserWithTheSameName() throws Exception {
    http.headers.put("authorization", "Bearer other");
    http.answers(ok("x")).get("/");

    assertThat(sent().values("Authorization")).containsExactly("Bearer " + CANARY);
  }

  @Test
  void anAuthorizationForAGatewayIsSentTogetherWithAKeyOfAnotherName() throws Exception {
    http.credential = Credential.header("X-API-Key", CANARY);
    http.headers.put("Authorization", "Basic Z2F0ZXdheQ==");
    http.answers(ok("x")).get("/");

    Headers sent = sent();
    assertThat(sent.get("X-API-Key")).isEqualTo(CANARY);
    assertThat(sent.get("Authorization")).isEqualTo("Basic Z2F0ZXdheQ==");
  }

  @Test
  void withoutACredentialNoneIsSent() throws Exception {
    http.credential = Credential.none();
    http.answers(ok("x")).get("/");

    assertThat(sent().get("Authorization")).isNull();
  }

  @Test
  void aSupplierIsCalledOnEachAttemptOnTheCallersThread() throws Exception {
    Iterator<String> keys = List.of("first-key", "second-key").iterator();
    Thread caller = Thread.currentThread();
    http.credential =
        Credential.supplier(
            () -> {
              assertThat(Thread.currentThread()).isSameAs(caller);
              return Credential.bearer(keys.next());
            });
    http.answers(ok("x"), ok("y")).get("/");
    http.get("/");

    assertThat(sent().get("Authorization")).isEqualTo("Bearer first-key");
    assertThat(sent().get("Authorization")).isEqualTo("Bearer second-key");
  }

  @Test
  void aSupplierThatThrowsFailsTheAttemptWithoutARequestAndWithoutTheSecret() {
    Iterator<Credential> keys = List.of(Credential.bearer(CANARY)).iterator();
    http.credential =
        Credential.supplier(
            () -> {
              if (keys.hasNext()) {
                return keys.next();
              }
              throw new IllegalStateException("revoked " + CANARY + ", created unknown-0815");
            });
    http.answers(ok("x")).get("/");

    AttemptResult<String> result = http.get("/");

    assertThat(Loopback.failure(Failure.NoCredential.class, result).why())
        .isEqualTo(
            "IllegalStateException, whose message is left out because it holds the credential");
    assertThat(result.requests()).isZero();
    assertThat(http.requestCount()).isEqualTo(1);
  }

  @Test
  void aSupplierThatThrowsWithoutTheSecretIsQuotedAndTheCause() {
    IllegalStateException sealed = new IllegalStateException("the vault is sealed");
    http.credential =
        Credential.supplier(
            () -> {
              throw sealed;
            });

    Failure.NoCredential failure = http.failure(Failure.NoCredential.class, "/");

    assertThat(failure.why()).isEqualTo("IllegalStateException: the vault is sealed");
    assertThat(failure.cause()).isSameAs(sealed);
  }

  @Test
  void aCauseWhoseCauseHoldsTheSecretIsLeftOut() {
    http.headers.put("X-Gateway-Key", "gateway-0123");
    http.credential =
        Credential.supplier(
            () -> {
              throw new IllegalStateException("outside", new IOException("at gateway-0123"));
            });

    Failure.NoCredential failure = http.failure(Failure.NoCredential.class, "/");

    assertThat(failure.cause()).isNull();
    assertThat(failure.why()).contains("whose message is left out").doesNotContain("0123");
  }

  @Test
  void aCredentialThatCannotBeSentIsNamedWithoutItsType() {
    http.credential = Credential.supplier(() -> Credential.bearer(" "));

    Failure.NoCredential failure = http.failure(Failure.NoCredential.class, "/");

    assertThat(failure.why()).isEqualTo("the token is blank");
    assertThat(failure.cause()).isInstanceOf(ConfigurationException.class);
  }

  @Test
  void aSupplierThatReturnsNullFailsTheAttempt() {
    http.credential = Credential.supplier(() -> null);

    assertThat(http.failure(Failure.NoCredential.class, "/").why())
        .isEqualTo("it returned null, but must return a Credential");
    assertThat(http.requestCount()).isZero();
  }

  @Test
  void serviceUnavailableWithRetryAfterZeroIsOneRequest() {
    http.answers(status(503).addHeader("Retry-After", "0").body("later"), ok("second"));

    AttemptResult<String> result = http.get("/");

    Failure.Refused refused = Loopback.failure(Failure.Refused.class, result);
    assertThat(refused.answer().status()).isEqualTo(503);
    assertThat(refused.answer().headers()).containsEntry("retry-after", List.of("0"));
    assertThat(result.requests()).isEqualTo(1);
    assertThat(http.requestCount()).isEqualTo(1);
  }

  @Test
  void requestTimeoutIsOneRequest() {
    http.answers(status(408), ok("second"));

    assertThat(http.failure(Failure.Refused.class, "/").answer().status()).isEqualTo(408);
    assertThat(http.requestCount()).isEqualTo(1);
  }

  @Test
  void aRetryAfterTooLargeForAnIntIsAnOrdinaryRefusal() {
    http.answers(status(503).addHeader("Retry-After", "99999999999"));

    assertThat(http.failure(Failure.Refused.class, "/").answer().headers())
        .containsEntry("retry-after", List.of("99999999999"));
  }
}
