package io.modellist.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FakeServiceExtension.class)
class FaultTest {
  private Probe probe;

  @BeforeEach
  void probe(FakeNarrative fake) {
    probe = new Probe(fake);
    fake.withModels(5);
  }

  @Test
  void aFaultAppliesOnlyToItsRequest(FakeNarrative fake) throws Exception {
    fake.onRequest(2, Fault.status(503).header("Retry-After", "7"));

    assertThat(probe.get("/models").status()).isEqualTo(200);
    Probe.Received second = probe.get("/models");
    assertThat(second.status()).isEqualTo(503);
    assertThat(second.header("retry-after")).hasValue("7");
    assertThat(second.body()).isEqualTo(fake.refusal(503)).contains("service_unavailable");
    assertThat(probe.get("/models").status()).isEqualTo(200);
  }

  @Test
  void aFaultForTheNextMatchingRequestAppliesOnce(FakeNarrative fake) throws Exception {
    fake.onNext(
        request -> request.parameter("page").filter("2"::equals).isPresent(), Fault.html(502));

    assertThat(probe.get("/models?page=1").status()).isEqualTo(200);
    assertThat(probe.get("/models?page=2").status()).isEqualTo(502);
    assertThat(probe.get("/models?page=2").status()).isEqualTo(200);
  }

  @Test
  void theLastScriptedFaultWinsUntilTheFakeRecovers(FakeNarrative fake) throws Exception {
    fake.onEveryRequest(Fault.status(500)).onRequests(2, 3, Fault.html(502));

    assertThat(probe.get("/models").status()).isEqualTo(500);
    assertThat(probe.get("/models").body()).startsWith("<!doctype html>");
    fake.recover();
    assertThat(probe.get("/models").status()).isEqualTo(200);
  }

  @Test
  void forgettingRequestsRestartsTheirNumbers(FakeNarrative fake) throws Exception {
    fake.onRequest(1, Fault.status(500));

    assertThat(probe.get("/models").status()).isEqualTo(500);
    assertThat(fake.forgetRequests().requestCount()).isZero();
    assertThat(probe.get("/models").status()).isEqualTo(500);
  }

  @Test
  void resetsBreakTheConnection(FakeNarrative fake) {
    fake.onRequest(1, Fault.resetBeforeAnswer()).onEveryRequest(Fault.resetDuringBody());

    assertThatThrownBy(() -> probe.get("/models")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> probe.get("/models")).isInstanceOf(IOException.class);
    assertThat(fake.requestCount()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void aTruncatedBodyEndsBeforeItsAnnouncedLength(FakeNarrative fake) {
    fake.onEveryRequest(Fault.truncated());

    assertThatThrownBy(() -> probe.get("/models")).isInstanceOf(IOException.class);
  }

  @Test
  void truncatedJsonIsACompleteHttpBody(FakeNarrative fake) throws Exception {
    String complete = probe.get("/models").body();
    fake.onEveryRequest(Fault.truncatedJson());

    String half = probe.get("/models").body();

    assertThat(complete).startsWith(half);
    assertThat(half).isNotEmpty().hasSizeLessThan(complete.length());
  }

  @Test
  void aStalledRequestHasNoResponse(FakeNarrative fake) {
    fake.onEveryRequest(Fault.stall());
    assertThatThrownBy(() -> probe.getWithShortTimeout("/models"))
        .isInstanceOf(InterruptedIOException.class);
  }

  @Test
  void slowResponsesAreComplete(FakeNarrative fake) throws Exception {
    String complete = probe.get("/models").body();
    fake.onRequest(2, Fault.trickle(500, Duration.ofMillis(1)))
        .onRequest(3, Fault.latency(Duration.ofMillis(5)));

    assertThat(probe.get("/models").body()).isEqualTo(complete);
    assertThat(probe.get("/models").body()).isEqualTo(complete);
  }

  @Test
  void theCredentialIsSentBack(FakeNarrative fake) throws Exception {
    fake.onRequest(1, Fault.echoCredential(403)).onRequest(2, Fault.echoCredential(200));

    Probe.Received refused = probe.get("/models");
    Probe.Received success = probe.get("/models");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(probe.json(refused).path("error_description").asText()).contains(fake.key());
    assertThat(refused.header("x-echo")).hasValue(fake.key());
    assertThat(success.body()).isEqualTo("{\"you_sent\":\"" + fake.key() + "\"}");
  }

  @Test
  void bodiesCanBeAnything(FakeNarrative fake) throws Exception {
    fake.onRequest(1, Fault.emptyBody())
        .onRequest(2, Fault.answer("null"))
        .onRequest(3, Fault.redirect("http://elsewhere.invalid/"))
        .onRequest(4, Fault.status(418).body("short and stout"))
        .onRequest(5, Fault.status(401, "pending"));

    assertThat(probe.get("/models").body()).isEmpty();
    assertThat(probe.get("/models").body()).isEqualTo("null");
    assertThat(probe.get("/models").header("location")).hasValue("http://elsewhere.invalid/");
    assertThat(probe.get("/models").body()).isEqualTo("short and stout");
    assertThat(probe.get("/models").body()).contains("\"pending\"");
  }

  @Test
  void oversizedAndCompressedBodiesContainTheResponse(FakeNarrative fake) throws Exception {
    String complete = probe.get("/models").body();
    fake.onRequest(2, Fault.oversized(100_000))
        .onRequest(3, Fault.gzip())
        .onRequest(4, Fault.oversized(1_000_000).gzipped());

    assertThat(probe.get("/models").body()).hasSizeGreaterThan(100_000).endsWith(complete);
    assertThat(unzipped(fake)).isEqualTo(complete);
    assertThat(unzipped(fake)).hasSizeGreaterThan(1_000_000).endsWith(complete);
  }

  @Test
  void connectionsAreRefusedOfflineAndThePortStaysTheSame(FakeNarrative fake) throws Exception {
    String url = fake.url();
    fake.goOffline();

    assertThatThrownBy(() -> probe.get("/models")).isInstanceOf(ConnectException.class);

    fake.goOnline();
    assertThat(fake.url()).isEqualTo(url);
    assertThat(probe.get("/models").status()).isEqualTo(200);
  }

  @Test
  void theClientSeesThatAScriptFailed(FakeNarrative fake) throws Exception {
    fake.beforeRequest(
        1,
        f -> {
          throw new IllegalStateException("broken script");
        });

    assertThat(probe.get("/models").body()).contains("broken script");
  }

  private String unzipped(FakeNarrative fake) throws Exception {
    // OkHttp decompresses only if it asked for compression itself.
    byte[] body =
        probe
            .send(
                "GET",
                "/models",
                "Authorization",
                "Bearer " + fake.key(),
                "Accept-Encoding",
                "gzip")
            .bytes();
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
