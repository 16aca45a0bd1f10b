package io.modellist.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Holds the SDK to the goals. */
final class Check {
  private final List<Goal> goals;
  private final List<Goal.Verdict> verdicts = new ArrayList<>();

  /** Creates a check of the goals of these sections, or of all. */
  Check(List<String> sections) {
    this.goals =
        Goals.ALL.stream()
            .filter(goal -> sections == null || sections.contains(goal.section()))
            .toList();
  }

  /** Returns the names of the contenders that the goals of the section need. */
  List<String> contenders(Section section) {
    return goals.stream()
        .filter(goal -> goal.section().equals(section.name()))
        .flatMap(goal -> goal.contenders().stream())
        .distinct()
        .toList();
  }

  /**
   * Measures a section. If it misses a goal, measures it once more, and takes all rounds together:
   * twice the rounds tell a cost from what else the machine did.
   */
  Results measure(Section section, Setup setup) throws IOException {
    Results results = section.kind().measurement.of(section, setup);
    if (!verdicts(results).allMatch(Goal.Verdict::kept)) {
      System.err.println("benchmarks: " + section.name() + " misses a goal; once more");
      results = results.plus(section.kind().measurement.of(section, setup));
    }
    verdicts(results).forEach(verdicts::add);
    return results;
  }

  private Stream<Goal.Verdict> verdicts(Results results) {
    return goals.stream()
        .filter(goal -> goal.section().equals(results.section().name()))
        .map(goal -> goal.verdict(results));
  }

  /** Returns the table of the goals, and the names of the rows that fall short. */
  String table() {
    StringBuilder table = new StringBuilder("| goal | measured | limit | |\n|---|---|---|---|\n");
    verdicts.forEach(verdict -> table.append(verdict.row()));
    List<Goal.Verdict> missed = missed();
    table.append(
        "\n%d of %d goals met.\n".formatted(verdicts.size() - missed.size(), verdicts.size()));
    missed.forEach(verdict -> table.append("MISSED: ").append(verdict.what()).append('\n'));
    return table.toString();
  }

  boolean passed() {
    return missed().isEmpty();
  }

  private List<Goal.Verdict> missed() {
    return verdicts.stream().filter(verdict -> !verdict.kept()).toList();
  }
}
