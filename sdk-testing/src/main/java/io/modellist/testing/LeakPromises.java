package io.modellist.testing;

import static io.modellist.testing.ContractSubject.ids;
import static io.modellist.testing.ContractSubject.take;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.CancelledException;
import io.modellist.core.Model;
import io.modellist.core.ModelCatalog;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A client that was closed leaves nothing behind. */
public interface LeakPromises extends Promises {
  /** How many clients are made: some list all, some a part, some are closed meanwhile. */
  default int clients() {
    return 90;
  }

  @Test
  default void manyClientsLeaveNoThreadAndNoConnection() throws Exception {
    List<String> all = subject().fake().withModels(subject().pageSize() + 1).ids();
    Set<Thread> before = threads();

    for (int i = 0; i < clients() / 3; i++) {
      try (ModelCatalog<?> client = subject().client()) {
        assertThat(ids(client.listModels())).isEqualTo(all);
      }
      try (ModelCatalog<?> client = subject().client()) {
        Iterator<? extends Model> halfWay = client.listModels().iterator();
        assertThat(take(1, halfWay)).containsExactly(all.get(0));
      }
      // Wherever the other thread is by then, in its first call or past its last.
      Thread reader;
      try (ModelCatalog<?> client = subject().client()) {
        reader = new Thread(() -> listUntilClosed(client));
        reader.start();
      }
      reader.join(10_000);
      assertThat(reader.isAlive()).as("reading from a closed client").isFalse();
    }

    assertThat(subject().fake().awaitNoConnection(Duration.ofSeconds(10)))
        .as("the fake has no connection left")
        .isTrue();
    Set<Thread> left = threads();
    left.removeAll(before);
    left.removeIf(thread -> isShared(thread.getName()));
    for (Thread ending : left) {
      ending.join(10_000);
    }
    assertThat(left).filteredOn(Thread::isAlive).isEmpty();
    System.out.printf(
        "leaks: %s: %d clients made, listed, closed: 0 threads and 0 connections left%n",
        getClass().getSimpleName(), clients());
  }

  private static void listUntilClosed(ModelCatalog<?> client) {
    try {
      client.listModels().readAhead(2).toList();
    } catch (CancelledException expected) {
      return;
    }
  }

  /** The daemons that all OkHttp clients of a JVM share, and the fake's own. */
  private static boolean isShared(String thread) {
    return Stream.of("OkHttp TaskRunner", "Okio Watchdog", "MockWebServer")
        .anyMatch(thread::startsWith);
  }

  private static Set<Thread> threads() {
    return new HashSet<>(Thread.getAllStackTraces().keySet());
  }
}
