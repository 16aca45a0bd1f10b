package io.modellist.core.internal.http;

import static io.modellist.core.internal.http.Loopback.ok;
import static io.modellist.core.internal.http.Loopback.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.internal.call.Failure;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a hostile server spells another origin, that origin receives no request. */
class RedirectTargetsTest {
  private final Loopback http;
  private final Loopback other;

  RedirectTargetsTest() throws Exception {
    http = new Loopback();
    other = new Loopback();
  }

  @AfterEach
  void close() {
    http.close();
    other.close();
  }

  private String filled(String location) {
    return location
        .replace("HOST", http.server.getHostName())
        .replace("OWN", "" + http.server.getPort())
        .replace("OTHER", "" + other.server.getPort());
  }

  private Failure.Refused redirected(String location) {
    other.answers(ok("stolen"));
    http.answers(status(302).addHeader("Location", filled(location)), ok("followed"));
    return http.failure(Failure.Refused.class, "/models");
  }

  private void assertNoOtherRequestWasSent() {
    assertThat(other.requestCount()).isZero();
    assertThat(http.requestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://HOST:OTHER/x",
        "HTTP://HOST:OTHER/x",
        "//HOST:OTHER/x",
        "///HOST:OTHER/x",
        "http:////HOST:OTHER/x",
        "\\\\HOST:OTHER/x",
        "/\\HOST:OTHER/x",
        "\\/HOST:OTHER/x",
        "http:\\\\HOST:OTHER\\x",
        " \t//HOST:OTHER/x",
        "http://HOST:OWN@HOST:OTHER/x",
        "http://HOST%3AOWN@HOST:OTHER/x",
        "http://HOST:OTHER/@HOST:OWN/",
        "http://HOST:OTHER\\@HOST:OWN/",
        "http://HOST:OTHER?@HOST:OWN/",
        "http://HOST:OTHER#@HOST:OWN/",
      })
  void anotherPortIsNamedAndReceivesNoRequestHoweverItIsSpelled(String location) {
    Failure.Refused refused = redirected(location);

    assertThat(refused.answer().status()).isEqualTo(302);
    assertThat(refused.error().detail().orElseThrow())
        .startsWith(filled("redirect to http://HOST:OTHER not followed: "));
    assertNoOtherRequestWasSent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://[::1]:OWN/x",
        "http://[::1%251]:OWN/x",
        "http://HOST.:OWN/x",
        "http://HOST.other.example:OWN/x",
        "http://2130706433:OWN/x",
        "http://0x7f.1:OWN/x",
        "http://[::ffff:192.0.2.1]:OWN/x",
        "http://HOST:0/x",
        "http://HOST:OWN0000/x",
        "http://HOST:OWN:OTHER/x",
        "http://HOST/x",
        "https://HOST:OWN/x",
        "http:///",
        "ftp://HOST:OWN/x",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:application/json,{}",
        "ws://HOST:OWN/x",
      })
  void aTargetOutsideTheOriginIsRefused(String location) {
    assertThat(redirected(location).error().detail().orElseThrow())
        .startsWith("redirect ")
        .contains("not followed: ");
    assertNoOtherRequestWasSent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://u5er:p4ss@HOST:OWN/x", "http://u5er@HOST:OWN/x", "//:p4ss@HOST:OWN/x"})
  void anAddressWithACredentialIsRefusedAndTheCredentialNotShown(String location) {
    Failure.Refused refused = redirected(location);

    assertThat(refused.error().detail())
        .contains("redirect not followed: its Location contains a user name or password");
    assertNoOtherRequestWasSent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"there", "/there", "?page=2", "", "http://HOST:OWN/there", "HTTP://HOST:OWN"})
  void theSameOriginIsFollowedHoweverItIsSpelled(String location) {
    http.answers(status(302).addHeader("Location", filled(location)), ok("there"));

    assertThat(http.text("/models")).isEqualTo("there");
  }

  @Test
  void plainHttpIsADifferentOriginThanTls() {
    HeldCertificate own =
        new HeldCertificate.Builder().addSubjectAlternativeName(http.server.getHostName()).build();
    HandshakeCertificates held =
        new HandshakeCertificates.Builder()
            .heldCertificate(own)
            .addTrustedCertificate(own.certificate())
            .build();
    http.server.useHttps(held.sslSocketFactory());
    http.lent =
        new OkHttpClient.Builder()
            .sslSocketFactory(held.sslSocketFactory(), held.trustManager())
            .build();

    assertThat(redirected("http://HOST:OTHER/x").error().detail().orElseThrow())
        .startsWith(filled("redirect to http://HOST:OTHER not followed: "))
        .endsWith(filled("(https://HOST:OWN)"));
    assertNoOtherRequestWasSent();
  }
}
