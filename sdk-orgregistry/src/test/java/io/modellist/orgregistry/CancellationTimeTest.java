package io.modellist.orgregistry;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.CancelledException;
import io.modellist.core.ListingIterator;
import io.modellist.testing.FakeOrgRegistry;
import io.modellist.testing.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Measures how long a call without a response takes to end after it is cancelled. The test prints
 * the times. Its limit allows for a busy machine and is far below the 30 s of an attempt.
 */
class CancellationTimeTest {
  private static final int TIMES = 20;

  private final FakeOrgRegistry fake =
      FakeOrgRegistry.start().withModels(1).onEveryRequest(Fault.stall());

  private enum Way {
    INTERRUPT,
    ITERATOR,
    CLIENT
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void aCallWithoutAnAnswerEndsSoonAfterItIsCancelled() throws Exception {
    List<String> summary = new ArrayList<>();
    for (Way way : Way.values()) {
      List<Duration> times = new ArrayList<>();
      for (int i = 0; i < TIMES; i++) {
        times.add(cancellationTime(way));
      }
      times.sort(null);
      Duration longest = times.get(TIMES - 1);
      summary.add(
          String.format(
              Locale.ROOT,
              "%s %.1f ms (longest %.1f)",
              way.name().toLowerCase(Locale.ROOT),
              times.get(TIMES / 2).toNanos() / 1e6,
              longest.toNanos() / 1e6));
      assertThat(longest).as(way.name()).isLessThan(Duration.ofSeconds(5));
    }
    System.out.println(
        "cancellation times of " + TIMES + " calls without an answer each: " + summary);
  }

  private Duration cancellationTime(Way way) throws Exception {
    CountDownLatch requestArrived = new CountDownLatch(1);
    fake.forgetRequests().beforeRequest(1, f -> requestArrived.countDown());
    try (OrgRegistryClient client =
        OrgRegistryClient.builder()
            .baseUrl(fake.url())
            .bearerToken(fake.key())
            .organization("acme")
            .build()) {
      ListingIterator<OrgRegistryModel> models = client.listModels().iterator();
      CompletableFuture<Long> end = new CompletableFuture<>();
      Thread reader = new Thread(() -> end.complete(endOfCall(models)));
      reader.start();
      assertThat(requestArrived.await(10, TimeUnit.SECONDS)).isTrue();
      long start = System.nanoTime();
      cancel(way, reader, models, client);
      return Duration.ofNanos(end.get(10, TimeUnit.SECONDS) - start);
    }
  }

  private static void cancel(
      Way way, Thread reader, ListingIterator<?> models, OrgRegistryClient client) {
    switch (way) {
      case INTERRUPT -> reader.interrupt();
      case ITERATOR -> models.close();
      case CLIENT -> client.close();
    }
  }

  private static long endOfCall(ListingIterator<OrgRegistryModel> models) {
    try {
      throw new AssertionError("received " + models.next());
    } catch (CancelledException expected) {
      return System.nanoTime();
    }
  }
}
