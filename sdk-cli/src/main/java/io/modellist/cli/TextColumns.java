package io.modellist.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Formats rows of text in columns. Text that is longer than its column continues on the next line.
 * The last column has no fixed width.
 *
 * <p>Rows are formatted one at a time, as models arrive. Picocli's table moves the cells after a
 * wrapped cell down, and table libraries need all rows in advance.
 */
final class TextColumns {
  private static final String GAP = "  ";

  private final int[] widths;

  /** Creates columns of these widths, and a last one without a fixed width. */
  TextColumns(int... widths) {
    this.widths = widths.clone();
  }

  /** Returns one row with its line end. Characters that could steer a terminal are escaped. */
  String row(String... cells) {
    List<List<String>> columns = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < cells.length; i++) {
      String text = Printable.of(cells[i]);
      columns.add(i < widths.length ? wrap(text, widths[i]) : List.of(text));
      height = Math.max(height, columns.get(i).size());
    }
    StringBuilder rows = new StringBuilder();
    for (int line = 0; line < height; line++) {
      rows.append(line(columns, line).stripTrailing()).append('\n');
    }
    return rows.toString();
  }

  private String line(List<List<String>> columns, int line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      String part = line < columns.get(i).size() ? columns.get(i).get(line) : "";
      text.append(part);
      if (i < widths.length) {
        text.append(" ".repeat(Math.max(0, widths[i] - width(part)))).append(GAP);
      }
    }
    return text.toString();
  }

  private static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (int c : text.codePoints().toArray()) {
      if (used + width(c) > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      line.appendCodePoint(c);
      used += width(c);
    }
    lines.add(line.toString());
    return lines;
  }

  private static int width(String text) {
    return text.codePoints().map(TextColumns::width).sum();
  }

  /**
   * Returns the width of a character in terminal columns: none for marks, two for East Asian
   * characters and emoji.
   */
  private static int width(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  /** Returns whether a character is in a block that EastAsianWidth.txt lists as W or F, roughly. */
  private static boolean isWide(int c) {
    return c >= 0x1100
        && (c <= 0x115f
            || (c >= 0x2e80 && c <= 0xa4cf)
            || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xfe30 && c <= 0xfe6f)
            || (c >= 0xff00 && c <= 0xff60)
            || (c >= 0xffe0 && c <= 0xffe6)
            || (c >= 0x1f300 && c <= 0x1faff)
            || (c >= 0x20000 && c <= 0x3fffd));
  }
}
