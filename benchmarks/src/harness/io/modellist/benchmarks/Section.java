package io.modellist.benchmarks;

import java.util.List;

/**
 * Contenders that are compared with each other.
 *
 * @param name the name, for --only and in the results
 * @param base the name of the contender that all others are divided by
 * @param transfer how the server sends pages: {@code plain} or {@code gzip}
 * @param latencyMillis the latency of the server
 * @param entries the contenders
 */
record Section(String name, String base, String transfer, int latencyMillis, List<Entry> entries) {
  String url(Setup setup, Payload payload) {
    return "%s/%s/%s/%d/%d"
        .formatted(setup.url(), payload.path(), transfer, latencyMillis, setup.models());
  }
}
