package io.modellist.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ApiError;
import io.modellist.core.ApiException;
import io.modellist.core.CancelledException;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Consistency;
import io.modellist.core.CredentialException;
import io.modellist.core.DeadlineException;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.ListingReport;
import io.modellist.core.Model;
import io.modellist.core.ModelListException;
import io.modellist.core.PagingException;
import io.modellist.core.Progress;
import io.modellist.core.RateLimitException;
import io.modellist.core.TransportException;
import io.modellist.core.UnexpectedContentException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InMemoryFailureTest {
  private final List<String> ids = IntStream.range(0, 7).mapToObj(i -> "m" + i).toList();
  private final InMemoryCatalog<IdOnlyModel> catalog =
      new InMemoryCatalog<>(ids.stream().map(id -> new IdOnlyModel(id)).toList()).pageSize(3);
  private final ApiException refusal =
      ApiException.of(429, ApiError.unrecognized("slow down"), Map.of("Retry-After", List.of("7")));

  @Test
  void aFailureHasTheProgressOfTheListing() {
    RateLimitException failure =
        catchThrowableOfType(
            RateLimitException.class, () -> catalog.failAfter(4, refusal).listModels().toList());

    Progress progress = failure.progress().orElseThrow();
    assertThat(progress.itemsDelivered()).isEqualTo(4);
    assertThat(progress.page()).as("the pages are those of offsets").isEmpty();
    assertThat(catalog.listModels().from(progress.bookmark().orElseThrow()).toList())
        .extracting(Model::id)
        .isEqualTo(ids.subList(4, 7));
  }

  @Test
  void aFailureIsLikeTheOneThatWasPassedWithTheStackOfTheReader() {
    refusal.addSuppressed(new IOException("before"));
    RateLimitException failure =
        catchThrowableOfType(
            RateLimitException.class, () -> catalog.failAfter(0, refusal).listModels().toList());

    assertThat(failure).hasMessage(refusal.getMessage()).isNotSameAs(refusal);
    assertThat(failure.retryAfter()).isEqualTo(refusal.retryAfter());
    assertThat(failure.error()).isEqualTo(refusal.error());
    assertThat(failure.getSuppressed()).hasSize(1);
    assertThat(Arrays.toString(failure.getStackTrace()))
        .contains("aFailureIsLikeTheOneThatWasPassedWithTheStackOfTheReader");
  }

  @Test
  void everyExceptionCanBePassed() throws Exception {
    ListingReport report = catalog.listModels().iterator().report();
    IOException cause = new IOException("cause");
    List<ModelListException> all =
        List.of(
            refusal,
            new TransportException("t", cause, null, null),
            new DeadlineException("d", cause, null, null),
            new UnexpectedContentException("u", cause, null, null),
            new PagingException("p", cause, null, null),
            new IncompleteListingException("i", cause, null, null, report),
            new CancelledException("c", cause, null, null),
            new CredentialException("k", cause, null, null),
            new ConfigurationException("s"));
    Set<Class<?>> roots = new HashSet<>();
    for (ModelListException passed : all) {
      ModelListException thrown =
          catchThrowableOfType(
              ModelListException.class, () -> catalog.failAfter(1, passed).listModels().toList());

      assertThat(thrown).hasSameClassAs(passed).hasMessage(passed.getMessage());
      assertThat(thrown.getCause()).isSameAs(passed.getCause());
      if (!(passed instanceof ConfigurationException)) {
        assertThat(thrown.progress().orElseThrow().itemsDelivered()).isEqualTo(1);
      }
      boolean isRefusal = passed instanceof ApiException;
      roots.add(isRefusal ? ApiException.class : passed.getClass());
    }
    assertThat(roots).containsExactlyInAnyOrder(ModelListException.class.getPermittedSubclasses());
  }

  @Test
  void theIteratorGoesOnAfterAFailureThatHappensOnce() {
    ListingIterator<IdOnlyModel> models = catalog.failOnceAfter(4, refusal).listModels().iterator();
    List<String> read = take(4, models);
    assertThatThrownBy(models::hasNext).isInstanceOf(RateLimitException.class);

    models.forEachRemaining(model -> read.add(model.id()));

    assertThat(read).isEqualTo(ids);
  }

  @Test
  void aFailureThatHappensOnceIsOverForAllListingsOfItsCatalog() {
    InMemoryCatalog<IdOnlyModel> failing = catalog.failOnceAfter(4, refusal);
    assertThatThrownBy(failing.listModels()::toList).isInstanceOf(RateLimitException.class);

    assertThat(failing.listModels().toList()).hasSize(7);
    assertThatThrownBy(failing.pageSize(2).listModels()::toList)
        .as("in another catalog")
        .isInstanceOf(RateLimitException.class);
  }

  @Test
  void aFailureThatIsFinalStaysAsWithAClient() {
    PagingException failure = new PagingException("on purpose", null, null, null);
    ListingIterator<IdOnlyModel> models = catalog.failOnceAfter(4, failure).listModels().iterator();
    take(4, models);

    assertThatThrownBy(models::hasNext).isInstanceOf(PagingException.class);
    assertThatThrownBy(models::next).isInstanceOf(PagingException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void failuresArriveWithReadAheadAndInCompleteListings(int readAhead) {
    for (int delivered = 0; delivered < ids.size(); delivered++) {
      for (InMemoryCatalog<IdOnlyModel> each : List.of(catalog, created())) {
        for (Consistency consistency : Consistency.values()) {
          ListingIterator<IdOnlyModel> models =
              each.failOnceAfter(delivered, refusal)
                  .listModels()
                  .readAhead(readAhead)
                  .consistency(consistency)
                  .iterator();
          List<String> read = take(delivered, models);
          assertThatThrownBy(models::hasNext)
              .as("after %d, %s", delivered, consistency)
              .isInstanceOf(RateLimitException.class);
          models.forEachRemaining(model -> read.add(model.id()));
          assertThat(read).isEqualTo(ids);

          Listing<IdOnlyModel> always =
              each.failAfter(delivered, refusal).listModels().consistency(consistency);
          assertThatThrownBy(always::toList).isInstanceOf(RateLimitException.class);
        }
      }
    }
  }

  @Test
  void aFailureThatNoListingReachesIsRefused() {
    for (int delivered : new int[] {-1, 7, 8}) {
      assertThatThrownBy(() -> catalog.failAfter(delivered, refusal))
          .isInstanceOf(ConfigurationException.class)
          .hasMessage(
              "failAfter must be 0 or less than the number of models (7), but is " + delivered);
    }
    InMemoryCatalog<IdOnlyModel> empty = new InMemoryCatalog<>(List.of());
    assertThatThrownBy(empty.failAfter(0, refusal).listModels()::toList)
        .isInstanceOf(RateLimitException.class);
  }

  /** Returns a catalog of the same models in the order of their creation times. */
  private InMemoryCatalog<IdOnlyModel> created() {
    return new InMemoryCatalog<>(
            IntStream.range(0, ids.size())
                .mapToObj(i -> new IdOnlyModel(ids.get(i), Instant.ofEpochSecond(i)))
                .toList())
        .pageSize(3);
  }

  private static List<String> take(int count, ListingIterator<IdOnlyModel> models) {
    List<String> taken = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      taken.add(models.next().id());
    }
    return taken;
  }
}
