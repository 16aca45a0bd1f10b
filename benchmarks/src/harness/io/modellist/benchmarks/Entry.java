package io.modellist.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A contender in a section.
 *
 * @param name the name in the results
 * @param kind the folder under src, which is also the name of the class path
 * @param type the contender's class
 * @param option its option
 * @param payload the models that it lists
 * @param models how many it lists, if the section does not say; otherwise 0
 */
record Entry(String name, String kind, String type, String option, Payload payload, int models) {
  private static final String PACKAGE = "io.modellist.benchmarks.";
  private static final Path TARGET = Path.of("target");

  Entry(String name, String kind, String type, String option, Payload payload) {
    this(name, kind, type, option, payload, 0);
  }

  static Entry hand(String name, String type, String option, Payload payload) {
    return new Entry(name, "hand", "hand." + type, option, payload);
  }

  static Entry sdk(String name, String option, Payload payload) {
    return new Entry(name, "sdk", "sdk.Sdk", option, payload);
  }

  /** Returns the command that starts the contender's process, without the list's URL. */
  List<String> command(Setup setup, List<String> jvmOptions, String url, int total) {
    List<String> command = new ArrayList<>(List.of(setup.java()));
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", classPath(setup), PACKAGE + "ContenderMain"));
    command.addAll(List.of(PACKAGE + type, url, Integer.toString(total), option));
    return command;
  }

  /** Returns whether this is the SDK, in whichever build. */
  boolean isSdk() {
    return type.equals("sdk.Sdk");
  }

  /** Returns the same entry with another build of the SDK. */
  Entry with(String build) {
    return new Entry(name + "@" + build, "sdk@" + build, type, option, payload, models);
  }

  /** Returns the same entry with a number of models of its own. */
  Entry with(int newModels) {
    return new Entry(name, kind, type, option, payload, newModels);
  }

  private String classPath(Setup setup) {
    String folder = kind.replaceFirst("@.*", "");
    List<String> path = new ArrayList<>();
    path.add(classes("harness"));
    path.add(classes(folder));
    if (!List.of("hand", "anthropic", "openai").contains(folder)) {
      path.add(classes("hand"));
    }
    if (isSdk()) {
      path.add(setup.sdkPath(kind));
    }
    path.add(read(TARGET.resolve("cp").resolve((isSdk() ? "hand" : folder) + ".txt")));
    return String.join(":", path);
  }

  private static String classes(String folder) {
    return TARGET.resolve("classes").resolve(folder).toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
