package io.modellist.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The picture of the contenders' speed and garbage: two groups of bars. */
final class BarPlot {
  private static final double LEFT = 190;
  private static final double MOST = 390;
  private static final double BAR = 18;
  private static final double STEP = 26;

  private final Results results;
  private final Svg svg =
      new Svg("Models per second, and KB allocated per model, of the SDK and of others");
  private double y = 22;

  private BarPlot(Results results) {
    this.results = results;
  }

  /** Draws the contenders, the best first. All figures are medians over the rounds. */
  static String of(Results results, List<String> contenders) {
    BarPlot plot = new BarPlot(results);
    plot.bars(
        "Models per second, and times the loop by hand (longer is better)",
        contenders,
        Sample::modelsPerSecond,
        true);
    plot.y += 30;
    plot.bars(
        "KB allocated per model, and times the loop by hand (shorter is better)",
        contenders,
        Sample::kilobytesPerModel,
        false);
    return plot.svg.finish(plot.y);
  }

  private void bars(
      String title, List<String> contenders, ToDoubleFunction<Sample> figure, boolean speed) {
    svg.text(0, y - 6, "start", Svg.TEXT, true, title);
    y += 8;
    double most = contenders.stream().mapToDouble(name -> median(name, figure)).max().orElse(1);
    contenders.stream()
        .sorted((a, b) -> (speed ? -1 : 1) * Double.compare(median(a, figure), median(b, figure)))
        .forEach(name -> bar(name, figure, most, speed));
  }

  private void bar(String name, ToDoubleFunction<Sample> figure, double most, boolean speed) {
    boolean sdk = name.startsWith("sdk");
    double median = median(name, figure);
    double width = Math.max(1, MOST * median / most);
    svg.text(LEFT - 8, y + 14, "end", sdk ? Svg.BLUE : Svg.TEXT, sdk, label(name));
    svg.bar(LEFT, y, width, BAR, sdk ? Svg.BLUE : Svg.GRAY);
    String value = String.format(Locale.ROOT, speed ? "%,.0f" : "%.1f", median);
    String base = results.section().base();
    if (!name.equals(base)) {
      double ratio = results.ratio(name, base, figure).median();
      value += String.format(Locale.ROOT, " (%.2fx)", ratio);
    }
    svg.text(LEFT + width + 6, y + 14, "start", Svg.TEXT, sdk, value);
    y += STEP;
  }

  private double median(String name, ToDoubleFunction<Sample> figure) {
    return results.spread(name, figure).median();
  }

  private static String label(String name) {
    if (name.equals("sdk")) {
      return "this SDK";
    }
    return name.equals(Sections.LOOP) ? "loop by hand" : name.replace("sdk ", "SDK, ");
  }
}
