package io.modellist.tck;

import static io.modellist.tck.ContractSubject.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ConfigurationException;
import io.modellist.core.Consistency;
import io.modellist.core.DeadlineException;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.ListingReport;
import io.modellist.core.Model;
import io.modellist.core.ModelCatalog;
import io.modellist.core.NotFoundException;
import io.modellist.core.Page;
import io.modellist.core.RequestOptions;
import io.modellist.core.RetryPolicy;
import io.modellist.core.ServerException;
import io.modellist.core.TransportException;
import io.modellist.testing.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Listings are lazy, complete and in order. Single models are found by the listed key. */
abstract class ListingContract extends ContractTopic {
  ListingContract(ProviderContract provider) {
    super(provider);
  }

  @Test
  void creatingAListingSendsNothing() {
    threePages();

    Listing<? extends Model> listing = listing().maxItems(5).maxRequests(9);
    assertThat(listing.stream()).isNotNull();
    assertThat(listing.pages()).isNotNull();

    assertThat(fake().requestCount()).isZero();
  }

  @Test
  void findFirstSendsOneRequest() {
    List<String> all = threePages();

    assertThat(listing().stream().map(Model::id).findFirst()).hasValue(all.get(0));

    assertThat(fake().requestCount()).isEqualTo(1);
  }

  @Test
  void everyModelIsListedOnceInOrderWithOneRequestPerPage() {
    List<String> all = threePages();

    assertThat(ids(listing())).isEqualTo(all);

    assertThat(fake().requestCount()).isEqualTo(3);
  }

  @Test
  void aFullLastPageIsTheLast() {
    fake().withModels(2 * pageSize());

    assertThat(ids(listing())).isEqualTo(fake().ids());

    assertThat(fake().requestCount()).isEqualTo(2);
  }

  @Test
  void anEmptyListIsOneRequest() {
    assertThat(listing().toList()).isEmpty();

    assertThat(fake().requestCount()).isEqualTo(1);
  }

  @Test
  void iteratingAgainStartsAgain() {
    List<String> all = threePages();
    Listing<? extends Model> listing = listing();

    assertThat(ids(listing)).isEqualTo(all);
    assertThat(ids(listing)).isEqualTo(all);

    assertThat(fake().requestCount()).isEqualTo(6);
  }

  @Test
  void maxItemsSendsNoFurtherRequestAndLeavesTheListingAsItWas() {
    List<String> all = threePages();
    int size = pageSize();
    Listing<? extends Model> listing = listing();

    assertThat(ids(listing.maxItems(size))).isEqualTo(all.subList(0, size));
    assertThat(fake().requestCount()).isEqualTo(1);
    assertThat(ids(listing.maxItems(size + 1))).isEqualTo(all.subList(0, size + 1));
    assertThat(fake().requestCount()).isEqualTo(3);
    assertThat(ids(listing)).isEqualTo(all);
  }

  @Test
  void pagesHoldTheSameModels() {
    List<String> all = threePages();
    List<String> paged = new ArrayList<>();
    List<Boolean> more = new ArrayList<>();

    for (Page<? extends Model> page : listing().pages()) {
      page.items().forEach(model -> paged.add(model.id()));
      more.add(page.hasNext());
    }

    assertThat(paged).isEqualTo(all);
    assertThat(more).containsExactly(true, true, false);
    assertThat(fake().requestCount()).isEqualTo(3);
  }

  @Test
  void theFirstPageIsOneRequestAndLeadsToTheRest() {
    List<String> all = threePages();
    int size = pageSize();

    Page<? extends Model> first = listing().firstPage();

    assertThat(first.items()).extracting(Model::id).isEqualTo(all.subList(0, size));
    assertThat(first.response().status()).isEqualTo(200);
    assertThat(fake().requestCount()).isEqualTo(1);
    assertThat(ids(listing().from(first.next().orElseThrow())))
        .isEqualTo(all.subList(size, all.size()));
  }

