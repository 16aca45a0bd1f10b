package io.modellist.core.internal.http;

import static io.modellist.core.internal.http.Loopback.ok;
import static io.modellist.core.internal.http.Loopback.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.internal.call.Failure;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import mockwebserver3.MockResponse;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * OkHttp reads at most 256 KiB of a header. A larger header is a failure and needs little memory.
 */
@Timeout(60)
class HeaderFloodTest {
  private final Loopback http;

  HeaderFloodTest() throws Exception {
    http = new Loopback();
  }

  @AfterEach
  void close() {
    http.close();
  }

  private void assertCutOff(FloodServer server) {
    Failure.NoAnswer failure = Loopback.failure(Failure.NoAnswer.class, http.get(server.url()));

    assertThat(server.written()).isLessThan(FloodServer.FEW_BYTES);
    assertThat(failure.what())
        .isEqualTo(
            server.hostAndPort()
                + " sent no response: its header fields were cut off, or are larger than 256 KiB");
    assertThat(failure.repeatable()).isTrue();
    assertThat(failure.stale()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 302, 401, 503})
  void anEndlessHeaderLineIsCutOffWhateverTheStatus(int code) throws Exception {
    try (FloodServer server = FloodServer.ofText("HTTP/1.1 " + code + " x\r\nX-Long: ", "v")) {
      assertCutOff(server);
    }
  }

  @Test
  void anEndlessStatusLineIsCutOff() throws Exception {
    try (FloodServer server = FloodServer.ofText("HTTP/1.1 200 ", "O")) {
      assertCutOff(server);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:\r\n", "X-Field: value\r\n", "x\r\n"})
  void endlessHeaderLinesAreCutOffHoweverLongTheyAre(String line) throws Exception {
    try (FloodServer server = FloodServer.ofText("HTTP/1.1 200 OK\r\n", line)) {
      assertCutOff(server);
    }
  }

  @Test
  void endlessTrailersBreakTheBodyOff() throws Exception {
    String start = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n";
    try (FloodServer server = FloodServer.ofText(start, "X-Trailer: value\r\n")) {
      Failure.NoAnswer failure = Loopback.failure(Failure.NoAnswer.class, http.get(server.url()));

      assertThat(server.written()).isLessThan(FloodServer.FEW_BYTES);
      assertThat(failure.what())
          .startsWith("the response of " + server.hostAndPort() + " broke off after 1 bytes: ");
      assertThat(failure.stale()).isFalse();
    }
  }

  @Test
  void endlessHeaderFieldsOverHttp2AreCutOff() throws Exception {
    byte[] field = literal("a", 0x7c).writeUtf8("v".repeat(0x7c)).readByteArray();
    Buffer block = new Buffer();
    while (block.size() < FRAME) {
      block.write(field);
    }
    assertCutOffOverHttp2(block);
  }

  @Test
  void anEndlessHeaderFieldOverHttp2IsCutOff() throws Exception {
    Buffer block = literal("a", 0x7f).write(new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff, 7});
    assertCutOffOverHttp2(block.writeUtf8("v".repeat(FRAME - (int) block.size())));
  }

  private static final int FRAME = 16 << 10;

  /** Starts an HPACK field whose value has this length: RFC 7541, section 6.2.2. */
  private static Buffer literal(String name, int length) {
    return new Buffer().writeByte(0).writeByte(name.length()).writeUtf8(name).writeByte(length);
  }

  /** Sends the settings, a HEADERS frame with this block, and CONTINUATION frames without end. */
  private void assertCutOffOverHttp2(Buffer block) throws IOException {
    http.lent = new OkHttpClient.Builder().protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)).build();
    Buffer start = new Buffer();
    frame(start, new Buffer(), 4, 0);
    frame(start, block.copy(), 1, 3);
    Buffer repeated = new Buffer();
    frame(repeated, block, 9, 3);
    try (FloodServer server =
        new FloodServer(
            HeaderFloodTest::readHttp2Request, start.readByteArray(), repeated.readByteArray())) {
      Failure.NoAnswer failure = Loopback.failure(Failure.NoAnswer.class, http.get(server.url()));

      assertThat(server.written()).isLessThan(FloodServer.FEW_BYTES);
      // OkHttp's reader may close the connection while the request is still being flushed.
      assertThat(failure.what())
          .isIn(
              server.hostAndPort()
                  + " sent no response: header byte count limit of 262144 exceeded",
              server.hostAndPort() + " sent no response: closed");
      assertThat(failure.repeatable()).isTrue();
      assertThat(failure.stale()).isFalse();
    }
  }

  /** Reads the preface of the connection, and frames until the HEADERS of the request. */
  private static void readHttp2Request(InputStream in) throws IOException {
    DataInputStream frames = new DataInputStream(in);
    frames.skipNBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".length());
    int type = 0;
    while (type != 1) {
      int lengthAndType = frames.readInt();
      type = lengthAndType & 0xff;
      frames.skipNBytes(1 + 4 + (lengthAndType >>> 8));
    }
  }

  private static void frame(Buffer out, Buffer payload, int type, int stream) {
    out.writeByte(0).writeShort((int) payload.size()).writeByte(type).writeByte(0);
    out.writeInt(stream).write(payload, payload.size());
  }

  private static MockResponse.Builder fields(int count) {
    Headers.Builder headers = new Headers.Builder();
    for (int i = 0; i < count; i++) {
      headers.add("X-Field-" + i, "v".repeat(8_000));
    }
    return status(200).headers(headers.build()).body("body");
  }

  @Test
  void aLargeHeaderWithinTheLimitIsReadAndTheConnectionIsReused() throws Exception {
    http.answers(fields(30), ok("second"));

    assertThat(http.text("/")).isEqualTo("body");
    assertThat(http.text("/")).isEqualTo("second");
    http.server.takeRequest();
    assertThat(http.server.takeRequest().getExchangeIndex()).isEqualTo(1);
  }

  @Test
  void theAttemptAfterAFloodSucceeds() {
    http.answers(fields(40), fields(30));

    assertThat(http.failure(Failure.NoAnswer.class, "/").what()).contains("256 KiB");
    assertThat(http.text("/")).isEqualTo("body");
  }

  @Test
  void aBodyDoesNotCountAsHeaderHoweverItIsChunked() {
    http.answers(ok("x".repeat(1 << 20)));
    assertThat(http.text("/")).hasSize(1 << 20);

    http.answers(status(200).chunkedBody("x".repeat(300_000), 1));
    assertThat(http.text("/")).hasSize(300_000);
  }

  @Test
  void aFloodOnAReusedConnectionIsNotTakenForAClosedOne() {
    http.answers(ok("first"), fields(40));

    assertThat(http.text("/")).isEqualTo("first");
    assertThat(http.failure(Failure.NoAnswer.class, "/").stale()).isFalse();
  }
}
