package io.modellist.tck;

import static io.modellist.tck.ContractSubject.bookmark;
import static io.modellist.tck.ContractSubject.ids;
import static io.modellist.tck.ContractSubject.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ApiException;
import io.modellist.core.AuthenticationException;
import io.modellist.core.Credential;
import io.modellist.core.CredentialException;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.Model;
import io.modellist.core.ModelListException;
import io.modellist.core.NotFoundException;
import io.modellist.core.PermissionDeniedException;
import io.modellist.core.RateLimitException;
import io.modellist.core.RetryPolicy;
import io.modellist.core.ServerException;
import io.modellist.core.TransportException;
import io.modellist.testing.Fault;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/**
 * Temporary failures are retried. Each lasting failure has its own exception type. The exception
 * contains the service's message and a bookmark of the exact rest of the listing.
 */
abstract class FailureContract extends ContractTopic {
  FailureContract(ProviderContract provider) {
    super(provider);
  }

  @Test
  void aTemporaryRefusalIsRetriedAndNothingIsLost() {
    assertRetried(Fault.status(503));
  }

  @Test
  void aTruncatedBodyIsRetried() {
    assertRetried(Fault.truncated());
  }

  @Test
  void jsonThatEndsEarlyIsRetried() {
    assertRetried(Fault.truncatedJson());
  }

  @Test
  void aConnectionThatIsClosedDuringTheBodyIsRetried() {
    assertRetried(Fault.resetDuringBody());
  }

  @Test
  void aConnectionThatIsClosedBeforeTheResponseIsRetried() {
    assertRetried(Fault.resetBeforeAnswer());
  }

