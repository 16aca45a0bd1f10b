package io.modellist.benchmarks;

/**
 * What one listing of one contender took.
 *
 * @param wallNanos the time
 * @param cpuNanos the CPU time of all threads
 * @param bytes the bytes allocated by all threads; 0 if not measured
 * @param models the number of models
 * @param sum the checksum; 0 if not measured
 * @param liveBytes the heap in use after the listing and a collection; 0 if not measured
 * @param highestBytes the most heap in use after any collection; 0 if not measured
 */
record Sample(
    long wallNanos,
    long cpuNanos,
    long bytes,
    long models,
    long sum,
    long liveBytes,
    long highestBytes) {
  /** Nothing listed. */
  static final Sample NONE = new Sample(0, 0, 0, 0, 0);

  Sample(long wallNanos, long cpuNanos, long bytes, long models, long sum) {
    this(wallNanos, cpuNanos, bytes, models, sum, 0, 0);
  }

  static Sample of(String answer) {
    String[] words = answer.split(" ");
    return new Sample(
        Long.parseLong(words[0]),
        Long.parseLong(words[1]),
        Long.parseLong(words[2]),
        Long.parseLong(words[3]),
        Long.parseLong(words[4]));
  }

  /** Returns what this and the other listing took together. */
  Sample plus(Sample other) {
    return new Sample(
        wallNanos + other.wallNanos,
        cpuNanos + other.cpuNanos,
        bytes + other.bytes,
        models + other.models,
        0);
  }

  double modelsPerSecond() {
    return models * 1e9 / wallNanos;
  }

  double nanosPerModel() {
    return (double) wallNanos / models;
  }

  double kilobytesPerModel() {
    return bytes / 1024.0 / models;
  }

  double cpuMicrosPerModel() {
    return cpuNanos / 1e3 / models;
  }

  double liveMegabytes() {
    return liveBytes / 1048576.0;
  }

  double highestMegabytes() {
    return highestBytes / 1048576.0;
  }
}
