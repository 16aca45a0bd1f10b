package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.Resumed;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Thousands of lists that change between the walks over them: in the order of creation, each
 * survivor is delivered exactly once; in any other order, none is skipped.
 */
@Tag("long")
class ResumeRunsTest {
  private final Map<Resumed, int[]> byCreation = new EnumMap<>(Resumed.class);
  private final Map<Resumed, int[]> otherwise = new EnumMap<>(Resumed.class);
  private long requests;
  private long stops;
  private long changes;
  private long thrownAgain;
  private long notThrown;

  @Test
  void whateverCameAndWentNoSurvivorIsSkipped() {
    long start = System.nanoTime();
    Schedules.forEach("resume runs", this::run);
    System.out.printf(
        "resume runs: %,d schedules, %,d stops, %,d deletes and inserts, %,d requests;"
            + " by creation time: %s; in other orders: %s; 0 skipped;"
            + " unreadable entries: %,d thrown again, %,d not thrown; %.1f s%n",
        Schedules.COUNT,
        stops,
        changes,
        requests,
        words(byCreation),
        words(otherwise),
        thrownAgain,
        notThrown,
        (System.nanoTime() - start) / 1e9);
  }

  private static String words(Map<Resumed, int[]> outcomes) {
    StringBuilder words = new StringBuilder();
    outcomes.forEach(
        (resumed, counted) ->
            words.append(
                "%s%,d %s (%,d models repeat, in %,d)"
                    .formatted(
                        words.isEmpty() ? "" : ", ", counted[0], resumed, counted[1], counted[2])));
    return words.toString();
  }

  private void run(long seed) {
    ResumeRun run = new ResumeRun(seed);
    try {
      run.read();
      if (run.throwsOnce()) {
        assertThat(run.thrown).as("unreadable entries thrown").isEqualTo(run.unreadable);
      }
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(run + ": " + e, e);
    }
    run.outcomes.forEach((resumed, counted) -> add(run.byCreation, resumed, counted));
    requests += run.service.simulation.requested.size();
    stops += run.stops;
    changes += run.changes;
    thrownAgain += Math.max(0, run.thrown - run.unreadable);
    notThrown += Math.max(0, run.unreadable - run.thrown);
  }

  private void add(boolean time, Resumed resumed, int[] counted) {
    int[] sum = (time ? byCreation : otherwise).computeIfAbsent(resumed, any -> new int[3]);
    for (int i = 0; i < sum.length; i++) {
      sum[i] += counted[i];
    }
  }
}
