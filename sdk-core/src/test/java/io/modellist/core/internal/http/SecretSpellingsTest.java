package io.modellist.core.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret is found in every spelling in which servers repeat what they received. */
class SecretSpellingsTest {
  private static final String KEY = "ab/c+d=\"e\\f&g%h i";

  private static Redactor hiding(String value) {
    return Redactor.NONE.including(Map.of("X-Anything", value), Map.of());
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
        "ab/c%2bd=&quot;e%5cf&g%25h i",
        "ab~1c+d=\"e\\f&g%h i",
        "ab/c+d=&#034;e\\f\\x26g&#x0025;h i",
        "AB%2FC%2BD%3D%22E%5CF%26G%25H%20I",
        "ab%252Fc%252Bd%253D%2522e%255Cf%2526g%2525h%2520i",
        "ab/c+d=\\\\\\\"e\\\\\\\\f&amp;amp;g%h i",
        "ab%5C%2Fc+d=%5C%22e%5C%5Cf%5Cu0026g%h i"
      })
  void aSecretIsFoundInEverySpelling(String spelled) {
    assertThat(hiding(KEY).mask("<" + spelled + ">")).isEqualTo("<***>");
  }

  @Test
  void aSecretIsFoundInUpperAndLowerCaseAsServersWriteHostsAndHexadecimals() {
    assertThat(hiding("AbC-123-xYz").mask("http://abc-123-xyz.example/"))
        .isEqualTo("http://***.example/");
  }

  @Test
  void aSecretBeyondAsciiIsFoundAsItIsAndOtherTextStays() {
    assertThat(
            hiding("caf\u00e9\u0080\u00ff")
                .mask("caf\u00e9\u0080\u00ff, caf%c3%a9, caf\u00e9%80, caf\u00e9\\u0080"))
        .isEqualTo("***, caf%c3%a9, caf\u00e9%80, caf\u00e9\\u0080");
  }

  @Test
  void otherTextThatLooksLikeAnEscapeStays() {
    String text = "100% of ab%2 and \\u00 & a&amp;b";

    assertThat(hiding(KEY).mask(text)).isEqualTo(text);
  }

  @Test
  void aSecretIsFoundInATextThatWasEscapedOnce() {
    List<UnaryOperator<String>> escapes =
        List.of(URL, PERCENT, JSON, UNICODE, HEXADECIMAL, HTML, HTML_NUMBERS, POINTER);
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      assertFound(key(random), escapes.get(random.nextInt(escapes.size())), seed);
    }
  }

  @Test
  void aSecretIsFoundInATextThatWasEscapedSeveralTimesInTheSameWay() {
    List<UnaryOperator<String>> escapes = List.of(URL, PERCENT, JSON, HTML);
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      UnaryOperator<String> once = escapes.get(random.nextInt(escapes.size()));
      UnaryOperator<String> twice = text -> once.apply(once.apply(text));
      assertFound(
          key(random), random.nextBoolean() ? twice : text -> once.apply(twice.apply(text)), seed);
    }
  }

  private static void assertFound(String key, UnaryOperator<String> escape, long seed) {
    assertThat(hiding(key).mask(escape.apply("[" + key + "]")))
        .as("seed %d, key %s", seed, key)
        .isEqualTo(escape.apply("[") + "***" + escape.apply("]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\", "%5c", "%255c", "25", "amp;", "&amp;", "0", "+"})
  @Timeout(60)
  void aHostileTextExhaustsNeitherTheStackNorTheTime(String repeated) {
    Redactor redactor = hiding("+k/ey&z");
    String text = repeated.repeat(16_000 / repeated.length());

    for (String start : new String[] {"", "+", "%", "&", "&#", "+k"}) {
      assertThat(redactor.mask(start + text)).isEqualTo(start + text);
    }
  }

  private static final UnaryOperator<String> URL = text -> URLEncoder.encode(text, UTF_8);
  private static final UnaryOperator<String> PERCENT =
      text -> each(text, SecretSpellingsTest::isSpecial, "%%%02x");
  private static final UnaryOperator<String> JSON =
      text -> each(text, c -> c == '"' || c == '\\' || c == '/', "\\%2$c");
  private static final UnaryOperator<String> UNICODE =
      text -> each(text, SecretSpellingsTest::isSpecial, "\\u%04X");
  private static final UnaryOperator<String> HEXADECIMAL =
      text -> each(text, c -> c == '\'' || c == '"' || c == '\\', "\\x%02x");
  private static final UnaryOperator<String> HTML =
      text -> text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  private static final UnaryOperator<String> HTML_NUMBERS =
      text -> each(text, SecretSpellingsTest::isSpecial, "&#%03d;");
  private static final UnaryOperator<String> POINTER =
      text -> text.replace("~", "~0").replace("/", "~1");

  private static boolean isSpecial(int c) {
    return !Character.isLetterOrDigit(c) && "._-".indexOf(c) < 0;
  }

  /** Replaces some characters; the format receives the code and the character. */
  private static String each(String text, IntPredicate escaped, String format) {
    return text.chars()
        .mapToObj(c -> escaped.test(c) ? format.formatted(c, (char) c) : "" + (char) c)
        .collect(Collectors.joining());
  }

  /** Returns a printable key with many characters that look like escapes. */
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
}
