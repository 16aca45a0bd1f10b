package io.modellist.core.internal.http;

import static io.modellist.core.internal.http.Loopback.CANARY;
import static io.modellist.core.internal.http.Loopback.ok;
import static io.modellist.core.internal.http.Loopback.status;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.internal.call.Failure;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
  private static final int MOST = 16 << 10;

  private final Loopback http;

  RefusalTest() throws Exception {
    http = new Loopback();
  }

  @AfterEach
  void close() {
    http.close();
  }

  private String refusedWith(MockResponse.Builder response) {
    http.answers(response);
    return http.failure(Failure.Refused.class, "/").error().text().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 418, 421, 422, 426, 429, 500, 502, 503, 504})
  void aRefusalIsOneRequestAndHasItsStatusAndDetail(int code) {
    http.answers(status(code).body("no"), ok("never"));

    Failure.Refused refused = http.failure(Failure.Refused.class, "/");

    assertThat(refused.answer().status()).isEqualTo(code);
    assertThat(refused.error().detail()).contains("no");
    assertThat(http.requestCount()).isEqualTo(1);
  }

  @Test
  void theCredentialIsMaskedInBodyAndHeaders() {
    http.answers(
        status(401)
            .addHeader("X-Echo", "Bearer " + CANARY)
            .addHeader("Set-Cookie", "session=abc")
            .body("{\"detail\":\"bad key " + CANARY.replace("/", "\\/") + "\"}"));

    Failure.Refused refused = http.failure(Failure.Refused.class, "/");

    assertThat(refused.error().text()).contains("{\"detail\":\"bad key ***\"}");
    assertThat(refused.answer().headers())
        .containsEntry("x-echo", List.of("***"))
        .containsEntry("set-cookie", List.of("***"));
    assertThat(refused.toString()).doesNotContain("canary", "session");
  }

  @Test
  void aDetailThatTheDialectDecodesIsMaskedAgain() {
    http.detail = text -> new String(Base64.getDecoder().decode(text), UTF_8);
    http.answers(status(401).body(Base64.getEncoder().encodeToString(CANARY.getBytes(UTF_8))));

    assertThat(http.failure(Failure.Refused.class, "/").error().detail()).contains("***");
  }

  @Test
  void theSecretOfAGatewayIsMaskedToo() {
    http.headers.put("X-Gateway-Key", "gateway-0123");

    assertThat(refusedWith(status(403).body("key gateway-0123 is unknown")))
        .isEqualTo("key *** is unknown");
  }

  @Test
  void aLongTextIsCutAfterMasking() {
    String text = refusedWith(status(500).body(CANARY.repeat(1000) + "x".repeat(MOST)));

    assertThat(text).hasSizeLessThanOrEqualTo(MOST).startsWith("******").doesNotContain("canary");
  }

  @Test
  void theBeginningOfAKeyAtTheCutIsNotShown() {
    String before = "x".repeat(MOST - 8);

    assertThat(refusedWith(status(500).body(before + CANARY + "y".repeat(MOST)))).isEqualTo(before);
  }

  @Test
  void aTextOfExactlyTheLimitIsComplete() {
    String text = "x".repeat(MOST - 1) + "c";

    assertThat(refusedWith(status(500).body(text))).isEqualTo(text);
  }

  @Test
  void theCharsetOfTheContentTypeIsUsed() {
    Buffer latin = new Buffer().writeString("gesperrt für", StandardCharsets.ISO_8859_1);

    assertThat(
            refusedWith(
                status(403)
                    .addHeader("Content-Type", "text/plain; charset=iso-8859-1")
                    .body(latin)))
        .isEqualTo("gesperrt für");
  }

  @Test
  void theDefaultCharsetIsUtf8AndAByteOrderMarkIsDropped() {
    assertThat(refusedWith(status(403).body("\uFEFFü"))).isEqualTo("ü");
  }

  @Test
  void aRefusalWhoseBodyBreaksOffStaysARefusal() {
    String text =
        refusedWith(
            status(429)
                .body("slow down, " + "x".repeat(100_000))
                .onResponseBody(new SocketEffect.CloseSocket()));

    assertThat(text).startsWith("slow down, ");
  }

  @Test
  void aRefusalWithoutABodyHasAnEmptyText() {
    assertThat(refusedWith(status(502))).isEmpty();
  }
}
