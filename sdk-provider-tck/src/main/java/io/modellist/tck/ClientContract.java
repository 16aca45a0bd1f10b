package io.modellist.tck;

import static io.modellist.tck.ContractSubject.ids;
import static io.modellist.tck.ContractSubject.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.modellist.core.CancelledException;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Model;
import io.modellist.core.ModelCatalog;
import io.modellist.core.ResponseLimits;
import io.modellist.core.client.ClientBuilder;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * A builder refuses invalid settings and names them without showing secrets. A closed client leaves
 * no thread and no connection.
 */
abstract class ClientContract extends ContractTopic {
  private static final String TASK_RUNNER = "okhttp3.internal.concurrent.TaskRunner$runnable";

  ClientContract(ProviderContract provider) {
    super(provider);
  }

  @Test
  void anInvalidBaseUrlIsRefused() {
    for (String url :
        List.of(
            "",
            "models.example.org",
            "localhost:3000",
            "ftp://models.example.org",
            "https://u:p4ss@models.example.org",
            "https://models.example.org?key=p4ss",
            "https://models.example.org#p4ss",
            "http://models.example.org",
            "http://0.0.0.0:8080",
            "http://localhost.example.org")) {
      assertRefused(url, b -> b.baseUrl(url))
          .hasMessageContaining("base URL")
          .hasMessageNotContaining("p4ss");
    }
  }

  @Test
  void plainHttpIsForLoopbackOnlyUnlessAllowed() {
    for (String url :
        List.of(
            "http://localhost:3000",
            "http://LOCALHOST",
            "http://127.9.9.9/",
            "http://[::1]:3000",
            "https://models.example.org/below/")) {
      client(b -> b.baseUrl(url)).close();
    }
    client(b -> b.baseUrl("http://models.example.org").allowPlainHttp()).close();
  }

  @Test
  void anInvalidKeyIsRefusedWithoutBeingShown() {
    for (String key :
        List.of("", "  ", "p4ss w", "p4ss\tw", "p4ss\nw", "p4ss\u0000w", "p4ssü", "Bearer p4ss")) {
      assertRefused("a key", b -> b.bearerToken(key))
          .hasMessageContaining("bearerToken")
          .hasMessageNotContaining("p4ss");
    }
  }

  @Test
  void aSettingOutOfItsRangeIsNamed() {
    Map<String, Consumer<ClientBuilder<?, ?>>> settings =
        Map.of(
            "attemptTimeout", b -> b.attemptTimeout(Duration.ZERO),
            "connectTimeout", b -> b.connectTimeout(Duration.ofSeconds(-1)),
            "callTimeout", b -> b.callTimeout(Duration.ofDays(100_000)),
            "bodyBytes", b -> b.limits(ResponseLimits.DEFAULT.withBodyBytes(0)),
            "textCharacters", b -> b.limits(ResponseLimits.DEFAULT.withTextCharacters(9_999)),
            "pageItems", b -> b.limits(ResponseLimits.DEFAULT.withPageItems(0)),
            "redirects", b -> b.limits(ResponseLimits.DEFAULT.withRedirects(21)),
            "header field", b -> b.header("", "x"),
            "header X-Team", b -> b.header("X-Team", "a\nb"));
    settings.forEach((name, setting) -> assertRefused(name, setting).hasMessageContaining(name));
  }

  @Test
  void noTextOfAClientHoldsTheKey() {
    try (ModelCatalog<?> client = client(b -> b.bearerToken("p4ss-0123456789"))) {
      assertThat(client + " " + client.listModels()).doesNotContain("p4ss");
    }
  }

  @Test
  void manyClientsLeaveNoThreadAndNoConnection(TestReporter figures) throws Exception {
    List<String> all = fake().withModels(pageSize() + 1).ids();
    Set<Thread> before = threads();

    for (int i = 0; i < provider().leakTestClients() / 3; i++) {
      try (ModelCatalog<?> client = client()) {
        assertThat(ids(client.listModels())).isEqualTo(all);
      }
      try (ModelCatalog<?> client = client()) {
        Iterator<? extends Model> halfWay = client.listModels().iterator();
        assertThat(take(1, halfWay)).containsExactly(all.get(0));
      }
      assertClosingEndsAnotherThreadsListing();
    }

    assertThat(fake().awaitNoConnection(Duration.ofSeconds(10)))
        .as("the fake has no connection left")
        .isTrue();
    Set<Thread> left = threads();
    left.removeAll(before);
    left.removeIf(ClientContract::isShared);
    for (Thread ending : left) {
      ending.join(10_000);
    }
    assertThat(left).filteredOn(Thread::isAlive).isEmpty();
    figures.publishEntry(
        "leaks",
        "%s: %d clients created, listed and closed: 0 threads and 0 connections left"
            .formatted(fake().getClass().getSimpleName(), provider().leakTestClients()));
  }

  /** Closes a client at a random time, possibly before the other thread's first call. */
  private void assertClosingEndsAnotherThreadsListing() throws InterruptedException {
    Thread reader;
    try (ModelCatalog<?> client = client()) {
      reader = new Thread(() -> listUntilClosed(client));
      reader.start();
    }
    reader.join(10_000);
    assertThat(reader.isAlive()).as("reading from a closed client").isFalse();
  }

  private static void listUntilClosed(ModelCatalog<?> client) {
    try {
      client.listModels().readAhead(2).toList();
    } catch (CancelledException expected) {
      return;
    }
  }

  /**
   * Returns whether this daemon thread is shared by all OkHttp clients of the JVM, or belongs to
   * the fake. Examines the stack trace too, because a waiting thread of OkHttp's task runner has
   * the name of its last task.
   */
  private static boolean isShared(Thread thread) {
    return Arrays.stream(thread.getStackTrace())
            .anyMatch(frame -> frame.getClassName().startsWith(TASK_RUNNER))
        || Stream.of("OkHttp TaskRunner", "Okio Watchdog", "MockWebServer")
            .anyMatch(thread.getName()::startsWith);
  }

  private static Set<Thread> threads() {
    return new HashSet<>(Thread.getAllStackTraces().keySet());
  }

  private AbstractThrowableAssert<?, ?> assertRefused(
      String what, Consumer<ClientBuilder<?, ?>> settings) {
    return assertThat(catchThrowable(() -> client(settings)))
        .as(what)
        .isInstanceOf(ConfigurationException.class);
  }
}
