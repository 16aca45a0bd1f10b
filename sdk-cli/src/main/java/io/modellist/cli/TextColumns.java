package io.modellist.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of text in columns of a fixed width; longer text goes on in the next line, and the last
 * column has any width. Made a row at a time, as models arrive: the table of the option parser
 * moves the cells behind a wrapped one down, and table libraries want all rows first.
 */
final class TextColumns {
  private static final String GAP = "  ";

  private final int[] widths;

  /** Columns of these widths, and one more of any width. */
  TextColumns(int... widths) {
    this.widths = widths.clone();
  }

  /** One row with its line end; what could steer a terminal is escaped. */
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

  /** Columns of a terminal: marks take none, East Asian characters and emoji two. */
  private static int width(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  /** The blocks that Unicode's EastAsianWidth.txt gives as W or F, roughly. */
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
