package io.modellist.core.internal.http;

import java.util.ArrayList;
import java.util.List;

/**
 * A text that must not be shown. Found as it is, and where a server echoes it percent-encoded or
 * with JSON's or HTML's escapes, in any mixture. Immutable.
 */
record Secret(String value) {
  /** It does not stand there. */
  static final int NONE = -1;

  /** The text ends before it is known whether it stands there: its beginning does. */
  static final int CUT = -2;

  // Header values are ASCII: every spelling of every character fits in a table.
  private static final List<List<String>> SPELLINGS = spellings();

  /** Where it ends when it starts at that place; else {@link #NONE} or {@link #CUT}. */
  int endIn(String text, int start) {
    if (text.startsWith(value, start)) {
      return start + value.length();
    }
    int at = start;
    for (int i = 0; i < value.length(); i++) {
      int end = endOf(value.charAt(i), text, at);
      if (end < 0) {
        return end;
      }
      at = end;
    }
    return at;
  }

  private static int endOf(char expected, String text, int at) {
    if (at >= text.length()) {
      return CUT;
    }
    char seen = text.charAt(at);
    // Escapes first: a backslash that begins one is not the character itself.
    if (expected < SPELLINGS.size() && (seen == '%' || seen == '\\' || seen == '&')) {
      for (String spelling : SPELLINGS.get(expected)) {
        int length = Math.min(spelling.length(), text.length() - at);
        if (text.regionMatches(true, at, spelling, 0, length)) {
          return length == spelling.length() ? at + length : CUT;
        }
      }
    }
    boolean formSpace = expected == ' ' && seen == '+';
    return seen == expected || formSpace ? at + 1 : NONE;
  }

  private static List<List<String>> spellings() {
    List<List<String>> table = new ArrayList<>();
    for (int c = 0; c < 128; c++) {
      List<String> row = new ArrayList<>();
      row.add("%%%02x".formatted(c));
      row.add("\\u%04x".formatted(c));
      row.add("&#x%x;".formatted(c));
      row.add("&#%d;".formatted(c));
      switch (c) {
        case '"' -> row.addAll(List.of("\\\"", "&quot;"));
        case '\\' -> row.add("\\\\");
        case '/' -> row.add("\\/");
        case '&' -> row.add("&amp;");
        case '<' -> row.add("&lt;");
        case '>' -> row.add("&gt;");
        case '\'' -> row.add("&apos;");
        default -> {}
      }
      table.add(List.copyOf(row));
    }
    return List.copyOf(table);
  }

  /** Not the value. */
  @Override
  public String toString() {
    return "Secret";
  }
}
