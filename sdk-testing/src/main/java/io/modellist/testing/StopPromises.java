package io.modellist.testing;

import static io.modellist.testing.ContractSubject.ids;
import static io.modellist.testing.ContractSubject.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.CallListener;
import io.modellist.core.CancelledException;
import io.modellist.core.DeadlineException;
import io.modellist.core.ListingIterator;
import io.modellist.core.Model;
import io.modellist.core.ModelCatalog;
import io.modellist.core.Page;
import io.modellist.core.spi.Timing;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Interrupts and closing end work at once. */
public interface StopPromises extends Promises {
  @Test
  default void aClosedClientSendsNothing() {
    ModelCatalog<?> client = subject().client();
    client.close();
    client.close();

    assertThat(cancelled(client.listModels()::toList)).isTrue();
    assertThat(cancelled(() -> client.getModel("1"))).isTrue();
    assertThat(subject().fake().requestCount()).isZero();
  }

  @Test
  default void aClosedIteratorStaysClosed() {
    subject().threePages();
    ListingIterator<? extends Model> models = subject().listing().iterator();
    assertThat(take(1, models)).hasSize(1);
    models.close();
    models.close();

    assertThat(cancelled(models::hasNext)).isTrue();
    assertThat(cancelled(models::next)).isTrue();
    assertThat(subject().fake().requestCount()).isEqualTo(1);
  }

  @Test
  default void anInterruptKeepsItsFlagAndTheIteratorGoesOn() {
    List<String> all = subject().threePages();
    ListingIterator<? extends Model> models = subject().listing().iterator();
    assertThat(take(subject().pageSize(), models)).isNotEmpty();

    Thread.currentThread().interrupt();
    boolean cancelled = cancelled(models::hasNext);
    boolean flag = Thread.interrupted();

    assertThat(cancelled).isTrue();
    assertThat(flag).as("interrupt flag").isTrue();
    assertThat(ids(models)).isEqualTo(all.subList(subject().pageSize(), all.size()));
  }

  @Test
  default void aClosedClientEndsItsWalksAtTheEndOfTheirPages() {
    List<String> all = subject().threePages();
    ModelCatalog<?> client = subject().client();
    ListingIterator<? extends Model> models = client.listModels().iterator();
    Iterator<? extends Page<? extends Model>> pages = client.listModels().pages().iterator();
    assertThat(take(1, models)).hasSize(1);
    assertThat(pages.next().items()).hasSize(subject().pageSize());

    client.close();

    assertThat(take(subject().pageSize() - 1, models))
        .as("what had come is still given")
        .isEqualTo(all.subList(1, subject().pageSize()));
    assertThat(cancelled(models::hasNext)).isTrue();
    assertThat(cancelled(models::hasNext)).as("again").isTrue();
    assertThat(cancelled(pages::hasNext)).isTrue();
    assertThat(subject().fake().requestCount()).isEqualTo(2);
  }

  @Test
  default void anInterruptEndsACallThatWaitsOnASilentServer() throws Exception {
    for (Fault silence : List.of(Fault.stall(), Fault.stallDuringBody())) {
      assertAnInterruptEnds(subject().client(), stalled(silence));
    }
  }

  @Test
  default void closingTheClientEndsACallThatWaitsOnASilentServer() throws Exception {
    for (Fault silence : List.of(Fault.stall(), Fault.stallDuringBody())) {
      CountDownLatch arrived = stalled(silence);
      ModelCatalog<?> client = subject().client();
      assertEnds(client.listModels()::toList, arrived, client::close);
    }
  }

  @Test
  default void closingTheIteratorEndsACallThatWaitsOnASilentServer() throws Exception {
    for (Fault silence : List.of(Fault.stall(), Fault.stallDuringBody())) {
      CountDownLatch arrived = stalled(silence);
      ListingIterator<? extends Model> models = subject().listing().iterator();
      assertEnds(models::hasNext, arrived, models::close);
      assertThat(cancelled(models::hasNext)).isTrue();
      assertThat(subject().fake().requestCount()).isEqualTo(1);
    }
  }

  @Test
  default void closingTheStreamEndsACallThatWaitsOnASilentServer() throws Exception {
    CountDownLatch arrived = stalled(Fault.stall());
    Stream<? extends Model> models = subject().listing().stream();
    assertEnds(models::toList, arrived, models::close);
  }

  @Test
  default void aDeadlineEndsACallThatWaitsOnASilentServer() throws Exception {
    stalled(Fault.stall());
    ListingIterator<? extends Model> models =
        subject().listing().deadline(Duration.ofMillis(100)).iterator();

    assertThatThrownBy(models::hasNext).isInstanceOf(DeadlineException.class);
    assertThatThrownBy(models::hasNext).isInstanceOf(DeadlineException.class);
    // On a busy machine the time may be up before the first request is out.
    assertThat(subject().fake().requestCount()).isLessThanOrEqualTo(1);
  }

