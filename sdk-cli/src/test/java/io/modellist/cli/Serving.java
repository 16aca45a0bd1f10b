package io.modellist.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The command {@code fake}, as it runs on another thread, and what it printed. */
record Serving(
    TestHost host,
    CompletableFuture<Integer> status,
    String url,
    Map<String, String> exports,
    String[] list) {
  /** Runs the command with 40 models and these options, until it has printed its variables. */
  static Serving start(Provider provider, String... options) throws IOException {
    PipedOutputStream stdout = new PipedOutputStream();
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new PipedInputStream(stdout), StandardCharsets.UTF_8));
    TestHost host = new TestHost(stdout, Map.of());
    List<String> command =
        new ArrayList<>(List.of("fake", "--provider", provider.toString(), "--models", "40"));
    command.addAll(List.of(options));
    CompletableFuture<Integer> status =
        CompletableFuture.supplyAsync(() -> host.run(command.toArray(String[]::new)));
    String url = lines.readLine();
    Map<String, String> exports = new HashMap<>();
    String line = lines.readLine();
    while (line.startsWith("export ")) {
      String[] variable = line.substring("export ".length()).split("=", 2);
      exports.put(variable[0], variable[1]);
      line = lines.readLine();
    }
    String[] list = line.replaceFirst("# then: \\S+ ", "").split(" ");
    return new Serving(host, status, url, exports, list);
  }

  /** Interrupts the command. Returns its exit code. */
  int stop() throws Exception {
    host.interruption().request();
    return status.get(10, TimeUnit.SECONDS);
  }
}
