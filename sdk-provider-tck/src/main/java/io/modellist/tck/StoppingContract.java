package io.modellist.tck;

import static io.modellist.tck.ContractSubject.ids;
import static io.modellist.tck.ContractSubject.take;
import static io.modellist.tck.WaitingCall.isCancelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.CallListener;
import io.modellist.core.DeadlineException;
import io.modellist.core.ListingIterator;
import io.modellist.core.Model;
import io.modellist.core.ModelCatalog;
import io.modellist.core.Page;
import io.modellist.core.spi.Timing;
import io.modellist.testing.Fault;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Interrupting the thread or closing the iterator, stream or client ends all work at once. */
abstract class StoppingContract extends ContractTopic {
  StoppingContract(ProviderContract provider) {
    super(provider);
  }

  @Test
  void aClosedClientSendsNothing() {
    ModelCatalog<?> client = client();
    client.close();
    client.close();

    assertThat(isCancelled(client.listModels()::toList)).isTrue();
    assertThat(isCancelled(() -> client.getModel("1"))).isTrue();
    assertThat(fake().requestCount()).isZero();
  }

  @Test
  void aClosedIteratorStaysClosed() {
    threePages();
    ListingIterator<? extends Model> models = listing().iterator();
    assertThat(take(1, models)).hasSize(1);
    models.close();
    models.close();

    assertThat(isCancelled(models::hasNext)).isTrue();
    assertThat(isCancelled(models::next)).isTrue();
    assertThat(fake().requestCount()).isEqualTo(1);
  }

  @Test
  void anInterruptKeepsItsFlagAndTheIteratorCanContinue() {
    List<String> all = threePages();
    ListingIterator<? extends Model> models = listing().iterator();
    assertThat(take(pageSize(), models)).isNotEmpty();

    Thread.currentThread().interrupt();
    boolean cancelled = isCancelled(models::hasNext);
    boolean flag = Thread.interrupted();

    assertThat(cancelled).isTrue();
    assertThat(flag).as("interrupt flag").isTrue();
    assertThat(ids(models)).isEqualTo(all.subList(pageSize(), all.size()));
  }

  @Test
  void aClosedClientEndsItsListingsAfterTheirCurrentPage() {
    List<String> all = threePages();
    ModelCatalog<?> client = client();
    ListingIterator<? extends Model> models = client.listModels().iterator();
    Iterator<? extends Page<? extends Model>> pages = client.listModels().pages().iterator();
    assertThat(take(1, models)).hasSize(1);
    assertThat(pages.next().items()).hasSize(pageSize());

    client.close();

    assertThat(take(pageSize() - 1, models))
        .as("models that were received before are still delivered")
        .isEqualTo(all.subList(1, pageSize()));
    assertThat(isCancelled(models::hasNext)).isTrue();
    assertThat(isCancelled(models::hasNext)).as("again").isTrue();
    assertThat(isCancelled(pages::hasNext)).isTrue();
    assertThat(fake().requestCount()).isEqualTo(2);
  }

  @Test
  void anInterruptEndsACallToASilentServer() throws Exception {
    for (Fault silence : List.of(Fault.stall(), Fault.stallDuringBody())) {
      CountDownLatch arrived = silentFrom(silence);
      WaitingCall call = WaitingCall.start(listing()::toList, arrived);
      call.interrupt();
      assertEndedAfterOneRequest(call, true);
    }
  }

  @Test
  void closingTheClientEndsACallToASilentServer() throws Exception {
    for (Fault silence : List.of(Fault.stall(), Fault.stallDuringBody())) {
      CountDownLatch arrived = silentFrom(silence);
      ModelCatalog<?> client = client();
      WaitingCall call = WaitingCall.start(client.listModels()::toList, arrived);
      client.close();
      assertEndedAfterOneRequest(call, false);
    }
  }

  @Test
  void closingTheIteratorEndsACallToASilentServer() throws Exception {
    for (Fault silence : List.of(Fault.stall(), Fault.stallDuringBody())) {
      CountDownLatch arrived = silentFrom(silence);
      ListingIterator<? extends Model> models = listing().iterator();
      WaitingCall call = WaitingCall.start(models::hasNext, arrived);
      models.close();
      assertEndedAfterOneRequest(call, false);
      assertThat(isCancelled(models::hasNext)).isTrue();
      assertThat(fake().requestCount()).isEqualTo(1);
    }
  }