  @Test
  default void anInterruptEndsAWaitForTheNextAttempt() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    assertAnInterruptEnds(refusedForAWhile(waiting), waiting);
  }

  @Test
  default void closingTheClientEndsAWaitForTheNextAttempt() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    ModelCatalog<?> client = refusedForAWhile(waiting);
    assertEnds(client.listModels()::toList, waiting, client::close);
  }

  @Test
  default void closingTheIteratorEndsAWaitForTheNextAttempt() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    ListingIterator<? extends Model> models = refusedForAWhile(waiting).listModels().iterator();
    assertEnds(models::hasNext, waiting, models::close);
  }

  @Test
  default void anInterruptEndsPagesAskedForAhead() throws Exception {
    assertEndsPagesAhead(true, (reader, models, client) -> reader.interrupt());
  }

  @Test
  default void closingTheIteratorEndsPagesAskedForAhead() throws Exception {
    assertEndsPagesAhead(false, (reader, models, client) -> models.close());
  }

  @Test
  default void closingTheClientEndsPagesAskedForAhead() throws Exception {
    assertEndsPagesAhead(false, (reader, models, client) -> client.close());
  }

  private void assertEndsPagesAhead(boolean interrupted, Stopping way) throws Exception {
    List<String> all = subject().threePages();
    CountDownLatch arrived = new CountDownLatch(1);
    subject()
        .fake()
        .onRequests(2, 100, Fault.stall())
        .beforeRequest(2, fake -> arrived.countDown());
    ModelCatalog<?> client = subject().client();
    ListingIterator<? extends Model> models = client.listModels().readAhead(2).iterator();
    assertThat(take(subject().pageSize(), models)).isEqualTo(all.subList(0, subject().pageSize()));
    CompletableFuture<Boolean> flag = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () -> {
              assertThat(cancelled(models::hasNext)).isTrue();
              flag.complete(Thread.currentThread().isInterrupted());
            });
    reader.start();
    assertThat(arrived.await(10, TimeUnit.SECONDS)).as("it waits").isTrue();

    way.stop(reader, models, client);

    assertThat(flag.get(10, TimeUnit.SECONDS)).as("interrupt flag").isEqualTo(interrupted);
    assertThat(interrupted || cancelled(models::hasNext)).as("closed for good").isTrue();
    // The page that was needed, and at most the one behind it.
    assertThat(subject().fake().requestCount()).isBetween(2, 3);
  }

  private void assertAnInterruptEnds(ModelCatalog<?> client, CountDownLatch waiting)
      throws Exception {
    CompletableFuture<Boolean> ended = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () ->
                ended.complete(
                    cancelled(client.listModels()::toList)
                        && Thread.currentThread().isInterrupted()));
    reader.start();
    assertThat(waiting.await(10, TimeUnit.SECONDS)).as("it waits").isTrue();

    reader.interrupt();

    assertThat(ended.get(10, TimeUnit.SECONDS)).as("cancelled, with the flag set").isTrue();
    assertThat(subject().fake().requestCount()).isEqualTo(1);
  }

  /** Calls in a thread of its own, stops it from this one. */
  private void assertEnds(ThrowingCallable call, CountDownLatch waiting, Runnable stop)
      throws Exception {
    CompletableFuture<Boolean> ended = new CompletableFuture<>();
    new Thread(() -> ended.complete(cancelled(call))).start();
    assertThat(waiting.await(10, TimeUnit.SECONDS)).as("it waits").isTrue();

    stop.run();

    assertThat(ended.get(10, TimeUnit.SECONDS)).as("cancelled").isTrue();
    assertThat(subject().fake().requestCount()).isEqualTo(1);
  }

  /** Lets the next request wait for ever; told when it came. */
  private CountDownLatch stalled(Fault silence) {
    CountDownLatch arrived = new CountDownLatch(1);
    subject()
        .fake()
        .forgetRequests()
        .withModels(1)
        .onEveryRequest(silence)
        .beforeRequest(1, fake -> arrived.countDown());
    return arrived;
  }

  /** A client by the real clock that is told to come back in longer than any test takes. */
  private ModelCatalog<?> refusedForAWhile(CountDownLatch waiting) {
    subject().fake().onEveryRequest(Fault.status(503).header("Retry-After", "50"));
    CallListener listener =
        new CallListener() {
          @Override
          public void onRetry(Retry retry) {
            waiting.countDown();
          }
        };
    return subject().client(b -> b.timing(Timing.system()).listener(listener));
  }

  private static boolean cancelled(ThrowingCallable call) {
    return catchThrowableOfType(CancelledException.class, call) != null;
  }
}
