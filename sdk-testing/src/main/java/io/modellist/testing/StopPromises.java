package io.modellist.testing;

import static io.modellist.testing.ContractSubject.ids;
import static io.modellist.testing.ContractSubject.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.CancelledException;
import io.modellist.core.ListingIterator;
import io.modellist.core.Model;
import io.modellist.core.ModelCatalog;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
  default void anInterruptEndsACallThatWaitsOnASilentServer() throws Exception {
    CompletableFuture<Boolean> ended = new CompletableFuture<>();
    CountDownLatch arrived = stalled();
    ModelCatalog<?> client = subject().client();
    Thread reader =
        new Thread(
            () ->
                ended.complete(
                    cancelled(client.listModels()::toList)
                        && Thread.currentThread().isInterrupted()));
    reader.start();
    assertThat(arrived.await(10, TimeUnit.SECONDS)).as("the request arrived").isTrue();

    reader.interrupt();

    assertThat(ended.get(10, TimeUnit.SECONDS)).as("cancelled, with the flag set").isTrue();
  }

  @Test
  default void closingTheClientEndsACallThatWaitsOnASilentServer() throws Exception {
    CountDownLatch arrived = stalled();
    ModelCatalog<?> client = subject().client();
    CompletableFuture<Boolean> ended = new CompletableFuture<>();
    new Thread(() -> ended.complete(cancelled(client.listModels()::toList))).start();
    assertThat(arrived.await(10, TimeUnit.SECONDS)).as("the request arrived").isTrue();

    client.close();

    assertThat(ended.get(10, TimeUnit.SECONDS)).isTrue();
  }

  private CountDownLatch stalled() {
    CountDownLatch arrived = new CountDownLatch(1);
    subject()
        .fake()
        .withModels(1)
        .onEveryRequest(Fault.stall())
        .beforeRequest(1, fake -> arrived.countDown());
    return arrived;
  }

  private static boolean cancelled(ThrowingCallable call) {
    return catchThrowableOfType(CancelledException.class, call) != null;
  }
}
