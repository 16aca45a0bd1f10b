package io.modellist.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modellist.testing.FakeService;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A fake with some pages of models, and command lines whose environment points to it. */
record RunningFake(Provider provider, FakeService<?> fake) implements AutoCloseable {
  /** Starts a fake with three pages, the last of which is not full. */
  static RunningFake start(Provider provider) {
    FakeService<?> fake = Fakes.start(provider, 0);
    fake.withModels(2 * fake.defaultPageSize() + 5);
    return new RunningFake(provider, fake);
  }

  TestHost host() {
    return host(null, Map.of());
  }

  TestHost host(OutputStream stdout) {
    return host(stdout, Map.of());
  }

  TestHost host(OutputStream stdout, Map<String, String> otherVariables) {
    Map<String, String> variables = new LinkedHashMap<>(Fakes.environment(provider, fake));
    variables.putAll(otherVariables);
    return new TestHost(stdout, variables);
  }

  /** Returns {@code list --provider <this>} and more arguments. */
  String[] list(String... more) {
    return command("list", more);
  }

  /** Returns {@code get --provider <this>} and more arguments. */
  String[] get(String... more) {
    return command("get", more);
  }

  /** Returns a process that runs a command line and is not started yet. */
  ProcessBuilder process(List<String> javaOptions, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.modellist.cli.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(Fakes.environment(provider, fake));
    return builder;
  }

  @Override
  public void close() {
    fake.close();
  }

  /** Returns the ids in NDJSON output. */
  static List<String> ids(String ndjson) {
    return ndjson.lines().map(line -> json(line).get("id").asText()).toList();
  }

  static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String[] command(String name, String... more) {
    List<String> words = new ArrayList<>(List.of(name, "--provider", provider.toString()));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }
}
