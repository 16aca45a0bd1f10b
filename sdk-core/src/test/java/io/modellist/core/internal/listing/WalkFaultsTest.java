package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.Walks.ids;
import static io.modellist.core.internal.listing.Walks.rest;
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
 * Each failure of an attempt, on each page, with each style of paging, with and without retries and
 * reading ahead. A silent server takes the full 30 seconds on the simulated clock.
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
          "cursors", () -> Simulation.cursors(MODELS, PAGE));

  private static final Map<String, FailedAttempt> FAILURES =
      Map.of(
          "silence",
              new FailedAttempt(
                  new Failure.OutOfTime(Failure.Scope.ATTEMPT, ATTEMPT), ATTEMPT, true),
          "a reset", new FailedAttempt(noAnswer(true, false), Duration.ZERO, true),
          "a stale connection", new FailedAttempt(noAnswer(true, true), Duration.ZERO, true),
          "no trusted certificate", new FailedAttempt(noAnswer(false, false), Duration.ZERO, false),
          "503", new FailedAttempt(Simulation.refused(503, Map.of()), Duration.ofSeconds(1), true),
          "401", new FailedAttempt(Simulation.refused(401, Map.of()), Duration.ofSeconds(1), false),
          "HTML", new FailedAttempt(unreadable(), Duration.ofSeconds(1), false));

  static Stream<Combination> combinations() {
    List<Combination> all = new ArrayList<>();
    for (String style : STYLES.keySet()) {
      for (String failure : FAILURES.keySet()) {
        for (int page = 1; page <= 3; page++) {
          for (int attempts : new int[] {1, 4}) {
            for (int ahead : new int[] {0, 1, 4}) {
              all.add(new Combination(style, failure, page, attempts, ahead));
            }
          }
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void aFailedAttemptLosesAndRepeatsNothing(Combination combination) {
    Simulation service = combination.service();
    FailedAttempt failed = FAILURES.get(combination.failure);
    service.failures.put(combination.page, failed.failure);
    service.changes.put(combination.page, () -> service.time.advance(failed.latency));
    ListingIterator<TestModel> models = service.listing().readAhead(combination.ahead).iterator();
    List<String> delivered = new ArrayList<>();

    ModelListException thrown =
        catchThrowableOfType(
            ModelListException.class, () -> models.forEachRemaining(m -> delivered.add(m.id())));

    if (failed.retried && combination.attempts > 1) {
      assertThat(thrown).isNull();
      assertThat(delivered).isEqualTo(service.ids);
      assertThat(models.report().requests()).isEqualTo(4);
      assertThat(models.report().elapsed()).isGreaterThanOrEqualTo(failed.latency);
    } else {
      assertThat(thrown).isNotNull();
      assertThat(delivered).isEqualTo(service.ids.subList(0, (combination.page - 1) * PAGE));
      List<String> rest = service.ids.subList(delivered.size(), MODELS);
      Bookmark bookmark = thrown.progress().orElseThrow().bookmark().orElseThrow();
      assertThat(ids(service.listing().from(bookmark))).isEqualTo(rest);
      assertThat(rest(models)).as("the same iterator").isEqualTo(rest);
    }
  }

  private static Failure noAnswer(boolean repeatable, boolean stale) {
    return new Failure.NoAnswer(
        "the connection was reset", new IOException("reset"), repeatable, stale);
  }

  private static Failure unreadable() {
    return new Failure.Unreadable(new Answer(200, Map.of()), "is not JSON", "<html>");
  }

  /** How one attempt fails, and whether it is retried if retries are on. */
  private record FailedAttempt(Failure failure, Duration latency, boolean retried) {}

  private record Combination(String style, String failure, int page, int attempts, int ahead) {
    Simulation service() {
      Simulation service = STYLES.get(style).get();
      service.retry = RetryPolicy.DEFAULT.withMaxAttempts(attempts);
      return service;
    }

    @Override
    public String toString() {
      return "%s, %s on page %d, %d attempts, %d ahead"
          .formatted(style, failure, page, attempts, ahead);
    }
  }
}
