package io.modellist.benchmarks;

import java.util.Locale;
import java.util.stream.DoubleStream;

/** The median and the range of some figures. */
record Spread(double median, double min, double max) {
  static Spread of(DoubleStream figures) {
    double[] sorted = figures.sorted().toArray();
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(median, sorted[0], sorted[sorted.length - 1]);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", median, min, max);
  }
}
