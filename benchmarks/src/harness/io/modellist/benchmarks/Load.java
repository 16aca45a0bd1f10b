package io.modellist.benchmarks;

/**
 * What the consumer does with the models of a page, in percent of the time that the base of the
 * section takes to list a page for a consumer that does nothing.
 *
 * @param workPercent the time to compute, spread over the models
 * @param waitPercent the time to wait, without computing, after the last model
 */
record Load(int workPercent, int waitPercent) {
  static final Load NONE = new Load(0, 0);
}
