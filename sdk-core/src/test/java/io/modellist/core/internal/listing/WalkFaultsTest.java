package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.Bookmark;
import io.modellist.core.ListingIterator;
import io.modellist.core.ModelListException;
import io.modellist.core.RetryPolicy;
import io.modellist.core.internal.call.AttemptResult.Answer;
import io.modellist.core.internal.call.Failure;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Paging;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an attempt can come to, on each page, for each way to page, with and without retries and
 * reading ahead. Here silence and trickling bodies take their 30 seconds: on a clock that is no
 * real one.
 */
class WalkFaultsTest {
  private static final Duration ATTEMPT = Duration.ofSeconds(30);
  private static final int PAGE = 5;
  private static final int MODELS = 2 * PAGE + 2;

  private static final Map<String, Supplier<Simulation>> STYLES =
      Map.of(
          "page numbers", () -> Simulation.pageNumbers(MODELS, PAGE),
          "offsets", () -> Simulation.offsets(MODELS, PAGE),
          "has-next", () -> Simulation.hasNext(MODELS, PAGE),
          "cursors", WalkFaultsTest::cursors);

  private static final Map<String, Struck> FAULTS =
      Map.of(
          "silence",
              new Struck(new Failure.OutOfTime(Failure.Scope.ATTEMPT, ATTEMPT), ATTEMPT, true),
          "a reset", new Struck(noAnswer(true, false), Duration.ZERO, true),
          "a stale connection", new Struck(noAnswer(true, true), Duration.ZERO, true),
          "no trust", new Struck(noAnswer(false, false), Duration.ZERO, false),
          "503", new Struck(Simulation.refused(503, Map.of()), Duration.ofSeconds(1), true),
          "401", new Struck(Simulation.refused(401, Map.of()), Duration.ofSeconds(1), false),
          "HTML", new Struck(unreadable(), Duration.ofSeconds(1), false));

  static Stream<Combination> combinations() {
    List<Combination> all = new ArrayList<>();
    for (String style : STYLES.keySet()) {
      for (String fault : FAULTS.keySet()) {
        for (int page = 1; page <= 3; page++) {
          for (int attempts : new int[] {1, 4}) {
            for (int ahead : new int[] {0, 1, 4}) {
              all.add(new Combination(style, fault, page, attempts, ahead));
            }
          }
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void anAttemptThatFailsLosesAndRepeatsNothing(Combination combination) {
    Simulation service = combination.service();
    Struck struck = FAULTS.get(combination.fault);
    service.failures.put(combination.page, struck.fault);
    service.changes.put(combination.page, () -> service.time.pass(struck.takes));
    ListingIterator<TestModel> models = service.listing().readAhead(combination.ahead).iterator();
    List<String> given = new ArrayList<>();

    ModelListException failure =
        catchThrowableOfType(
            ModelListException.class, () -> models.forEachRemaining(m -> given.add(m.id())));

    if (struck.passes && combination.attempts > 1) {
      assertThat(failure).isNull();
      assertThat(given).isEqualTo(service.ids);
      assertThat(models.report().requests()).isEqualTo(4);
      assertThat(models.report().elapsed()).isGreaterThanOrEqualTo(struck.takes);
    } else {
      assertThat(failure).isNotNull();
      assertThat(given).isEqualTo(service.ids.subList(0, (combination.page - 1) * PAGE));
      List<String> rest = service.ids.subList(given.size(), MODELS);
      Bookmark mark = failure.progress().orElseThrow().bookmark();
      assertThat(ids(service.listing().from(mark).iterator())).isEqualTo(rest);
      assertThat(ids(models)).as("the same iterator").isEqualTo(rest);
    }
  }

  private static List<String> ids(ListingIterator<TestModel> models) {
    List<String> ids = new ArrayList<>();
    models.forEachRemaining(model -> ids.add(model.id()));
    return ids;
  }

  private static Simulation cursors() {
    Simulation[] self = new Simulation[1];
    self[0] =
        Simulation.of(
            Paging.cursor("after"),
            url -> {
              String after = url.queryParameter("after");
              int start = after == null ? 0 : Integer.parseInt(after);
              int end = start + PAGE;
              return self[0].slice(start, PAGE).next(end < MODELS ? "" + end : null);
            });
    self[0].fill(MODELS);
    return self[0];
  }

  private static Failure noAnswer(boolean repeatable, boolean stale) {
    return new Failure.NoAnswer("it broke off", new IOException("reset"), repeatable, stale);
  }

  private static Failure unreadable() {
    return new Failure.Unreadable(new Answer(200, Map.of()), "is not JSON", "<html>");
  }

  /** What one attempt comes to, and whether another one is made when retries are on. */
  private record Struck(Failure fault, Duration takes, boolean passes) {}

  private record Combination(String style, String fault, int page, int attempts, int ahead) {
    Simulation service() {
      Simulation service = STYLES.get(style).get();
      service.retry = RetryPolicy.DEFAULT.withMaxAttempts(attempts);
      return service;
    }

    @Override
    public String toString() {
      return "%s, %s on page %d, %d attempts, %d ahead"
          .formatted(style, fault, page, attempts, ahead);
    }
  }
}