  @Test
  void theReportCountsWhatHappened() {
    List<String> all = threePages();
    ListingIterator<? extends Model> models = listing().iterator();
    assertThat(ids(models)).isEqualTo(all);

    ListingReport report = models.report();

    assertThat(report.requests()).isEqualTo(3);
    assertThat(report.pages()).isEqualTo(3);
    assertThat(report.items()).isEqualTo(all.size());
    assertThat(report.retries()).isZero();
    assertThat(report.drift()).as(report.driftNotes().toString()).isFalse();
    assertThat(report.fieldProblems()).isZero();
  }

  @Test
  void repeatedModelsAreListedAsServedAndOnceWithDistinct() {
    fake().withModels(2);
    Map<String, @Nullable Object> twin = sampleModel();
    fake().add(twin).add(twin);
    Listing<? extends Model> listing = listing();

    assertThat(listing.toList()).hasSize(4);
    assertThat(ids(listing.consistency(Consistency.DISTINCT))).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void everyModelIsReadWithoutAProblem() {
    threePages();

    List<? extends Model> all = listing().toList();

    assertThat(all).flatExtracting(Model::problems).isEmpty();
    assertThat(all).extracting(Model::label).noneMatch(String::isBlank);
    assertThat(all).extracting(Model::provider).noneMatch(String::isBlank);
  }

  @Test
  void everyListedModelIsFoundByItsKey() {
    fake().withModels(12);
    ModelCatalog<?> client = client();

    List<? extends Model> all = client.listModels().toList();
    fake().forgetRequests();
    for (Model listed : all) {
      Model found = client.getModel(listed.key());
      assertThat(found.id()).isEqualTo(listed.id());
      assertThat(found.key()).isEqualTo(listed.key());
      assertThat(client.findModel(listed.key()).map(Model::id).orElse("")).isEqualTo(listed.id());
    }
    assertThat(fake().requestCount()).isEqualTo(2 * 12);
  }

  @Test
  void aMissingModelIsEmptyOrANotFoundException() {
    ModelCatalog<?> client = client();

    assertThat(client.findModel("999999").isPresent()).isFalse();
    NotFoundException failure =
        catchThrowableOfType(NotFoundException.class, () -> client.getModel("999999"));
    assertThat(failure).as("not found").isNotNull();
    assertThat(failure.error().recognized()).isTrue();
    assertThat(failure.progress()).isEmpty();
  }

  @Test
  void aNotFoundThatIsNotTheServicesOwnIsThrown() {
    fake().onEveryRequest(Fault.html(404));

    assertThat(catchThrowableOfType(NotFoundException.class, () -> client().findModel("999999")))
        .isNotNull();
  }

  @Test
  void aSingleModelIsRetriedAsAPageIs() {
    fake().withModels(1);
    ModelCatalog<?> client = client();
    String key = client.listModels().firstPage().items().get(0).key();
    fake().forgetRequests().onRequest(1, Fault.status(503));

    assertThat(client.getModel(key).label()).isNotBlank();

    assertThat(fake().requestCount()).isEqualTo(2);
  }

  @Test
  void aSingleModelTakesOptionsOfItsOwn() {
    fake().withModels(1);
    ModelCatalog<?> client = client();
    String key = client.listModels().firstPage().items().get(0).key();
    RequestOptions once =
        RequestOptions.defaults().withRetry(RetryPolicy.DEFAULT.withMaxAttempts(1));
    Duration brief = Duration.ofMillis(200);

    fake().forgetRequests().onRequest(1, Fault.status(503));
    assertThat(catchThrowable(() -> client.getModel(key, once.withHeader("X-Team", "blue"))))
        .isInstanceOf(ServerException.class);
    assertThat(fake().requests()).hasSize(1);
    assertThat(fake().requests().get(0).header("x-team")).hasValue("blue");

    fake().onEveryRequest(Fault.stall());
    assertThat(catchThrowable(() -> client.findModel(key, once.withAttemptTimeout(brief))))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("attemptTimeout");
    assertThat(catchThrowable(() -> client.getModel(key, once.withCallTimeout(brief))))
        .isInstanceOf(DeadlineException.class)
        .hasMessageContaining("callTimeout");
  }

  @Test
  void aBlankKeyIsRefusedWithoutARequest() {
    assertThat(catchThrowableOfType(ConfigurationException.class, () -> client().getModel(" ")))
        .isNotNull();
    assertThat(fake().requestCount()).isZero();
  }
}
