package io.modellist.cli;

import java.util.Locale;

/** Escapes characters in untrusted text that could steer a terminal. */
final class Printable {
  private Printable() {}

  /**
   * Returns the text with unsafe characters written as {@code \n}, {@code \t}, or {@code \}{@code
   * u001b}. Unsafe are control characters, invisible direction and format marks, line separators,
   * and unpaired surrogates.
   */
  static String of(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(shown, c));
    return shown.toString();
  }

  private static void append(StringBuilder shown, int c) {
    switch (c) {
      case '\n' -> shown.append("\\n");
      case '\r' -> shown.append("\\r");
      case '\t' -> shown.append("\\t");
      default -> {
        if (isSafe(c)) {
          shown.appendCodePoint(c);
        } else {
          for (char unit : Character.toChars(c)) {
            shown.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
          }
        }
      }
    }
  }

  private static boolean isSafe(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      // Joiners are part of ordinary words and emoji. Other marks can reverse the direction of
      // text.
      case Character.FORMAT -> c == 0x200c || c == 0x200d;
      default -> true;
    };
  }
}