  @Test
  void closingTheStreamEndsACallToASilentServer() throws Exception {
    CountDownLatch arrived = silentFrom(Fault.stall());
    Stream<? extends Model> models = listing().stream();
    WaitingCall call = WaitingCall.start(models::toList, arrived);
    models.close();
    assertEndedAfterOneRequest(call, false);
  }

  @Test
  void aDeadlineEndsACallToASilentServer() {
    silentFrom(Fault.stall());
    ListingIterator<? extends Model> models = listing().deadline(Duration.ofMillis(100)).iterator();

    assertThatThrownBy(models::hasNext).isInstanceOf(DeadlineException.class);
    assertThatThrownBy(models::hasNext).isInstanceOf(DeadlineException.class);
    // On a busy machine, the time may run out before the first request is sent.
    assertThat(fake().requestCount()).isLessThanOrEqualTo(1);
  }

  @Test
  void anInterruptEndsAWaitForTheNextAttempt() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    ModelCatalog<?> client = clientOfABusyService(waiting);
    WaitingCall call = WaitingCall.start(client.listModels()::toList, waiting);
    call.interrupt();
    assertEndedAfterOneRequest(call, true);
  }

  @Test
  void closingTheClientEndsAWaitForTheNextAttempt() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    ModelCatalog<?> client = clientOfABusyService(waiting);
    WaitingCall call = WaitingCall.start(client.listModels()::toList, waiting);
    client.close();
    assertEndedAfterOneRequest(call, false);
  }

  @Test
  void closingTheIteratorEndsAWaitForTheNextAttempt() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    ListingIterator<? extends Model> models = clientOfABusyService(waiting).listModels().iterator();
    WaitingCall call = WaitingCall.start(models::hasNext, waiting);
    models.close();
    assertEndedAfterOneRequest(call, false);
  }

  @Test
  void anInterruptEndsReadAhead() throws Exception {
    ReadingAhead reading = readingAhead();
    reading.call.interrupt();
    reading.call.assertCancelled(true);
    assertNoFurtherRequest();
  }

  @Test
  void closingTheIteratorEndsReadAhead() throws Exception {
    ReadingAhead reading = readingAhead();
    reading.models.close();
    reading.call.assertCancelled(false);
    assertThat(isCancelled(reading.models::hasNext)).as("closed for good").isTrue();
    assertNoFurtherRequest();
  }

  @Test
  void closingTheClientEndsReadAhead() throws Exception {
    ReadingAhead reading = readingAhead();
    reading.client.close();
    reading.call.assertCancelled(false);
    assertThat(isCancelled(reading.models::hasNext)).as("closed for good").isTrue();
    assertNoFurtherRequest();
  }

  private void assertEndedAfterOneRequest(WaitingCall call, boolean interrupted) throws Exception {
    call.assertCancelled(interrupted);
    assertThat(fake().requestCount()).isEqualTo(1);
  }

  /** Asserts that only the needed page and, at most, the one after it were requested. */
  private void assertNoFurtherRequest() {
    assertThat(fake().requestCount()).isBetween(2, 3);
  }

  /** Makes the service never respond to the next request. The latch opens when it arrives. */
  private CountDownLatch silentFrom(Fault silence) {
    CountDownLatch arrived = new CountDownLatch(1);
    fake()
        .forgetRequests()
        .withModels(1)
        .onEveryRequest(silence)
        .beforeRequest(1, fake -> arrived.countDown());
    return arrived;
  }

  /**
   * Creates a client with the real clock of a service that asks for a wait longer than any test.
   * The latch opens when the client starts to wait.
   */
  private ModelCatalog<?> clientOfABusyService(CountDownLatch waiting) {
    fake().onEveryRequest(Fault.status(503).header("Retry-After", "50"));
    CallListener listener =
        new CallListener() {
          @Override
          public void onRetry(Retry retry) {
            waiting.countDown();
          }
        };
    return client(b -> b.timing(Timing.system()).listener(listener));
  }

  /** Starts to read ahead from a service that is silent after the first page. */
  private ReadingAhead readingAhead() throws Exception {
    List<String> all = threePages();
    CountDownLatch arrived = new CountDownLatch(1);
    fake().onRequests(2, 100, Fault.stall()).beforeRequest(2, fake -> arrived.countDown());
    ModelCatalog<?> client = client();
    ListingIterator<? extends Model> models = client.listModels().readAhead(2).iterator();
    assertThat(take(pageSize(), models)).isEqualTo(all.subList(0, pageSize()));
    return new ReadingAhead(client, models, WaitingCall.start(models::hasNext, arrived));
  }

  private record ReadingAhead(
      ModelCatalog<?> client, ListingIterator<? extends Model> models, WaitingCall call) {}
}
