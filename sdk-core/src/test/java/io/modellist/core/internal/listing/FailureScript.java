package io.modellist.core.internal.listing;

import io.modellist.core.Listing;
import io.modellist.core.RequestOptions;
import io.modellist.core.RetryBudget;
import io.modellist.core.RetryPolicy;
import io.modellist.core.internal.call.AttemptResult.Answer;
import io.modellist.core.internal.call.Failure;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * A service that fails at random, and a listing that reads it. Both derive from a seed: the list,
 * the paging, the latency, the faults and the options. The faults stop after a while, so that a
 * caller who continues after every exception receives all models.
 */
final class FailureScript {
  private static final int MOST_MODELS = 100;
  private static final Duration LIMIT =
      Duration.ofSeconds(30); // the attemptTimeout of the simulation

  final SplittableRandom random;
  final Simulation service;

  /** The same list without faults, to read the rest. */
  final Simulation faultless;

  final RetryPolicy retry;
  final Duration deadline;
  final long maxRequests;
  final int readAhead;
  final int pages;
  final List<Long> sentAtNanos = new ArrayList<>();

  /** The number of faults so far. */
  int faults;

  private final Duration callTimeout;

  FailureScript(long seed) {
    random = new SplittableRandom(seed);
    int models = random.nextInt(MOST_MODELS);
    int pageSize = 1 + random.nextInt(15);
    int style = random.nextInt(4);
    service = service(style, models, pageSize);
    faultless = service(style, models, pageSize);
    pages = Math.max(1, (models + pageSize - 1) / pageSize);
    retry = policy();
    service.retry = retry;
    deadline = random.nextInt(4) == 0 ? Duration.ofMillis(1 + random.nextInt(300_000)) : null;
    maxRequests = random.nextInt(4) == 0 ? 1 + random.nextInt(2 * pages) : 100_000;
    callTimeout = random.nextInt(4) == 0 ? Duration.ofMillis(1 + random.nextInt(90_000)) : null;
    readAhead = random.nextBoolean() ? 0 : 1 + random.nextInt(8);
    service.time.order = random::nextInt;
    service.retryBudget = new RetryBudget(1 + random.nextInt(random.nextBoolean() ? 5 : 100));
    if (random.nextInt(4) == 0) {
      removeSomeIds();
    }
    script(random.nextInt(60) / 100.0);
  }

  Listing<TestModel> listing() {
    RequestOptions options = RequestOptions.defaults();
    Listing<TestModel> listing =
        service
            .listing()
            .maxRequests(maxRequests)
            .readAhead(readAhead)
            .options(callTimeout == null ? options : options.withCallTimeout(callTimeout));
    return deadline == null ? listing : listing.deadline(deadline);
  }

  /** Returns all entries; null stands for an entry without an id. */
  List<String> ids() {
    return service.ids;
  }

  /** Returns the ids that a caller who continues after every exception receives. */
  List<String> expected() {
    return service.ids.stream().filter(Objects::nonNull).toList();
  }

  @Override
  public String toString() {
    return "%s, %d entries on %d pages, %s, deadline %s, call %s, %d requests at most, %d ahead"
        .formatted(
            service.paging,
            service.ids.size(),
            pages,
            retry,
            deadline,
            callTimeout,
            maxRequests,
            readAhead);
  }

  private static Simulation service(int style, int models, int pageSize) {
    return switch (style) {
      case 0 -> Simulation.pageNumbers(models, pageSize);
      case 1 -> Simulation.offsets(models, pageSize);
      case 2 -> Simulation.hasNext(models, pageSize);
      default -> Simulation.cursors(models, pageSize);
    };
  }

  private RetryPolicy policy() {
    Duration first = Duration.ofMillis(1 + random.nextInt(2_000));
    return new RetryPolicy(
        1 + random.nextInt(5),
        first,
        first.multipliedBy(1 + random.nextInt(20)),
        Duration.ofSeconds(random.nextInt(90)));
  }

  /** Removes the ids of some entries, which are then thrown and skipped. */
  private void removeSomeIds() {
    for (int i = 0; i < service.ids.size(); i++) {
      if (random.nextInt(10) == 0) {
        service.ids.set(i, null);
        faultless.ids.set(i, null);
      }
    }
  }

  private void script(double share) {
    for (int request = 1; request <= 4 * pages + 20; request++) {
      boolean fails = random.nextDouble() < share;
      if (fails) {
        service.failures.put(request, failure());
      }
      boolean tooSlow = random.nextDouble() < share / 10;
      Duration latency = tooSlow ? LIMIT.plusMillis(1) : latency();
      double jitter = random.nextDouble();
      boolean interrupt = fails && random.nextInt(20) == 0;
      service.changes.put(
          request,
          () -> {
            faults += fails || tooSlow ? 1 : 0;
            beforeResponse(latency, jitter, interrupt);
          });
    }
    // Later requests succeed.
    service.changes.put(4 * pages + 21, () -> beforeResponse(Duration.ZERO, 0.5, false));
  }

  private Duration latency() {
    return Duration.ofMillis(random.nextInt(random.nextInt(10) == 0 ? 30_000 : 300));
  }

  /** Runs before each response or failure. */
  private void beforeResponse(Duration latency, double jitter, boolean interrupt) {
    sentAtNanos.add(service.time.nanoTime());
    service.latency = latency;
    service.time.random = jitter;
    if (interrupt) { // during the request; noticed before the next wait
      Thread.currentThread().interrupt();
    }
  }

  private Failure failure() {
    return switch (random.nextInt(11)) {
      case 0 -> Simulation.refused(429, Map.of());
      case 1 -> Simulation.refused(429, retryAfter(Integer.toString(random.nextInt(100))));
      case 2 -> Simulation.refused(500, Map.of());
      case 3 -> Simulation.refused(503, retryAfter(date(random.nextInt(100))));
      case 4 -> Simulation.refused(503, retryAfter("soon"));
      case 5 -> Simulation.refused(404, Map.of());
      case 6 -> new Failure.NoAnswer("reset", new IOException("reset"), true, false);
      case 7 -> new Failure.NoAnswer("closed while idle", new IOException("closed"), true, true);
      case 8 -> new Failure.NoAnswer("not trusted", new IOException("not trusted"), false, false);
      case 9 -> Simulation.refused(429, Map.of("x-ratelimit-reset", List.of("7")));
      default -> new Failure.Unreadable(new Answer(200, Map.of()), "is not JSON", "<html>");
    };
  }

  private static Map<String, List<String>> retryAfter(String value) {
    return Map.of("retry-after", List.of(value));
  }

  private String date(int seconds) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        service.time.now().atOffset(ZoneOffset.UTC).plusSeconds(seconds));
  }
}
