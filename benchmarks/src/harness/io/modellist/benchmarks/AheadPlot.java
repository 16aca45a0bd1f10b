package io.modellist.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The picture of what reading ahead gains: a line for each latency. */
final class AheadPlot {
  private static final List<Integer> PAGES = List.of(0, 1, 2, 4, 8, 16);
  private static final String[] COLORS = {Svg.ORANGE, Svg.GREEN, Svg.BLUE};
  private static final double LEFT = 44;
  private static final double RIGHT = 540;
  private static final double TOP = 44;
  private static final double BOTTOM = 300;

  private AheadPlot() {}

  /** The end of a line, where its label belongs. */
  private record End(double y, String color, String label) {}

  /** Draws the sections, by latency in milliseconds; at most three. */
  static String of(Map<Integer, Results> sections) {
    Svg svg = new Svg("Speed of readAhead(n) divided by that of a sequential listing");
    svg.text(
        0,
        18,
        "start",
        Svg.TEXT,
        true,
        "Speed of readAhead(n), divided by that of a sequential listing");
    double most =
        sections.values().stream()
            .flatMapToDouble(results -> PAGES.stream().mapToDouble(n -> speedup(results, n)))
            .max()
            .orElse(1);
    int step = most > 12 ? 4 : most > 5 ? 2 : 1;
    int top = step * (int) Math.ceil(most / step);
    for (int tick = 0; tick <= top; tick += step) {
      double y = y(tick, top);
      svg.line(LEFT, y, RIGHT, y, tick == 0 ? 0.9 : 0.3);
      svg.text(LEFT - 8, y + 5, "end", Svg.TEXT, false, tick + "x");
    }
    for (int n : PAGES) {
      String label = n == 0 ? "sequential" : Integer.toString(n);
      svg.text(x(n), BOTTOM + 20, "middle", Svg.TEXT, false, label);
    }
    svg.text((LEFT + RIGHT) / 2, BOTTOM + 42, "middle", Svg.TEXT, false, "n: pages fetched ahead");
    labels(svg, lines(svg, sections, top));
    return svg.finish(BOTTOM + 54);
  }

  private static List<End> lines(Svg svg, Map<Integer, Results> sections, int top) {
    List<End> ends = new ArrayList<>();
    sections.forEach(
        (latency, results) -> {
          String color = COLORS[ends.size() % COLORS.length];
          List<double[]> points = new ArrayList<>();
          double last = 1;
          for (int n : PAGES) {
            double speedup = speedup(results, n);
            if (speedup > 0) {
              points.add(new double[] {x(n), y(speedup, top)});
              last = speedup;
            }
          }
          svg.curve(points, color);
          String label = String.format(Locale.ROOT, "%d ms latency: %.1fx", latency, last);
          ends.add(new End(y(last, top), color, label));
        });
    return ends;
  }

  /** Writes the labels beside the ends of their lines, from the bottom up, without overlap. */
  private static void labels(Svg svg, List<End> ends) {
    double before = Double.MAX_VALUE;
    for (End end : ends.stream().sorted(Comparator.comparing(End::y).reversed()).toList()) {
      double y = Math.min(end.y + 5, before - 18);
      svg.text(RIGHT + 10, y, "start", end.color, true, end.label);
      before = y;
    }
  }

  /** Returns how many times faster than sequential this is, or 0 if it was not measured. */
  static double speedup(Results results, int pages) {
    String name = name(pages);
    return results.samples().containsKey(name)
        ? results.ratio(name, name(0), Sample::modelsPerSecond).median()
        : 0;
  }

  private static String name(int pages) {
    return pages == 0 ? "sdk" : "sdk readAhead(" + pages + ")";
  }

  private static double x(int pages) {
    return LEFT + 30 + (RIGHT - LEFT - 60) * PAGES.indexOf(pages) / (PAGES.size() - 1);
  }

  private static double y(double value, int top) {
    return BOTTOM - (BOTTOM - TOP) * value / top;
  }
}
