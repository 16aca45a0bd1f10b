package io.modellist.core.internal.http;

import java.util.Map;

/**
 * Reads a text one character at a time as if it had been escaped some times over, by any of: URLs,
 * JSON, JSON pointers, JavaScript, HTML. What only looks like an escape is read as it stands.
 */
final class Escapes {
  /** In place of a reading: the text ends before the character does. */
  static final long CUT = -1;

  private static final long NO_ESCAPE = -2;
  private static final String INTRODUCERS = "%\\&~";
  private static final Map<String, Character> NAMED =
      Map.of("quot", '"', "amp", '&', "lt", '<', "gt", '>', "apos", '\'');
  private static final int LONGEST_REFERENCE = 8;

  private Escapes() {}

  static boolean canBeginWith(char c) {
    return INTRODUCERS.indexOf(c) >= 0;
  }

  /** The character at this place, unescaped so many times, with its end; or {@link #CUT}. */
  static long read(String text, int at, int times) {
    if (at >= text.length()) {
      return CUT;
    }
    if (times == 0 || !canBeginWith(text.charAt(at))) {
      return reading(text.charAt(at), at + 1);
    }
    long asItStands = read(text, at, times - 1);
    if (asItStands == CUT) {
      return CUT;
    }
    int behind = endOf(asItStands);
    long unescaped =
        switch (characterOf(asItStands)) {
          case '%' -> hexadecimal(text, behind, 2, times - 1);
          case '\\' -> behindBackslash(text, behind, times - 1);
          case '&' -> reference(text, behind, times - 1);
          case '~' -> behindTilde(text, behind, times - 1);
          default -> asItStands;
        };
    return unescaped == NO_ESCAPE ? asItStands : unescaped;
  }

  static char characterOf(long reading) {
    return (char) (reading >>> Integer.SIZE);
  }

  static int endOf(long reading) {
    return (int) reading;
  }

  private static long reading(int character, int end) {
    return ((long) character << Integer.SIZE) | end;
  }

  private static long hexadecimal(String text, int start, int digits, int times) {
    int value = 0;
    int at = start;
    for (int i = 0; i < digits; i++) {
      long next = read(text, at, times);
      if (next == CUT) {
        return CUT;
      }
      int digit = Character.digit(characterOf(next), 16);
      if (digit < 0) {
        return NO_ESCAPE;
      }
      value = value * 16 + digit;
      at = endOf(next);
    }
    return reading(value, at);
  }

  private static long behindBackslash(String text, int start, int times) {
    long next = read(text, start, times);
    if (next == CUT) {
      return CUT;
    }
    char c = characterOf(next);
    if (c == 'u' || c == 'x') {
      return hexadecimal(text, endOf(next), c == 'u' ? 4 : 2, times);
    }
    return Character.isLetterOrDigit(c) ? NO_ESCAPE : next;
  }

  private static long behindTilde(String text, int start, int times) {
    long next = read(text, start, times);
    if (next == CUT) {
      return CUT;
    }
    return switch (characterOf(next)) {
      case '0' -> reading('~', endOf(next));
      case '1' -> reading('/', endOf(next));
      default -> NO_ESCAPE;
    };
  }

  private static long reference(String text, int start, int times) {
    StringBuilder name = new StringBuilder();
    int at = start;
    while (name.length() <= LONGEST_REFERENCE) {
      long next = read(text, at, times);
      if (next == CUT) {
        return CUT;
      }
      at = endOf(next);
      if (characterOf(next) == ';') {
        int named = named(name.toString());
        return named < 0 ? NO_ESCAPE : reading(named, at);
      }
      if (characterOf(next) != '#' && !Character.isLetterOrDigit(characterOf(next))) {
        return NO_ESCAPE;
      }
      name.append(characterOf(next));
    }
    return NO_ESCAPE;
  }

  private static int named(String name) {
    try {
      if (name.startsWith("#x") || name.startsWith("#X")) {
        return Integer.parseInt(name.substring(2), 16);
      } else if (name.startsWith("#")) {
        return Integer.parseInt(name.substring(1));
      }
    } catch (NumberFormatException noNumber) {
      return -1;
    }
    Character character = NAMED.get(name);
    return character == null ? -1 : character;
  }
}
