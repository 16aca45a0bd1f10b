package io.modellist.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.ApiError;
import io.modellist.core.FieldError;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
  private static final String KEY = "ab/c+d=\"e\\f&g%h i";

  private static Redactor hiding(String value) {
    return Redactor.of(Map.of("X-Anything", value), Map.of());
  }

  @Test
  void everyOccurrenceIsReplaced() {
    assertThat(hiding("s3cret").mask("s3cret and s3crets3cret!")).isEqualTo("*** and ******!");
  }

  @Test
  void theValueOfASchemeIsHiddenAloneToo() {
    Redactor redactor = Redactor.of(Map.of("Authorization", "Bearer s3cret"), Map.of());

    assertThat(redactor.mask("token s3cret of Bearer s3cret.")).isEqualTo("token *** of ***.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        KEY,
        "ab%2Fc%2Bd%3D%22e%5Cf%26g%25h%20i",
        "ab%2fc%2bd%3d%22e%5cf%26g%25h+i",
        "ab/c+d=\\\"e\\\\f&g%h i",
        "ab\\/c+d=\\u0022e\\u005Cf\\u0026g%h i",
        "ab/c+d=&quot;e\\f&amp;g%h i",
        "ab&#x2F;c&#43;d=&#34;e\\f&amp;g%h i",
        "\\u0061b/c%2bd=&quot;e%5cf&g%25h i",
        "ab~1c+d=\"e\\f&g%h i",
        "ab/c+d=&#034;e\\f\\x26g&#x0025;h i",
        "AB%2FC%2BD%3D%22E%5CF%26G%25H%20I",
        "ab%252Fc%252Bd%253D%2522e%255Cf%2526g%2525h%2520i",
        "ab/c+d=\\\\\\\"e\\\\\\\\f&amp;amp;g%h i",
        "ab%5C%2Fc+d=%5C%22e%5C%5Cf%5Cu0026g%h i"
      })
  void aSecretIsFoundHoweverItIsSpelled(String spelled) {
    assertThat(hiding(KEY).mask("<" + spelled + ">")).isEqualTo("<***>");
  }

  /** Whole texts escaped as servers do it, up to three times, in any order. */
  @Test
  void aSecretIsFoundHoweverOftenAndInWhateverWayItsTextWasEscaped() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      String key = key(random);
      UnaryOperator<String> escape = UnaryOperator.identity();
      for (int times = random.nextInt(4); times > 0; times--) {
        UnaryOperator<String> inner = escape;
        UnaryOperator<String> outer = ESCAPES.get(random.nextInt(ESCAPES.size()));
        escape = text -> outer.apply(inner.apply(text));
      }

      assertThat(hiding(key).mask(escape.apply("[" + key + "]")))
          .as("seed %d, key %s", seed, key)
          .isEqualTo(escape.apply("[") + "***" + escape.apply("]"));
    }
  }

  @Test
  void aSecretIsFoundInUpperAndLowerCaseAsServersWriteHostsAndHexadecimals() {
    assertThat(hiding("AbC-123-xYz").mask("http://abc-123-xyz.example/"))
        .isEqualTo("http://***.example/");
  }

  @Test
  void otherTextThatLooksLikeAnEscapeStays() {
    String text = "100% of ab%2 and \\u00 & a&amp;b";

    assertThat(hiding(KEY).mask(text)).isEqualTo(text);
  }

  @Test
  void aSecretThatBeginsAnotherOneLeavesNothingOfIt() {
    Redactor redactor = Redactor.of(Map.of("A", "abc", "B", "abcdef"), Map.of());

    assertThat(redactor.mask("abcdef abc")).isEqualTo("*** ***");
    assertThat(redactor.maskAndCut("x abcde", true, 100)).isEqualTo("x ");
  }

  @Test
  void fieldsOfTheUserAreSecretWhenTheirNameSaysSo() {
    Redactor redactor =
        Redactor.of(
            Map.of(),
            Map.of(
                "Proxy-Authorization", "Basic cHJveHk=",
                "X-Gateway-TOKEN", "gateway-1",
                "Cookie", "theme=dark; session=0123456789",
                "X-Key-Mode", "an",
                "X-Team", "blue"));

    assertThat(redactor.mask("cHJveHk= gateway-1 0123456789 dark an blue"))
        .isEqualTo("*** *** *** dark an blue");
  }

  @Test
  void textIsMaskedBeforeItIsCut() {
    assertThat(hiding("0123456789").maskAndCut("abc 0123456789 def", false, 8))
        .isEqualTo("abc *** ");
  }

  @Test
  void theBeginningOfASecretAtTheEndOfAWindowIsDropped() {
    Redactor redactor = hiding("0123/56789");

    assertThat(redactor.maskAndCut("abc 0123/567", true, 100)).isEqualTo("abc ");
    assertThat(redactor.maskAndCut("abc 0123%2", true, 100)).isEqualTo("abc ");
    assertThat(redactor.maskAndCut("abc 0123/567", false, 100)).isEqualTo("abc 0123/567");
  }

  @Test
  void aCutDoesNotSplitACharacter() {
    assertThat(Redactor.NONE.maskAndCut("ab\uD83D\uDE00", false, 3)).isEqualTo("ab");
  }

  @Test
  void anErrorIsMaskedInAllItsTexts() {
    ApiError error =
        new ApiError(
            401,
            "bad_k1234",
            "no k1234",
            List.of(new FieldError(List.of("header", "k1234"), "is k1234", "k1234")),
            "{k1234}");

    assertThat(hiding("k1234").mask(error))
        .isEqualTo(
            new ApiError(
                401,
                "bad_***",
                "no ***",
                List.of(new FieldError(List.of("header", "***"), "is ***", "***")),
                "{***}"));
  }

  @Test
  void headersThatHoldSecretsLoseTheirValuesAndOthersAreMasked() {
    Map<String, List<String>> headers =
        Map.of("Set-Cookie", List.of("a=1", "b=2"), "X-Echo", List.of("k1234 x"));

    assertThat(hiding("k1234").mask(headers))
        .isEqualTo(Map.of("set-cookie", List.of("***", "***"), "x-echo", List.of("*** x")));
  }

  @Test
  void aHeaderThatIsNamedLikeTheSecretHasNoName() {
    assertThat(hiding("K1234").mask(Map.of("x-k1234", List.of("1"))))
        .isEqualTo(Map.of("x-***", List.of("1")));
  }

  @Test
  void aThrowableWithoutASecretStaysItself() {
    IOException failure = new IOException("reset", new ConnectException("refused"));

    assertThat(hiding("k1234").clean(failure)).isSameAs(failure);
  }

  @Test
  void aThrowableWithASecretAnywhereIsRebuiltWithItsStackTraces() {
    IOException failure = new IOException("outer", new IllegalStateException("is k1234"));
    failure.addSuppressed(new IOException("also k1234"));

    Throwable clean = hiding("k1234").clean(failure);

    assertThat(clean).isInstanceOf(IOException.class).hasMessage("java.io.IOException: outer");
    assertThat(clean.getStackTrace()).isEqualTo(failure.getStackTrace());
    assertThat(clean.getCause()).hasMessage("java.lang.IllegalStateException: is ***");
    assertThat(printed(clean)).doesNotContain("k1234").contains("also ***");
  }

  @Test
  void aChainThatLeadsBackIntoItselfEnds() {
    IOException inner = new IOException("k1234");
    IOException outer = new IOException("outer", inner);
    inner.addSuppressed(outer);

    assertThat(printed(hiding("k1234").clean(outer))).doesNotContain("k1234");
  }

  @Test
  void earlierSecretsStayHiddenUpToALimit() {
    Redactor redactor = Redactor.NONE;
    for (int i = 10; i < 40; i++) {
      redactor = hiding("rotated-" + i).including(redactor);
    }

    assertThat(redactor.mask("rotated-39 rotated-24 rotated-23")).isEqualTo("*** *** rotated-23");
  }

  @Test
  void noSecretIsPrinted() {
    assertThat(hiding("k1234").toString() + new Secret("k1234")).doesNotContain("k1234");
  }

  private static final List<UnaryOperator<String>> ESCAPES =
      List.of(
          text -> URLEncoder.encode(text, StandardCharsets.UTF_8),
          text ->
              each(text, c -> Character.isLetterOrDigit(c) ? "" + (char) c : "%%%02x".formatted(c)),
          text ->
              each(text, c -> c == '"' || c == '\\' || c == '/' ? "\\" + (char) c : "" + (char) c),
          text ->
              each(
                  text,
                  c -> c < '0' || c == '<' || c == '\\' ? "\\u%04X".formatted(c) : "" + (char) c),
          text ->
              each(
                  text,
                  c -> c == '\'' || c == '"' || c == '\\' ? "\\x%02x".formatted(c) : "" + (char) c),
          text -> text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"),
          text ->
              each(
                  text, c -> Character.isLetterOrDigit(c) ? "" + (char) c : "&#%03d;".formatted(c)),
          text -> text.replace("~", "~0").replace("/", "~1"));

  private static String each(String text, IntFunction<String> escape) {
    return text.chars().mapToObj(escape).collect(Collectors.joining());
  }

  /** Printable, and rich in what looks like an escape. */
  private static String key(Random random) {
    List<String> parts =
        List.of("%25", "&amp;", "\\u0041", "~1", "\\", "\"", "/", "+", "&", "%", "~");
    StringBuilder key = new StringBuilder("k");
    while (key.length() < 12) {
      key.append(
          random.nextBoolean()
              ? parts.get(random.nextInt(parts.size()))
              : "" + (char) ('!' + random.nextInt('~' - '!')));
    }
    return key + "z";
  }

  private static String printed(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