  @Test
  void retryAfterIsObeyed() {
    List<String> all = threePages();
    fake().onRequest(2, Fault.status(429).header("Retry-After", "3"));

    assertThat(ids(listing())).isEqualTo(all);

    assertThat(subject().timing().pauses()).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void aLongRetryAfterIsThrownAtOnceWithItsLength() {
    fake().onEveryRequest(Fault.status(429).header("Retry-After", "120"));

    ApiException refusal = refusal(listing());

    assertThat(refusal).isInstanceOf(RateLimitException.class);
    assertThat(refusal.retryAfter()).hasValue(Duration.ofMinutes(2));
    assertThat(fake().requestCount()).isEqualTo(1);
  }

  @Test
  void oneAttemptIsOneRequest() {
    fake().withModels(1).onEveryRequest(Fault.status(503).header("Retry-After", "0"));

    failure(ServerException.class, subject().listingWithoutRetries().iterator());

    assertThat(fake().requestCount()).isEqualTo(1);
    assertThat(subject().timing().pauses()).isEmpty();
  }

  @Test
  void aLastingRefusalLeadsToTheRest() {
    List<String> all = threePages();
    int size = pageSize();
    fake().onRequests(2, Integer.MAX_VALUE, Fault.status(503));
    ListingIterator<? extends Model> models = listing().iterator();
    assertThat(take(size, models)).isEqualTo(all.subList(0, size));

    ServerException failure = failure(ServerException.class, models);

    assertThat(failure.status()).isEqualTo(503);
    assertThat(failure.getSuppressed()).hasSize(RetryPolicy.DEFAULT.maxAttempts() - 1);
    assertThat(failure.progress().orElseThrow().itemsDelivered()).isEqualTo(size);
    assertThat(fake().requestCount()).isEqualTo(1 + RetryPolicy.DEFAULT.maxAttempts());
    List<String> rest = all.subList(size, all.size());
    fake().recover();
    assertThat(ids(listing().from(bookmark(failure)))).isEqualTo(rest);
    assertThat(ids(models)).as("the same iterator").isEqualTo(rest);
  }

  @Test
  void anUnreachableServerIsATransportExceptionUntilItReturns() {
    List<String> all = threePages();
    ListingIterator<? extends Model> models = listing().iterator();
    assertThat(take(1, models)).isEqualTo(all.subList(0, 1));
    fake().goOffline();
    assertThat(take(pageSize() - 1, models)).isNotEmpty();

    failure(TransportException.class, models);

    fake().goOnline();
    assertThat(ids(models)).isEqualTo(all.subList(pageSize(), all.size()));
  }

  @Test
  void aSilentServerIsATransportException() {
    fake().withModels(1).onEveryRequest(Fault.stall());
    ListingIterator<? extends Model> models =
        client(
                b -> {
                  b.retry(RetryPolicy.DEFAULT.withMaxAttempts(1));
                  b.attemptTimeout(Duration.ofMillis(500));
                })
            .listModels()
            .iterator();

    failure(TransportException.class, models);

    fake().recover();
    assertThat(ids(models)).hasSize(1);
  }

  @TestFactory
  Stream<DynamicNode> everyFaultOnEveryPageDeliversTheListOrLeadsToItsRest(TestReporter figures) {
    return new FaultMatrix(subject(), figures).nodes();
  }

  @Test
  void responsesThatTakeTooLongEndInTimeAndLoseNothing(TestReporter figures) {
    FaultMatrix matrix = new FaultMatrix(subject(), figures);
    FaultCases.slow().forEach(slow -> matrix.runOutOfTime(slow, Duration.ofMillis(200)));
  }

  @Test
  void everyStatusHasItsExceptionWithTheServicesWords() {
    FaultCases.EXCEPTIONS.forEach(
        (status, type) -> {
          fake().forgetRequests().recover().onEveryRequest(Fault.status(status));

          ApiException refusal = refusal(subject().listingWithoutRetries());

          assertThat(refusal).isExactlyInstanceOf(type);
          assertThat(refusal.status()).isEqualTo(status);
          assertThat(refusal.error().text()).contains(fake().refusal(status));
          // Some services send plain text for an unhandled error.
          if (status != 500) {
            assertThat(refusal.error().recognized()).as("words of " + status).isTrue();
          }
          assertThat(refusal.progress()).isPresent();
          assertThat(refusal.request().orElseThrow().url()).startsWith(fake().url());
        });
  }

  @Test
  void aRefusalWithAForeignBodyHasTheTypeOfItsStatus() {
    fake().onEveryRequest(Fault.html(403));

    ApiException refusal = refusal(listing());

    assertThat(refusal).isInstanceOf(PermissionDeniedException.class);
    assertThat(refusal.error().recognized()).isFalse();
    assertThat(refusal.error().text().orElseThrow()).contains("Not what you asked for");
  }

  @Test
  void anEmptyRefusalHasTheTypeOfItsStatus() {
    fake().onEveryRequest(Fault.status(404).body(""));

    assertThat(refusal(listing())).isInstanceOf(NotFoundException.class);
  }

  @Test
  void aWrongKeyIsRefusedOnceWithTheServicesWords() {
    ApiException refusal = refusal(client(b -> b.bearerToken("not-the-key-9999")).listModels());

    assertThat(refusal).isInstanceOf(AuthenticationException.class);
    String detail = refusal.error().detail().orElseThrow();
    assertThat(detail).isNotBlank();
    assertThat(refusal.getMessage()).contains(detail);
    assertThat(fake().requestCount()).isEqualTo(1);
  }

  @Test
  void aRefusedKeyIsReplacedByTheSupplierAtOnce() {
    List<String> all = threePages();
    fake().forgetRequests();
    Iterator<String> keys = List.of("old-key-000000", fake().key()).iterator();
    AtomicReference<String> latest = new AtomicReference<>();
    Supplier<Credential> source =
        () -> keyOf(latest.updateAndGet(key -> keys.hasNext() ? keys.next() : key));
    ListingIterator<? extends Model> models =
        client(b -> b.credential(Credential.supplier(source))).listModels().iterator();

    assertThat(ids(models)).isEqualTo(all);

    assertThat(fake().requestCount()).isEqualTo(4);
    assertThat(models.report().requests()).isEqualTo(4);
    assertThat(subject().timing().pauses()).isEmpty();
  }

  @Test
  void aSupplierThatFailsIsACredentialExceptionAndTheSameIteratorGoesOn() {
    List<String> all = threePages();
    AtomicBoolean sealed = new AtomicBoolean();
    IllegalStateException cause = new IllegalStateException("the vault is sealed");
    Supplier<Credential> source =
        () -> {
          if (sealed.get()) {
            throw cause;
          }
          return keyOf(fake().key());
        };
    Listing<? extends Model> listing =
        client(b -> b.credential(Credential.supplier(source))).listModels();
    ListingIterator<? extends Model> models = listing.iterator();
    assertThat(take(pageSize(), models)).isEqualTo(all.subList(0, pageSize()));
    sealed.set(true);

    CredentialException failure = failure(CredentialException.class, models);

    assertThat(failure).hasCause(cause).hasMessageContaining("the vault is sealed");
    assertThat(failure.progress().orElseThrow().itemsDelivered()).isEqualTo(pageSize());
    assertThat(failure.request().orElseThrow().url()).startsWith(fake().url());
    sealed.set(false);
    List<String> rest = all.subList(pageSize(), all.size());
    assertThat(ids(listing.from(bookmark(failure)))).isEqualTo(rest);
    assertThat(ids(models)).as("the same iterator").isEqualTo(rest);
  }

  private Credential keyOf(String key) {
    String field = fake().credentialHeader();
    return field.equals("authorization") ? Credential.bearer(key) : Credential.header(field, key);
  }

  @Test
  void theServicesRequestIdIsKept() {
    fake().onEveryRequest(Fault.status(400).header("X-Request-Id", "r-17"));

    assertThat(refusal(listing()).requestId()).hasValue("r-17");
  }

  private void assertRetried(Fault fault) {
    List<String> all = threePages();
    fake().onRequest(2, fault);
    ListingIterator<? extends Model> models = listing().iterator();

    assertThat(ids(models)).isEqualTo(all);

    assertThat(fake().requestCount()).isEqualTo(4);
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

  private static ApiException refusal(Listing<? extends Model> listing) {
    ApiException refusal = catchThrowableOfType(ApiException.class, listing::toList);
    assertThat(refusal).as("a refusal").isNotNull();
    return refusal;
  }
}
