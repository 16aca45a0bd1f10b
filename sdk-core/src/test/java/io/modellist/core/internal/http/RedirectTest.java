package io.modellist.core.internal.http;

import static io.modellist.core.internal.http.Loopback.CANARY;
import static io.modellist.core.internal.http.Loopback.ok;
import static io.modellist.core.internal.http.Loopback.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.ResponseLimits;
import io.modellist.core.internal.call.AttemptResult;
import io.modellist.core.internal.call.Failure;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {
  private final Loopback http;

  RedirectTest() throws Exception {
    http = new Loopback();
  }

  @AfterEach
  void close() {
    http.close();
  }

  private static MockResponse.Builder to(String location) {
    return status(302).addHeader("Location", location);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectWithinTheOriginIsFollowedWithTheCredentialAndCounted(int code) throws Exception {
    http.answers(status(code).addHeader("Location", "/models/?page=2"), ok("there"));

    AttemptResult<String> result = http.get("/models?page=2");

    assertThat(((AttemptResult.Delivered<String>) result).value()).isEqualTo("there");
    assertThat(result.requests()).isEqualTo(2);
    http.server.takeRequest();
    RecordedRequest second = http.server.takeRequest();
    assertThat(second.getTarget()).isEqualTo("/models/?page=2");
    assertThat(second.getMethod()).isEqualTo("GET");
    assertThat(second.getHeaders().get("Authorization")).isEqualTo("Bearer " + CANARY);
  }

  @Test
  void fiveRedirectsAreFollowed() {
    http.answers(to("/1"), to("/2"), to("/3"), to("/4"), to("/5"), ok("there"));

    assertThat(http.text("/")).isEqualTo("there");
  }

  @Test
  void theSixthRedirectIsARefusal() {
    http.answers(to("/1"), to("/2"), to("/3"), to("/4"), to("/5"), to("/6"), ok("never"));

    AttemptResult<String> result = http.get("/");

    Failure.Refused refused = Loopback.failure(Failure.Refused.class, result);
    assertThat(refused.answer().status()).isEqualTo(302);
    assertThat(refused.error().detail().orElseThrow())
        .startsWith("redirect not followed: more than 5 within http://")
        .endsWith(" (limit redirects)");
    assertThat(result.requests()).isEqualTo(6);
    assertThat(http.requestCount()).isEqualTo(6);
  }

  @Test
  void anEndlessRedirectEndsAtTheLimit() {
    http.limits = ResponseLimits.DEFAULT.withRedirects(3);
    http.answers(to("/"), to("/"), to("/"), to("/"), ok("never"));

    assertThat(http.failure(Failure.Refused.class, "/").error().detail().orElseThrow())
        .contains("more than 3 ");
    assertThat(http.requestCount()).isEqualTo(4);
  }

  @Test
  void aLimitOfZeroFollowsNoRedirect() {
    http.limits = ResponseLimits.DEFAULT.withRedirects(0);
    http.answers(to("/there"), ok("never"));

    assertThat(http.failure(Failure.Refused.class, "/").error().detail().orElseThrow())
        .contains("more than 0 ");
    assertThat(http.requestCount()).isEqualTo(1);
  }

  @Test
  void anotherPortIsAnotherOriginAndReceivesNoRequest() throws Exception {
    try (Loopback other = new Loopback()) {
      other.answers(ok("stolen"));
      http.answers(to(other.server.url("/models").toString()).body("moved"));

      Failure.Refused refused = http.failure(Failure.Refused.class, "/");

      assertThat(refused.answer().status()).isEqualTo(302);
      assertThat(refused.error().detail())
          .contains(
              "redirect to http://%s:%d not followed: the credential is sent only to the"
                      .formatted(other.server.getHostName(), other.server.getPort())
                  + " configured origin (http://%s:%d)"
                      .formatted(http.server.getHostName(), http.server.getPort()));
      assertThat(refused.error().text()).contains("moved");
      assertThat(other.requestCount()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://other.example/x?t=1", "//other.example/x", "https://u:p@other.example/x"})
  void anotherHostIsNamedAndReceivesNoRequest(String location) {
    http.answers(to(location));

    assertThat(http.failure(Failure.Refused.class, "/").error().detail().orElseThrow())
        .containsPattern("^redirect to https?://other\\.example not followed");
    assertThat(http.requestCount()).isEqualTo(1);
  }

  @Test
  void tlsOnTheSameHostAndPortIsAnotherOrigin() {
    http.answers(to(http.server.url("/x").newBuilder().scheme("https").build().toString()));

    assertThat(http.failure(Failure.Refused.class, "/").error().detail().orElseThrow())
        .startsWith("redirect to https://");
  }

  @Test
  void aRedirectWithoutAnHttpAddressIsARefusal() {
    http.answers(status(302), to("mailto:someone"));

    assertThat(http.failure(Failure.Refused.class, "/").error().detail())
        .contains("redirect not followed: it has no Location header");
    assertThat(http.failure(Failure.Refused.class, "/").error().detail().orElseThrow())
        .contains("not an http or https URL");
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 304, 305})
  void other3xxStatusesAreRefusals(int code) {
    http.answers(status(code).addHeader("Location", "/x"), ok("never"));

    assertThat(http.failure(Failure.Refused.class, "/").answer().status()).isEqualTo(code);
    assertThat(http.requestCount()).isEqualTo(1);
  }

  @Test
  void aKeyInTheResponseHeadersIsMasked() {
    http.answers(to("https://other.example/?key=" + CANARY.replace("/", "%2F")));

    assertThat(http.failure(Failure.Refused.class, "/").toString())
        .contains("?key=***")
        .doesNotContain("canary");
  }
}
