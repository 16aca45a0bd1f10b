package io.modellist.core.internal;

import io.modellist.core.ConfigurationException;
import java.time.Duration;
import java.util.Objects;

/**
 * Checks of values that users give; each message names the setting, its range and what was seen.
 */
public final class Checks {
  private static final Duration LONGEST = Duration.ofDays(3650);

  private Checks() {}

  /** More than zero and at most ten years, so that no clock overflows. */
  public static Duration positive(String name, Duration value) {
    if (Objects.requireNonNull(value, name).isZero() || value.isNegative()) {
      throw new ConfigurationException(name + " must be more than zero, but is " + value);
    }
    if (value.compareTo(LONGEST) > 0) {
      throw new ConfigurationException(
          name + " must be at most " + LONGEST.toDays() + " days, but is " + value);
    }
    return value;
  }

  public static long atLeastOne(String name, long value) {
    return between(name, value, 1, Long.MAX_VALUE);
  }

  public static long between(String name, long value, long least, long most) {
    if (value < least || value > most) {
      String range = most == Long.MAX_VALUE ? "at least " + least : least + " to " + most;
      throw new ConfigurationException(name + " must be " + range + ", but is " + value);
    }
    return value;
  }

  public static String text(String name, String value) {
    if (Objects.requireNonNull(value, name).isBlank()) {
      throw new ConfigurationException("the " + name + " is blank");
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new ConfigurationException(
          "the " + name + " has a control character: \"" + printable(value) + "\"");
    }
    return value;
  }

  public static void header(String name, String value) {
    if (!Objects.requireNonNull(name, "name").matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
      throw new ConfigurationException(
          "not the name of a header field: \"" + printable(name) + "\"");
    }
    // The value is not shown: it may be a secret.
    if (!Objects.requireNonNull(value, "value").matches("[\\t\\x20-\\x7e]*")) {
      throw new ConfigurationException(
          "the value of header " + name + " has a control or non-ASCII character");
    }
  }

  public static String printable(String text) {
    return printable(text, 200);
  }

  /** On one line and without what steers a terminal: such characters become escapes. */
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
