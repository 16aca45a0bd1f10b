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
 * How soon a silent call is over when someone stops it. The figures are printed; what is asserted
 * leaves room for a busy machine, and is far from the 30 s of an attempt.
 */
class StopTimesTest {
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
  void aSilentCallIsOverSoonAfterItIsStopped() throws Exception {
    List<String> figures = new ArrayList<>();
    for (Way way : Way.values()) {
      List<Duration> took = new ArrayList<>();
      for (int i = 0; i < TIMES; i++) {
        took.add(timeToEnd(way));
      }
      took.sort(null);
      Duration longest = took.get(TIMES - 1);
      figures.add(
          String.format(
              Locale.ROOT,
              "%s %.1f ms (longest %.1f)",
              way.name().toLowerCase(Locale.ROOT),
              took.get(TIMES / 2).toNanos() / 1e6,
              longest.toNanos() / 1e6));
      assertThat(longest).as(way.name()).isLessThan(Duration.ofSeconds(5));
    }
    System.out.println("stop times of " + TIMES + " silent calls each: " + figures);
  }

  private Duration timeToEnd(Way way) throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    fake.forgetRequests().beforeRequest(1, f -> arrived.countDown());
    try (OrgRegistryClient client =
        OrgRegistryClient.builder()
            .baseUrl(fake.url())
            .bearerToken(fake.key())
            .organization("acme")
            .build()) {
      ListingIterator<OrgRegistryModel> models = client.listModels().iterator();
      CompletableFuture<Long> end = new CompletableFuture<>();
      Thread reader = new Thread(() -> end.complete(endOf(models)));
      reader.start();
      assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
      long start = System.nanoTime();
      stop(way, reader, models, client);
      return Duration.ofNanos(end.get(10, TimeUnit.SECONDS) - start);
    }
  }

  private static void stop(
      Way way, Thread reader, ListingIterator<?> models, OrgRegistryClient client) {
    switch (way) {
      case INTERRUPT -> reader.interrupt();
      case ITERATOR -> models.close();
      case CLIENT -> client.close();
    }
  }

  private static long endOf(ListingIterator<OrgRegistryModel> models) {
    try {
      throw new AssertionError("got " + models.next());
    } catch (CancelledException expected) {
      return System.nanoTime();
    }
  }
}
