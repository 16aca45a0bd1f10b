package io.modellist.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the sections and prints their results. Started by {@code run}, which lists the options. */
public final class Harness {
  private static final long SECOND = 1_000_000_000L;

  private Harness() {}

  /** Runs the benchmarks. */
  public static void main(String[] arguments) throws IOException {
    Map<String, String> sdks = new LinkedHashMap<>();
    sdks.put("sdk", System.getProperty("sdk"));
    List<String> only = null;
    List<String> contenders = null;
    String base = null;
    int models = Setup.USUAL_MODELS;
    int rounds = Setup.USUAL_ROUNDS;
    int warmUps = 10;
    boolean check = false;
    boolean profile = false;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--quick" -> {
          only = Sections.QUICK;
          models = 2_000;
          rounds = 3;
          warmUps = 2;
        }
        case "--check" -> check = true;
        case "--only" -> only = Arrays.asList(arguments[++i].split(","));
        case "--contenders" -> contenders = Arrays.asList(arguments[++i].split(","));
        case "--base" -> base = arguments[++i];
        case "--models" -> models = Integer.parseInt(arguments[++i]);
        case "--rounds" -> rounds = Integer.parseInt(arguments[++i]);
        case "--warm-ups" -> warmUps = Integer.parseInt(arguments[++i]);
        case "--profile" -> {
          profile = true;
          rounds = 60;
        }
        case "--sdk" -> {
          String[] build = arguments[++i].split("=", 2);
          sdks.put("sdk@" + build[0], build[1]);
        }
        default -> {
          System.err.println(arguments[i] + " is not an option. See README.md.");
          System.exit(2);
        }
      }
    }
    requireKnown("section", only, Sections.all().stream().map(Section::name));
    requireKnown(
        "contender",
        contenders,
        Sections.all().stream()
            .flatMap(section -> Sections.withBuilds(section, sdks.keySet()).entries().stream())
            .map(Entry::name));
    String java = System.getProperty("java.home") + "/bin/java";
    String classes = System.getProperty("java.class.path");
    try (Child server =
        Child.start(List.of(java, "-Xmx1g", "-cp", classes, Server.class.getName()))) {
      String url = "http://127.0.0.1:" + server.read();
      Setup setup = new Setup(java, sdks, server, url, models, rounds, warmUps);
      Run run = Run.now(arguments);
      if (profile) {
        String table = Profile.run(setup);
        SavedTable.save("profile", run, table);
        System.out.println(table);
        return;
      }
      Check goals = new Check(only);
      for (Section section : Sections.all()) {
        List<String> wanted = check ? goals.contenders(section) : contenders;
        if (only == null || only.contains(section.name())) {
          if (check && wanted.isEmpty()) {
            continue;
          }
          Section chosen = chosen(section, setup, wanted, base);
          long start = System.nanoTime();
          Results results =
              check ? goals.measure(chosen, setup) : chosen.kind().measurement.of(chosen, setup);
          System.err.printf(
              "benchmarks: %s took %d s%n", section.name(), (System.nanoTime() - start) / SECOND);
          ResultsFile.append(run, results);
          System.out.println(results.table());
        }
      }
      if (check) {
        System.out.println(goals.table());
        SavedTable.save("goals", run, goals.table());
        System.exit(goals.passed() ? 0 : 1);
      }
    }
  }

  /** Ends the program if one of the names is not known. A typing mistake would measure nothing. */
  private static void requireKnown(String what, List<String> names, Stream<String> known) {
    Set<String> all = known.collect(Collectors.toCollection(LinkedHashSet::new));
    for (String name : names == null ? List.<String>of() : names) {
      if (!all.contains(name)) {
        System.err.println("\"%s\" is not a %s: %s".formatted(name, what, String.join(", ", all)));
        System.exit(2);
      }
    }
  }

  /** Returns the section with all builds of the SDK, but only the contenders that are wanted. */
  private static Section chosen(
      Section section, Setup setup, List<String> contenders, String base) {
    Section all = Sections.withBuilds(section, setup.sdks().keySet()).withBase(base);
    List<Entry> entries = new ArrayList<>(all.entries());
    if (contenders != null) {
      entries.removeIf(
          entry ->
              !entry.name().equals(all.base())
                  && contenders.stream().noneMatch(name -> matches(entry.name(), name)));
    }
    return all.with(entries);
  }

  /** Returns whether this is the name, or the same contender in another build of the SDK. */
  private static boolean matches(String entry, String name) {
    return entry.equals(name) || entry.startsWith(name + "@");
  }
}
