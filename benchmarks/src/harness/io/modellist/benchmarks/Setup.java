package io.modellist.benchmarks;

import java.util.Map;

/**
 * What the harness was started with.
 *
 * @param java the java command
 * @param sdks the class path of each build of the SDK: {@code sdk}, and {@code sdk@NAME} of others
 * @param server the server's process
 * @param url the URL of the server
 * @param models the models in a list
 * @param rounds the rounds that count
 * @param warmUps the rounds before them
 */
record Setup(
    String java,
    Map<String, String> sdks,
    Child server,
    String url,
    int models,
    int rounds,
    int warmUps) {
  /** The models in a list, unless an option says otherwise. */
  static final int USUAL_MODELS = 20_000;

  /** The rounds, unless an option says otherwise. */
  static final int USUAL_ROUNDS = 21;

  /**
   * The lists of a warm-up. The code that runs once a page is compiled to its final form only after
   * some 10,000 pages.
   */
  static final int WARM_UP_LISTS = 5;

  /** Returns how often a list is listed before the rounds. */
  int warmUpLists() {
    return warmUps * WARM_UP_LISTS;
  }

  String sdkPath(String kind) {
    return sdks.get(kind);
  }

  /** Returns the number of models, made smaller like that of all lists if a run is to be short. */
  int scaled(int count) {
    int scaled = (int) Math.min(count, (long) count * models / USUAL_MODELS);
    return Math.max(Visitor.PAGE, scaled / Visitor.PAGE * Visitor.PAGE);
  }

  /** Returns what a note says of numbers that are made smaller. */
  String scale() {
    return models >= USUAL_MODELS
        ? ""
        : " The lists are as much shorter than said as %,d is less than %,d."
            .formatted(models, USUAL_MODELS);
  }
}
