package io.modellist.core.internal.http;

import static io.modellist.core.internal.http.Loopback.ok;
import static io.modellist.core.internal.http.Loopback.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.internal.Fault;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import javax.net.SocketFactory;
import mockwebserver3.MockResponse;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent beside the body has a limit, which is named, and is not asked for again. */
class HeaderLimitTest {
  private final Loopback http;

  HeaderLimitTest() throws Exception {
    http = new Loopback();
  }

  @AfterEach
  void close() {
    http.close();
  }

  private void assertRefusedByTheLimit(MockResponse.Builder response) {
    Fault.NoAnswer fault = http.answers(response).fault(Fault.NoAnswer.class, "/");

    assertThat(fault.what())
        .startsWith(
            "%s:%d sent more header than the limit of 131072 bytes: "
                .formatted(http.server.getHostName(), http.server.getPort()));
    assertThat(fault.repeatable()).isFalse();
    assertThat(fault.stale()).isFalse();
  }

  private static MockResponse.Builder fields(int code, int count, int length) {
    Headers.Builder headers = new Headers.Builder();
    for (int i = 0; i < count; i++) {
      headers.add("X-Field-" + i, "v".repeat(length));
    }
    return status(code).headers(headers.build()).body("body");
  }

  private void useTls(Protocol... protocols) {
    HeldCertificate own =
        new HeldCertificate.Builder().addSubjectAlternativeName(http.server.getHostName()).build();
    HandshakeCertificates held =
        new HandshakeCertificates.Builder()
            .heldCertificate(own)
            .addTrustedCertificate(own.certificate())
            .build();
    http.server.useHttps(held.sslSocketFactory());
    http.server.setProtocols(List.of(protocols));
    http.lent =
        new OkHttpClient.Builder()
            .sslSocketFactory(held.sslSocketFactory(), held.trustManager())
            .build();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 302, 401, 503})
  void manyFieldsAreTooManyWhateverTheStatus(int code) {
    assertRefusedByTheLimit(fields(code, 20_000, 1));
  }

  @Test
  void oneLongFieldIsTooLong() {
    assertRefusedByTheLimit(fields(200, 1, 160_000));
    assertRefusedByTheLimit(fields(200, 1, 5_000_000));
  }

  @Test
  void aBlockBelowTheLimitIsReadAndTheConnectionIsKept() throws Exception {
    http.answers(fields(200, 15, 8_150), ok("second"));

    assertThat(http.text("/")).isEqualTo("body");
    assertThat(http.text("/")).isEqualTo("second");
    http.server.takeRequest();
    assertThat(http.server.takeRequest().getExchangeIndex()).isEqualTo(1);
  }

  @Test
  void theSameHoldsOverTls() {
    useTls(Protocol.HTTP_1_1);

    assertRefusedByTheLimit(fields(200, 1, 160_000));
    assertThat(http.answers(fields(200, 15, 8_150)).text("/")).isEqualTo("body");
  }

  @Test
  void theNextCallStartsAtZero() {
    assertRefusedByTheLimit(fields(200, 1, 160_000));

    assertThat(http.answers(fields(200, 15, 8_150)).text("/")).isEqualTo("body");
  }

  @Test
  void aBodyIsNoHeaderHoweverLargeAndHoweverChunked() {
    http.answers(ok("x".repeat(1 << 20)));
    assertThat(http.text("/")).hasSize(1 << 20);

    http.answers(status(200).chunkedBody("x".repeat(200_000), 1));
    assertThat(http.text("/")).hasSize(200_000);
  }

  @Test
  void theExtensionsOfAChunkAreHeader() {
    Buffer raw = new Buffer().writeUtf8("1;" + "e".repeat(1_000_000) + "\r\nx\r\n0\r\n\r\n");
    assertRefusedByTheLimit(
        status(200)
            .body(raw)
            .removeHeader("Content-Length")
            .addHeader("Transfer-Encoding: chunked"));
  }

  @Test
  void trailersAreHeader() {
    Buffer raw = new Buffer().writeUtf8("1\r\nx\r\n0\r\nT: " + "t".repeat(1_000_000) + "\r\n\r\n");
    assertRefusedByTheLimit(
        status(200)
            .body(raw)
            .removeHeader("Content-Length")
            .addHeader("Transfer-Encoding: chunked"));
  }

  @Test
  void theSameHoldsOverHttp2() {
    useTls(Protocol.HTTP_2, Protocol.HTTP_1_1);

    assertRefusedByTheLimit(fields(200, 20, 8_150)); // above our limit
    assertRefusedByTheLimit(fields(200, 100, 8_150)); // above OkHttp's, which is another
    assertThat(http.answers(fields(200, 15, 8_150)).text("/")).isEqualTo("body");
  }

  @Test
  void theLimitHoldsForALentClientsOwnConnections() {
    http.lent = new OkHttpClient.Builder().socketFactory(new Plain()).build();

    assertRefusedByTheLimit(fields(200, 20, 8_150));
    assertThat(http.answers(fields(200, 15, 8_150)).text("/")).isEqualTo("body");
  }

  private static final class Plain extends SocketFactory {
    @Override
    public Socket createSocket() {
      return new Socket();
    }

    @Override
    public Socket createSocket(String host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
      throw new UnsupportedOperationException();
    }
  }
}
