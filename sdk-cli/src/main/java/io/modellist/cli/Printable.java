package io.modellist.cli;

import java.util.Locale;

/** Text from elsewhere, made fit for a terminal. */
final class Printable {
  private Printable() {}

  /**
   * The text with control characters, invisible direction and format marks, line separators and
   * halves of surrogate pairs written as {@code \n}, {@code \t} or {@code \}{@code u001b}.
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
      // Joiners belong to ordinary words and emoji; the other marks can turn a line around.
      case Character.FORMAT -> c == 0x200c || c == 0x200d;
      default -> true;
    };
  }
}
