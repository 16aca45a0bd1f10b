package io.modellist.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.ApiError;
import io.modellist.core.ApiException;
import io.modellist.core.Bookmark;
import io.modellist.core.CallListener;
import io.modellist.core.RequestInfo;
import io.modellist.core.ResponseInfo;
import io.modellist.core.TransportException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that the search for secrets finds a leak in every place. */
class SecretSearchTest {
  private static final String KEY = "a/canary";
  private static final String WITH_THE_KEY_AS_CURSOR =
      "ml2.AAAABGFjbWUAAAAAAAAAAQAAAAhhL2NhbmFyeQAAAAD__________wAAAAAAAAAAAAAAAAAAAAAAAJTSzPo";

  static Stream<Object> leaks() {
    Exception suppressing = new IOException("outer");
    suppressing.addSuppressed(new IOException("inner", new IOException(KEY)));
    return Stream.of(
        "the key is " + KEY,
        "the key is a%2Fcanary",
        List.of(1, List.of(KEY)),
        Map.of(KEY, 1),
        Map.of(1, KEY),
        Optional.of(KEY),
        new IOException(KEY),
        new IOException("outer", new IOException(KEY)),
        suppressing,
        new TransportException("outer", null, new RequestInfo("GET", KEY, 1), null),
        ApiException.of(401, ApiError.unrecognized(KEY), Map.of()),
        ApiException.of(401, ApiError.unrecognized(null), Map.of("X-Echo", List.of(KEY))),
        Bookmark.parse(WITH_THE_KEY_AS_CURSOR),
        new CallListener.Attempt(
            "acme", "http://acme/", 1, OptionalInt.of(401), Optional.of(KEY), Duration.ZERO),
        ResponseInfo.of(200, Map.of("x", List.of(KEY))),
        new Hidden(KEY));
  }

  @ParameterizedTest
  @MethodSource("leaks")
  void aKeyIsFoundWhereverItIs(Object leak) {
    SecretSearch search = new SecretSearch("no such piece", "canary");

    search.in("here", leak);

    assertThat(search.findings()).isNotEmpty().allMatch(finding -> finding.startsWith("here"));
  }

  @Test
  void valuesWithoutTheKeyHaveNoFinding() {
    SecretSearch search = new SecretSearch("canary");

    search.in("here", ApiException.of(401, ApiError.unrecognized("***"), Map.of()));

    assertThat(search.findings()).isEmpty();
    assertThat(search.texts()).isPositive();
  }

  @Test
  void printedAndLoggedTextIsCaptured() {
    Level before = Logger.getLogger("").getLevel();
    try (CapturedOutput output = new CapturedOutput()) {
      System.out.println("to out");
      System.err.println("to err");
      Logger.getLogger("some.library").log(Level.FINEST, "{0} at finest", "said");
      System.getLogger("io.modellist")
          .log(System.Logger.Level.DEBUG, "why", new IOException("it broke"));

      assertThat(String.join("\n", output.texts()))
          .contains("to out", "to err", "said at finest", "why", "it broke");
    }
    assertThat(Logger.getLogger("").getLevel()).isEqualTo(before);
  }

  /** A public interface of a class that is not public, like those of pages and reports. */
  public interface Visible {
    /** Returns a text. */
    String text();
  }

  private record Hidden(String text) implements Visible {
    @Override
    public String toString() {
      return "prints nothing";
    }
  }
}
