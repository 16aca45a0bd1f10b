package io.modellist.core.internal.http;

import static io.modellist.core.internal.http.Loopback.CANARY;
import static io.modellist.core.internal.http.Loopback.LONG;
import static io.modellist.core.internal.http.Loopback.ok;
import static io.modellist.core.internal.http.Loopback.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.FieldProblem;
import io.modellist.core.ResponseLimits;
import io.modellist.core.internal.call.AttemptResult;
import io.modellist.core.internal.call.Failure;
import io.modellist.core.internal.json.BodyDecoder;
import io.modellist.core.internal.json.Notes;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BodyTest {
  private final Loopback http;

  BodyTest() throws Exception {
    http = new Loopback();
  }

  @AfterEach
  void close() {
    http.close();
  }

  private static Buffer gzip(String text) throws IOException {
    return gzip(text, Deflater.DEFAULT_COMPRESSION);
  }

  private static Buffer gzip(String text, int level) throws IOException {
    Buffer compressed = new Buffer();
    GzipSink gzip = new GzipSink(compressed);
    gzip.deflater().setLevel(level);
    try (okio.BufferedSink sink = Okio.buffer(gzip)) {
      sink.writeUtf8(text);
    }
    return compressed;
  }

  /** Reads everything, and hides the exceptions of the stream as a careless decoder would. */
  private abstract static class Careless extends TextDecoder {
    @Override
    public String decode(InputStream body, Notes notes) {
      try {
        return super.decode(body, notes);
      } catch (Exception e) {
        return careless(e);
      }
    }

    abstract String careless(Exception e);
  }

  private static final Careless WRAPS =
      new Careless() {
        @Override
        String careless(Exception e) {
          throw new UncheckedIOException(new IOException("wrapped", e));
        }
      };

  private static final Careless SWALLOWS =
      new Careless() {
        @Override
        String careless(Exception e) {
          return "half";
        }
      };

  private AttemptResult<String> read(TextDecoder decoder, MockResponse.Builder response) {
    return http.answers(response).attempt(decoder, "/", LONG);
  }

  private static MockResponse.Builder brokenOff() {
    return ok("x".repeat(100_000)).onResponseBody(new SocketEffect.CloseSocket());
  }

  @Test
  void aBodyOfExactlyTheLimitIsRead() {
    http.limits = ResponseLimits.DEFAULT.withBodyBytes(1000);

    assertThat(http.answers(ok("x".repeat(1000))).text("/")).hasSize(1000);
  }

  @Test
  void theErrorForABodyOverTheLimitNamesTheLimit() {
    http.limits = ResponseLimits.DEFAULT.withBodyBytes(1000);
    http.answers(ok("x".repeat(1001)));

    Failure.Unreadable unreadable = http.failure(Failure.Unreadable.class, "/");

    assertThat(unreadable.reason())
        .isEqualTo("is larger than the limit bodyBytes (1000 bytes): more was received");
    assertThat(unreadable.head()).isEqualTo("x".repeat(500));
    assertThat(unreadable.answer().status()).isEqualTo(200);
  }

  @Test
  void aSmallBodyThatDecompressesToALargeOneIsOverTheLimit() throws Exception {
    http.limits = ResponseLimits.DEFAULT.withBodyBytes(100_000);
    Buffer bomb = gzip(" ".repeat(10_000_000));
    assertThat(bomb.size()).isLessThan(100_000);
    http.answers(status(200).addHeader("Content-Encoding", "gzip").body(bomb));

    assertThat(http.failure(Failure.Unreadable.class, "/").reason()).contains("bodyBytes");
  }

  /** A gzip header with an endless file name. Okio decompresses nothing and keeps all of it. */
  private static MockResponse.Builder endlessName(int code, int bytes) {
    Buffer bomb = new Buffer().write(new byte[] {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0});
    return status(code)
        .addHeader("Content-Encoding", "gzip")
        .body(bomb.writeUtf8("n".repeat(bytes)));
  }

  @Test
  void anEndlessGzipHeaderIsOverTheLimitBeforeDecompression() {
    http.limits = ResponseLimits.DEFAULT.withBodyBytes(100_000);
    http.answers(endlessName(200, 1_000_000));

    Failure.Unreadable unreadable = http.failure(Failure.Unreadable.class, "/");

    assertThat(unreadable.reason())
        .isEqualTo(
            "is larger than the limit bodyBytes (100000 bytes): more was received compressed,"
                + " and 0 bytes of it were unpacked");
    assertThat(unreadable.head()).isEmpty();
  }

  @Test
  void aRefusalWithAnEndlessGzipHeaderStaysARefusal() {
    http.limits = ResponseLimits.DEFAULT.withBodyBytes(100_000);
    http.answers(endlessName(401, 1_000_000));

    assertThat(http.failure(Failure.Refused.class, "/").answer().status()).isEqualTo(401);
  }

  @Test
  void theOverheadOfGzipDoesNotCount() throws Exception {
    http.limits = ResponseLimits.DEFAULT.withBodyBytes(1000);
    String random =
        new Random(7)
            .ints(1000, ' ', 127)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    Buffer stored = gzip(random, Deflater.NO_COMPRESSION);
    assertThat(stored.size()).isGreaterThan(1000);
    http.answers(status(200).addHeader("Content-Encoding", "gzip").body(stored));

    assertThat(http.text("/")).isEqualTo(random);
  }

  @Test
  void aCompressedBodyIsRead() throws Exception {
    http.answers(status(200).addHeader("Content-Encoding", "gzip").body(gzip("hello")));

    assertThat(http.text("/")).isEqualTo("hello");
  }

  @Test
  void theLimitIsNotANetworkFailureWhateverTheDecoderThrows() {
    http.limits = ResponseLimits.DEFAULT.withBodyBytes(1000);
    for (TextDecoder decoder : new TextDecoder[] {WRAPS, SWALLOWS}) {
      AttemptResult<String> result = read(decoder, ok("x".repeat(5000)));
      assertThat(Loopback.failure(Failure.Unreadable.class, result).reason()).contains("bodyBytes");
    }
  }

  @Test
  void aBodyThatBreaksOffIsRepeatableWhateverTheDecoderThrows() {
    for (TextDecoder decoder : new TextDecoder[] {new TextDecoder(), WRAPS, SWALLOWS}) {
      Failure.NoAnswer failure =
          Loopback.failure(Failure.NoAnswer.class, read(decoder, brokenOff()));
      assertThat(failure.repeatable()).isTrue();
      assertThat(failure.stale()).isFalse();
      assertThat(failure.what())
          .matches("the response of \\S+:\\d+ broke off after \\d+ bytes: .+");
    }
  }

  @Test
  void jsonThatEndsEarlyIsABodyThatBrokeOff() {
    TextDecoder decoder =
        new TextDecoder() {
          @Override
          public String decode(InputStream body, Notes notes) throws IOException {
            throw new EOFException("end of input after " + body.readAllBytes().length);
          }
        };

    Failure.NoAnswer failure = Loopback.failure(Failure.NoAnswer.class, read(decoder, ok("[1")));

    assertThat(failure.repeatable()).isTrue();
    assertThat(failure.what()).contains("broke off after 2 bytes");
  }

  @Test
  void theDecoderDecidesWhetherABodyMayBeEmpty() {
    for (MockResponse.Builder empty : new MockResponse.Builder[] {ok(""), status(204)}) {
      Failure.Unreadable failure =
          Loopback.failure(Failure.Unreadable.class, read(new TextDecoder(), empty));
      assertThat(failure.reason()).isEqualTo("has no body");
      assertThat(failure.head()).isEmpty();
    }
  }

  @Test
  void theHeadAndReasonOfAnUnreadableBodyAreMasked() {
    String body = "<b>" + CANARY + "</b>" + "y".repeat(490) + CANARY + "z".repeat(5000);
    http.answers(ok(body));

    Failure.Unreadable failure = http.failure(Failure.Unreadable.class, "/");

    assertThat(failure.head()).hasSize(500).startsWith("<b>***</b>yyy").endsWith("yyy");
    assertThat(failure.reason()).startsWith("is HTML: <b>***</b>");
    assertThat(failure.toString()).doesNotContain("canary");
  }

  @Test
  void noPartOfAKeyAtTheEndOfTheHeadIsShown() {
    // Masking shortens the text, so that the end of the bytes that were kept is shown.
    http.answers(ok("<" + CANARY.repeat(1000)));

    assertThat(http.failure(Failure.Unreadable.class, "/").head()).matches("<(\\*{3})+");
  }

  @Test
  void theNotesOfTheDecoderAreMasked() {
    BodyDecoder<Notes> decoder =
        (body, notes) -> {
          notes.badEntry(new FieldProblem("/" + CANARY, "key " + CANARY, "not " + CANARY));
          return notes;
        };

    AttemptResult<Notes> result = http.answers(ok("x")).attempt(decoder, "/", LONG);

    assertThat(((AttemptResult.Delivered<Notes>) result).value().badEntries())
        .containsExactly(Map.entry(0, new FieldProblem("/***", "key ***", "not ***")));
  }

  @Test
  void aDefectOfTheDecoderReachesTheCaller() {
    IllegalStateException defect = new IllegalStateException("a defect");

    assertThatThrownBy(() -> read(throwing(defect), ok("x"))).isSameAs(defect);
  }

  @Test
  void anErrorOfTheDecoderReachesTheCaller() {
    StackOverflowError error = new StackOverflowError();

    assertThatThrownBy(() -> read(throwing(error), ok("x"))).isSameAs(error);
  }

  @Test
  void aDefectThatQuotesTheKeyReachesTheCallerWithoutIt() {
    assertThatThrownBy(() -> read(throwing(new IllegalStateException("got " + CANARY)), ok("x")))
        .isInstanceOf(IllegalStateException.class)
        .hasNoCause()
        .hasMessage("class java.lang.IllegalStateException, whose message held the credential");
  }

  private static TextDecoder throwing(Throwable defect) {
    return new TextDecoder() {
      @Override
      public String decode(InputStream body, Notes notes) {
        if (defect instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) defect;
      }
    };
  }
}
