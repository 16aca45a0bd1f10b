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
  String sdkPath(String kind) {
    return sdks.get(kind);
  }
}
