package io.modellist.testing;

import static io.modellist.testing.ContractSubject.bookmark;
import static io.modellist.testing.ContractSubject.ids;
import static io.modellist.testing.ContractSubject.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ListingIterator;
import io.modellist.core.Model;
import io.modellist.core.ModelListException;
import io.modellist.core.RetryPolicy;
import io.modellist.core.ServerException;
import io.modellist.core.TransportException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What passes is retried; what does not pass loses nothing. */
public interface RetryPromises extends Promises {
  @Test
  default void aRefusalThatPassesIsRetriedAndNothingIsLost() {
    isRetried(Fault.status(503));
  }

  @Test
  default void anAnswerThatBreaksOffIsRetried() {
    isRetried(Fault.truncated());
  }

  @Test
  default void jsonThatEndsEarlyIsRetried() {
    isRetried(Fault.truncatedJson());
  }

  @Test
  default void aConnectionClosedInTheMiddleOfABodyIsRetried() {
    isRetried(Fault.resetDuringBody());
  }

  @Test
  default void aConnectionClosedBeforeTheAnswerIsRetried() {
    isRetried(Fault.resetBeforeAnswer());
  }

  @Test
  default void retryAfterIsObeyed() {
    List<String> all = subject().threePages();
    subject().fake().onRequest(2, Fault.status(429).header("Retry-After", "3"));

    assertThat(ids(subject().listing())).isEqualTo(all);

    assertThat(subject().timing().pauses()).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  default void oneAttemptIsOneRequest() {
    subject().fake().withModels(1).onEveryRequest(Fault.status(503).header("Retry-After", "0"));

    failure(ServerException.class, subject().listingWithoutRetries().iterator());

    assertThat(subject().fake().requestCount()).isEqualTo(1);
    assertThat(subject().timing().pauses()).isEmpty();
  }

  @Test
  default void aRefusalThatStaysTellsHowToGoOn() {
    List<String> all = subject().threePages();
    int size = subject().pageSize();
    subject().fake().onRequests(2, Integer.MAX_VALUE, Fault.status(503));
    ListingIterator<? extends Model> models = subject().listing().iterator();
    assertThat(take(size, models)).isEqualTo(all.subList(0, size));

    ServerException failure = failure(ServerException.class, models);

    assertThat(failure.status()).isEqualTo(503);
    assertThat(failure.getSuppressed()).hasSize(RetryPolicy.DEFAULT.maxAttempts() - 1);
    assertThat(failure.progress().orElseThrow().itemsDelivered()).isEqualTo(size);
    assertThat(subject().fake().requestCount()).isEqualTo(1 + RetryPolicy.DEFAULT.maxAttempts());
    List<String> rest = all.subList(size, all.size());
    subject().fake().recover();
    assertThat(ids(subject().listing().from(bookmark(failure)))).isEqualTo(rest);
    assertThat(ids(models)).as("the same iterator").isEqualTo(rest);
  }

  @Test
  default void aServerThatIsAwayIsATransportExceptionAndItsReturnEndsIt() {
    List<String> all = subject().threePages();
    ListingIterator<? extends Model> models = subject().listing().iterator();
    assertThat(take(1, models)).isEqualTo(all.subList(0, 1));
    subject().fake().goOffline();
    assertThat(take(subject().pageSize() - 1, models)).isNotEmpty();

    failure(TransportException.class, models);

    subject().fake().goOnline();
    assertThat(ids(models)).isEqualTo(all.subList(subject().pageSize(), all.size()));
  }

  @Test
  default void aSilentServerIsATransportException() {
    subject().fake().withModels(1).onEveryRequest(Fault.stall());
    ListingIterator<? extends Model> models =
        subject()
            .client(
                b -> {
                  b.retry(RetryPolicy.DEFAULT.withMaxAttempts(1));
                  b.attemptTimeout(Duration.ofMillis(500));
                })
            .listModels()
            .iterator();

    failure(TransportException.class, models);

    subject().fake().recover();
    assertThat(ids(models)).hasSize(1);
  }

  private void isRetried(Fault fault) {
    List<String> all = subject().threePages();
    subject().fake().onRequest(2, fault);
    ListingIterator<? extends Model> models = subject().listing().iterator();

    assertThat(ids(models)).isEqualTo(all);

    assertThat(subject().fake().requestCount()).isEqualTo(4);
    assertThat(models.report().requests()).isEqualTo(4);
    assertThat(models.report().retries()).isEqualTo(1);
    assertThat(models.report().drift()).isFalse();
  }

  private static <E extends ModelListException> E failure(
      Class<E> type, ListingIterator<? extends Model> models) {
    E failure = catchThrowableOfType(type, models::hasNext);
    assertThat(failure).as("a " + type.getSimpleName()).isNotNull();
    return failure;
  }
}
