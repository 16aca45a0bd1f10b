package io.modellist.core.internal.http;

import static io.modellist.core.internal.http.Loopback.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.internal.call.Failure;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TlsTest {
  private final Loopback http;

  TlsTest() throws Exception {
    http = new Loopback();
  }

  @AfterEach
  void close() {
    http.close();
  }

  @Test
  void anUntrustedCertificateIsNotRepeated() {
    HeldCertificate own =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    useTls(own);

    Failure.NoAnswer failure = http.failure(Failure.NoAnswer.class, "/");

    assertThat(failure.what())
        .startsWith("the certificate of " + http.hostAndPort() + " is not trusted: ")
        .endsWith("; to trust a private authority, pass an OkHttpClient to httpClient(...)");
    assertThat(failure.repeatable()).isFalse();
    assertThat(http.requestCount()).isZero();
  }

  @Test
  void aCertificateOfAnotherHostIsNotRepeated() {
    HeldCertificate other =
        new HeldCertificate.Builder().addSubjectAlternativeName("other.example").build();
    useTls(other);
    http.lent = trusting(other);

    Failure.NoAnswer failure = http.failure(Failure.NoAnswer.class, "/");

    assertThat(failure.what())
        .isEqualTo(
            "the certificate of %s is not trusted: it is for another host (subjectAltNames:"
                    .formatted(http.hostAndPort())
                + " [other.example]); check the base URL");
    assertThat(failure.repeatable()).isFalse();
  }

  @Test
  void aCertificateOutsideItsTimeSaysSo() {
    assertThat(reasonAgainstCertificateValid(-2, -1)).startsWith("it has expired (NotAfter: ");
  }

  @Test
  void aCertificateBeforeItsTimeSaysSo() {
    assertThat(reasonAgainstCertificateValid(1, 2)).startsWith("it is not valid yet (NotBefore: ");
  }

  private String reasonAgainstCertificateValid(int fromDay, int toDay) {
    long now = System.currentTimeMillis();
    // The trust anchor itself may be outside its time, so the certificate is issued by another.
    HeldCertificate authority = new HeldCertificate.Builder().certificateAuthority(0).build();
    HeldCertificate issued =
        new HeldCertificate.Builder()
            .signedBy(authority)
            .addSubjectAlternativeName(http.server.getHostName())
            .validityInterval(
                now + TimeUnit.DAYS.toMillis(fromDay), now + TimeUnit.DAYS.toMillis(toDay))
            .build();
    useTls(issued);
    http.lent = trusting(authority);
    String what = http.failure(Failure.NoAnswer.class, "/").what();
    return what.substring(what.indexOf(" trusted: ") + " trusted: ".length());
  }

  @Test
  void httpToAServerWithTlsSaysSo() {
    HttpUrl plain = http.server.url("/");
    useTls(new HeldCertificate.Builder().build());

    assertThat(Loopback.failure(Failure.NoAnswer.class, http.get(plain)).what())
        .endsWith(" sent no response: it responded in TLS; use https in the base URL");
  }

  @Test
  void theTrustOfALentClientIsUsed() {
    HeldCertificate own =
        new HeldCertificate.Builder().addSubjectAlternativeName(http.server.getHostName()).build();
    useTls(own);
    http.lent = trusting(own);

    assertThat(http.answers(ok("over tls")).text("/")).isEqualTo("over tls");
  }

  @Test
  void aHandshakeThatFailsForAnotherReasonIsRepeatable() {
    HeldCertificate own = new HeldCertificate.Builder().build();
    useTls(own);
    http.lent = trusting(own);
    http.answers(new MockResponse.Builder().failHandshake());

    Failure.NoAnswer failure = http.failure(Failure.NoAnswer.class, "/");

    assertThat(failure.what())
        .startsWith("the TLS handshake with " + http.hostAndPort() + " failed: ");
    assertThat(failure.repeatable()).isTrue();
  }

  private void useTls(HeldCertificate certificate) {
    http.server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
  }

  private static OkHttpClient trusting(HeldCertificate certificate) {
    HandshakeCertificates trust =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(certificate.certificate())
            .build();
    return new OkHttpClient.Builder()
        .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
        .build();
  }
}
