package io.modellist.benchmarks;

import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A figure of a section, and the limit that it has to keep.
 *
 * @param what the row's name
 * @param section the name of the section
 * @param contenders the names of the contenders that the figure needs
 * @param figure the figure
 * @param judged which of the figure's values has to keep the limit
 * @param atMost whether the limit is the highest value; otherwise it is the lowest
 * @param limit the limit, which may depend on the same results
 */
record Goal(
    String what,
    String section,
    Set<String> contenders,
    Function<Results, Spread> figure,
    ToDoubleFunction<Spread> judged,
    boolean atMost,
    Function<Results, Spread> limit) {

  /** Compares the figure with the limit. */
  Verdict verdict(Results results) {
    Spread measured = figure.apply(results);
    Spread bound = limit.apply(results);
    double value = judged.applyAsDouble(measured);
    boolean kept = atMost ? value <= bound.median() : value >= bound.median();
    String text = bound.min() == bound.max() ? format(bound.median()) : bound.toString();
    return new Verdict(what, measured, (atMost ? "<= " : ">= ") + text, kept);
  }

  private static String format(double limit) {
    return String.format(Locale.ROOT, "%.2f", limit);
  }

  /** What became of a goal. */
  record Verdict(String what, Spread measured, String limit, boolean kept) {
    String row() {
      return "| %s | %s | %s | %s |%n".formatted(what, measured, limit, kept ? "ok" : "MISSED");
    }
  }
}
