package io.modellist.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A picture in the making. Its colors have enough contrast on a white and on a black background,
 * because a page may have either, whatever the reader's system prefers.
 */
final class Svg {
  static final int WIDTH = 720;
  static final String GRAY = "#8c959f";
  static final String TEXT = "#6e7781";
  static final String BLUE = "#2f81f7";
  static final String GREEN = "#2da44e";
  static final String ORANGE = "#bf8700";
  private static final String FONT = "font-family=\"-apple-system,'Segoe UI',Arial,sans-serif\"";

  private final StringBuilder body = new StringBuilder();
  private final String label;

  /** Creates an empty picture; the label says in words what it shows. */
  Svg(String label) {
    this.label = label;
  }

  void bar(double x, double y, double width, double height, String color) {
    add(
        "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' fill='%s'/>",
        x, y, width, height, color);
  }

  void line(double x1, double y1, double x2, double y2, double opacity) {
    add(
        "<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='%s' stroke-opacity='%.2f'/>",
        x1, y1, x2, y2, GRAY, opacity);
  }

  /** Draws a line through the points, each an x and a y, and a dot at each of them. */
  void curve(List<double[]> points, String color) {
    add(
        "<polyline points='%s' fill='none' stroke='%s' stroke-width='2.5'/>",
        points.stream()
            .map(at -> String.format(Locale.ROOT, "%.1f,%.1f", at[0], at[1]))
            .collect(Collectors.joining(" ")),
        color);
    points.forEach(at -> add("<circle cx='%.1f' cy='%.1f' r='4' fill='%s'/>", at[0], at[1], color));
  }

  /** Writes text. The anchor is {@code start}, {@code middle} or {@code end}. */
  void text(double x, double y, String anchor, String color, boolean bold, String text) {
    add(
        "<text x='%.1f' y='%.1f' text-anchor='%s' fill='%s' font-weight='%s'>%s</text>",
        x, y, anchor, color, bold ? "600" : "400", escaped(text));
  }

  /** Returns the picture as text, with this height. */
  String finish(double height) {
    return String.format(
            Locale.ROOT,
            "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%.0f' viewBox='0 0 %d %.0f'"
                + " role='img' aria-label='%s' %s font-size='14'>%n",
            WIDTH,
            height,
            WIDTH,
            height,
            escaped(label),
            FONT)
        + body
        + "</svg>\n";
  }

  private void add(String format, Object... arguments) {
    body.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;");
  }
}
