package io.modellist.core.internal;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Checks values that users pass. Each message names the setting, its range and the value that was
 * passed. The caller supplies the exception, because this package uses no other package of core.
 */
public final class Checks {
  private static final Duration LONGEST = Duration.ofDays(3650);

  private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern HEADER_VALUE = Pattern.compile("[\\t\\x20-\\x7e]*");

  private Checks() {}

  /** Checks that a duration is more than zero and at most ten years, so that no clock overflows. */
  public static Duration positive(
      String name, Duration value, Function<String, RuntimeException> exception) {
    if (Objects.requireNonNull(value, name).isZero() || value.isNegative()) {
      throw exception.apply(name + " must be more than zero, but is " + InWords.of(value));
    }
    if (value.compareTo(LONGEST) > 0) {
      throw exception.apply(
          name + " must be at most " + InWords.of(LONGEST) + ", but is " + InWords.of(value));
    }
    return value;
  }

  /** Checks a number against its range; {@link Long#MAX_VALUE} stands for no upper limit. */
  public static long between(
      String name,
      long value,
      long least,
      long most,
      Function<String, RuntimeException> exception) {
    if (value < least || value > most) {
      String range = most == Long.MAX_VALUE ? "at least " + least : least + " to " + most;
      throw exception.apply(name + " must be " + range + ", but is " + value);
    }
    return value;
  }

  /** Checks that a text is not blank and has no control character. */
  public static String text(
      String name, String value, Function<String, RuntimeException> exception) {
    if (Objects.requireNonNull(value, name).isBlank()) {
      throw exception.apply("the " + name + " is blank");
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw exception.apply(
          "the " + name + " contains a control character: \"" + printable(value) + "\"");
    }
    return value;
  }

  /** Checks a header field. The message never shows the value, which may be a secret. */
  public static void header(
      String name, String value, Function<String, RuntimeException> exception) {
    if (!HEADER_NAME.matcher(Objects.requireNonNull(name, "name")).matches()) {
      throw exception.apply(
          "\""
              + printable(name)
              + "\" is not the name of a header field; expected letters, digits and hyphens");
    }
    if (!HEADER_VALUE.matcher(Objects.requireNonNull(value, "value")).matches()) {
      throw exception.apply(
          "the value of header "
              + name
              + " contains a control character, or a character outside ASCII");
    }
  }

  /** Returns at most 200 characters of the text, printable on one line. */
  public static String printable(String text) {
    return printable(text, 200);
  }

  /**
   * Escapes control characters in at most {@code most} characters of the text, so that it is one
   * line.
   */
  public static String printable(String text, int most) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .limit(most)
        .forEach(
            c -> {
              if (Character.isISOControl(c)) {
                shown.append(String.format("\\u%04x", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }
}
