package io.modellist.core.internal.listing;

import io.modellist.core.Listing;
import io.modellist.core.RequestOptions;
import io.modellist.core.RetryBudget;
import io.modellist.core.RetryPolicy;
import io.modellist.core.internal.call.AttemptResult.Answer;
import io.modellist.core.internal.call.Failure;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Paging;
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
 * A service that fails now and then, made from a seed: its list, its paging, its latency and its
 * faults, and how it is read. After a while the faults cease, so that a patient reader gets all.
 */
final class FaultScript {
  private static final int MOST_MODELS = 100;
  private static final Duration LIMIT = Duration.ofSeconds(30); // the simulation's attemptTimeout

  final SplittableRandom random;
  final Simulation service;

  /** The same list without faults, for reading the rest. */
  final Simulation sound;

  final RetryPolicy retry;
  final Duration deadline;
  final long maxRequests;
  final int readAhead;
  final int pages;
  final List<Long> sentAtNanos = new ArrayList<>();

  /** How many were met so far. */
  int faults;

  private final Duration callTimeout;

  FaultScript(long seed) {
    random = new SplittableRandom(seed);
    int models = random.nextInt(MOST_MODELS);
    int pageSize = 1 + random.nextInt(15);
    int style = random.nextInt(4);
    service = service(style, models, pageSize);
    sound = service(style, models, pageSize);
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
      spoilEntries();
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

  /** All entries; null for one without an id. */
  List<String> ids() {
    return service.ids;
  }

  /** What a patient reader gets in the end. */
  List<String> truth() {
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
      default -> cursors(models, pageSize);
    };
  }

  private static Simulation cursors(int models, int pageSize) {
    Simulation[] self = new Simulation[1];
    self[0] =
        Simulation.of(
            Paging.cursor("after"),
            url -> {
              String cursor = url.queryParameter("after");
              int from = cursor == null ? 0 : Integer.parseInt(cursor.substring(1));
              int to = from + pageSize;
              Simulation.Said said = self[0].slice(from, pageSize);
              return to < self[0].ids.size() ? said.next("c" + to) : said;
            });
    self[0].fill(models);
    return self[0];
  }

  private RetryPolicy policy() {
    Duration first = Duration.ofMillis(1 + random.nextInt(2_000));
    return new RetryPolicy(
        1 + random.nextInt(5),
        first,
        first.multipliedBy(1 + random.nextInt(20)),
        Duration.ofSeconds(random.nextInt(90)));
  }

  /** Entries without an id, which are thrown and then stepped over. */
  private void spoilEntries() {
    for (int i = 0; i < service.ids.size(); i++) {
      if (random.nextInt(10) == 0) {
        service.ids.set(i, null);
        sound.ids.set(i, null);
      }
    }
  }

  private void script(double share) {
    for (int request = 1; request <= 4 * pages + 20; request++) {
      boolean fails = random.nextDouble() < share;
      if (fails) {
        service.failures.put(request, fault());
      }
      boolean tooSlow = random.nextDouble() < share / 10;
      Duration takes = tooSlow ? LIMIT.plusMillis(1) : latency();
      double jitter = random.nextDouble();
      boolean interrupt = fails && random.nextInt(20) == 0;
      service.changes.put(
          request,
          () -> {
            faults += fails || tooSlow ? 1 : 0;
            before(takes, jitter, interrupt);
          });
    }
    // Later requests go well.
    service.changes.put(4 * pages + 21, () -> before(Duration.ZERO, 0.5, false));
  }

  private Duration latency() {
    return Duration.ofMillis(random.nextInt(random.nextInt(10) == 0 ? 30_000 : 300));
  }

  /** Just before an answer, or a fault. */
  private void before(Duration takes, double jitter, boolean interrupt) {
    sentAtNanos.add(service.time.nanoTime());
    service.takes = takes;
    service.time.random = jitter;
    if (interrupt) { // while the answer is under way; it is noticed before the next wait
      Thread.currentThread().interrupt();
    }
  }

  private Failure fault() {
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
