package io.modellist.benchmarks;

/** What one listing of one contender took. */
record Sample(long wallNanos, long cpuNanos, long bytes, long models, long sum) {
  static Sample of(String answer) {
    String[] words = answer.split(" ");
    return new Sample(
        Long.parseLong(words[0]),
        Long.parseLong(words[1]),
        Long.parseLong(words[2]),
        Long.parseLong(words[3]),
        Long.parseLong(words[4]));
  }

  double modelsPerSecond() {
    return models * 1e9 / wallNanos;
  }

  double kilobytesPerModel() {
    return bytes / 1024.0 / models;
  }

  double cpuMicrosPerModel() {
    return cpuNanos / 1e3 / models;
  }
}
