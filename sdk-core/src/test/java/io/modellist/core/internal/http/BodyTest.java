package io.modellist.core.internal.http;

import static io.modellist.core.internal.http.Loopback.CANARY;
import static io.modellist.core.internal.http.Loopback.LONG;
import static io.modellist.core.internal.http.Loopback.ok;
import static io.modellist.core.internal.http.Loopback.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.ResponseLimits;
import io.modellist.core.internal.Fault;
import io.modellist.core.internal.Outcome;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.function.UnaryOperator;
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

  /** Reads all, and treats what goes wrong as a careless reader would. */
  private abstract static class Careless extends Texts {
    @Override
    public String success(InputStream body, UnaryOperator<String> mask) {
      try {
        return super.success(body, mask);
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

  private Outcome<String> read(Texts reading, MockResponse.Builder response) {
    return http.answers(response).attempt(reading, "/", LONG);
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
  void aBodyOverTheLimitNamesTheLimit() {
    http.limits = ResponseLimits.DEFAULT.withBodyBytes(1000);
    http.answers(ok("x".repeat(1001)));

    Fault.Unreadable unreadable = http.fault(Fault.Unreadable.class, "/");

    assertThat(unreadable.reason())
        .isEqualTo("is larger than the limit bodyBytes (1000 bytes): more than that came");
    assertThat(unreadable.head()).isEqualTo("x".repeat(500));
    assertThat(unreadable.answer().status()).isEqualTo(200);
  }

  @Test
  void aSmallBodyThatUnpacksToALargeOneIsOverTheLimit() throws Exception {
    http.limits = ResponseLimits.DEFAULT.withBodyBytes(100_000);
    Buffer bomb = gzip(" ".repeat(10_000_000));
    assertThat(bomb.size()).isLessThan(100_000);
    http.answers(status(200).addHeader("Content-Encoding", "gzip").body(bomb));

    assertThat(http.fault(Fault.Unreadable.class, "/").reason()).contains("bodyBytes");
  }

  /** A gzip header whose file name never ends: nothing is unpacked, and all of it is kept. */
  private static MockResponse.Builder endlessName(int code, int bytes) {
    Buffer bomb = new Buffer().write(new byte[] {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0});
    return status(code)
        .addHeader("Content-Encoding", "gzip")
        .body(bomb.writeUtf8("n".repeat(bytes)));
  }

  @Test
  void aBodyThatIsTooLargeBeforeItIsUnpackedIsOverTheLimit() {
    http.limits = ResponseLimits.DEFAULT.withBodyBytes(100_000);
    http.answers(endlessName(200, 1_000_000));

    Fault.Unreadable unreadable = http.fault(Fault.Unreadable.class, "/");

    assertThat(unreadable.reason())
        .isEqualTo(
            "is larger than the limit bodyBytes (100000 bytes): more than that came compressed,"
                + " of which 0 were unpacked");
    assertThat(unreadable.head()).isEmpty();
  }

  @Test
  void aRefusalWithSuchABodyStaysARefusal() {
    http.limits = ResponseLimits.DEFAULT.withBodyBytes(100_000);
    http.answers(endlessName(401, 1_000_000));

    assertThat(http.fault(Fault.Refused.class, "/").answer().status()).isEqualTo(401);
  }

  @Test
  void theOverheadOfCompressionDoesNotCount() throws Exception {
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
  void theLimitIsNoNetworkFaultWhateverTheReaderMakesOfIt() {
    http.limits = ResponseLimits.DEFAULT.withBodyBytes(1000);
    for (Texts reading : new Texts[] {WRAPS, SWALLOWS}) {
      Outcome<String> outcome = read(reading, ok("x".repeat(5000)));
      assertThat(Loopback.fault(Fault.Unreadable.class, outcome).reason()).contains("bodyBytes");
    }
  }

  @Test
  void aBodyThatBreaksOffIsARepeatableFaultWhateverTheReaderMakesOfIt() {
    for (Texts reading : new Texts[] {new Texts(), WRAPS, SWALLOWS}) {
      Fault.NoAnswer fault = Loopback.fault(Fault.NoAnswer.class, read(reading, brokenOff()));
      assertThat(fault.repeatable()).isTrue();
      assertThat(fault.stale()).isFalse();
      assertThat(fault.what()).matches("the answer of \\S+:\\d+ broke off after \\d+ bytes: .+");
    }
  }

  @Test
  void jsonThatEndsTooEarlyIsABodyThatBrokeOff() {
    Texts reading =
        new Texts() {
          @Override
          public String success(InputStream body, UnaryOperator<String> mask) throws IOException {
            throw new EOFException("end of input after " + body.readAllBytes().length);
          }
        };

    Fault.NoAnswer fault = Loopback.fault(Fault.NoAnswer.class, read(reading, ok("[1")));

    assertThat(fault.repeatable()).isTrue();
    assertThat(fault.what()).contains("broke off after 2 bytes");
  }

  @Test
  void anEmptyBodyIsForTheReadingToJudge() {
    for (MockResponse.Builder empty : new MockResponse.Builder[] {ok(""), status(204)}) {
      Fault.Unreadable fault = Loopback.fault(Fault.Unreadable.class, read(new Texts(), empty));
      assertThat(fault.reason()).isEqualTo("has no body");
      assertThat(fault.head()).isEmpty();
    }
  }

  @Test
  void theHeadAndReasonOfAnUnreadableBodyAreMasked() {
    String key = CANARY;
    http.answers(ok("<b>" + key + "</b>" + "y".repeat(490) + key + "z".repeat(5000)));

    Fault.Unreadable fault = http.fault(Fault.Unreadable.class, "/");

    assertThat(fault.head()).hasSize(500).startsWith("<b>***</b>yyy").endsWith("yyy");
    assertThat(fault.reason()).startsWith("is HTML: <b>***</b>");
    assertThat(fault.toString()).doesNotContain("canary");
  }

  @Test
  void aKeyAtTheEdgeOfTheHeadIsNotShownInPart() {
    // So many repetitions that masking brings the edge of what was kept into what is shown.
    http.answers(ok("<" + CANARY.repeat(1000)));

    assertThat(http.fault(Fault.Unreadable.class, "/").head()).matches("<(\\*{3})+");
  }

  @Test
  void theReadingCanMaskWhatItKeeps() {
    Texts reading =
        new Texts() {
          @Override
          public String success(InputStream body, UnaryOperator<String> mask) {
            return mask.apply("key " + CANARY);
          }
        };

    Outcome<String> outcome = read(reading, ok("x"));

    assertThat(((Outcome.Delivered<String>) outcome).value()).isEqualTo("key ***");
  }

  @Test
  void aDefectOfTheReadingReachesTheCaller() {
    IllegalStateException defect = new IllegalStateException("a defect");

    assertThatThrownBy(() -> read(throwing(defect), ok("x"))).isSameAs(defect);
  }

  @Test
  void anErrorOfTheReadingReachesTheCaller() {
    StackOverflowError error = new StackOverflowError();

    assertThatThrownBy(() -> read(throwing(error), ok("x"))).isSameAs(error);
  }

  @Test
  void aDefectThatQuotesTheKeyReachesTheCallerWithoutIt() {
    assertThatThrownBy(() -> read(throwing(new IllegalStateException("got " + CANARY)), ok("x")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("java.lang.IllegalStateException: got ***");
  }

  private static Texts throwing(Throwable defect) {
    return new Texts() {
      @Override
      public String success(InputStream body, UnaryOperator<String> mask) {
        if (defect instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) defect;
      }
    };
  }
}
