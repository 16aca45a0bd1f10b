package io.modellist.tck;

import static io.modellist.tck.ContractSubject.bookmark;
import static io.modellist.tck.ContractSubject.ids;
import static io.modellist.tck.ContractSubject.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ListingIterator;
import io.modellist.core.Model;
import io.modellist.core.ResponseLimits;
import io.modellist.core.UnexpectedContentException;
import io.modellist.testing.Fault;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A successful response that is not the list is never taken for an empty list. A bad field does not
 * affect the other fields, and a bad entry does not affect the entries after it. Unknown fields are
 * kept. Models can be stored as JSON.
 */
abstract class ContentContract extends ContractTopic {
  ContentContract(ProviderContract provider) {
    super(provider);
  }

  @Test
  void anObjectWithoutTheListIsAnError() {
    assertRefused(Fault.answer("{}"));
  }

  @Test
  void nullIsAnError() {
    assertRefused(Fault.answer("null"));
  }

  @Test
  void aListThatIsNullIsAnError() {
    assertRefused(Fault.answer("{\"%s\":null}".formatted(fake().listKey())));
  }

  @Test
  void aListThatIsTextIsAnError() {
    assertRefused(Fault.answer("{\"%s\":\"none\"}".formatted(fake().listKey())));
  }

  @Test
  void anErrorObjectWithStatus200IsAnError() {
    assertRefused(Fault.answer("{\"error\":\"quota\",\"message\":\"later\"}"));
  }

  @Test
  void anHtmlPageIsAnErrorThatNamesItsType() {
    UnexpectedContentException failure = assertRefused(Fault.html(200));

    assertThat(failure).hasMessageContaining("text/html");
  }

  @Test
  void anEmptyBodyIsAnError() {
    assertRefused(Fault.emptyBody());
  }

  @Test
  void plainTextIsAnError() {
    assertRefused(Fault.answer("fine"));
  }

  @Test
  void aBodyOverTheLimitIsAnErrorWhetherOrNotItIsCompressed() {
    assertRefused(Fault.oversized(200_000));
    assertRefused(Fault.oversized(200_000).gzipped());
  }

  @Test
  void aPageWithTooManyEntriesIsAnErrorThatNamesTheLimit() {
    fake().withModels(3);

    UnexpectedContentException failure =
        catchThrowableOfType(
            UnexpectedContentException.class,
            () ->
                client(b -> b.limits(ResponseLimits.DEFAULT.withPageItems(2)))
                    .listModels()
                    .toList());

    assertThat(failure).as("unexpected content").hasMessageContaining("pageItems");
  }

  @Test
  void aCompressedResponseIsRead() {
    fake().withModels(3).onEveryRequest(Fault.gzip());

    assertThat(ids(listing())).isEqualTo(fake().ids());
  }

  @Test
  void anEntryWithoutAnIdIsAnErrorBetweenTheGoodEntries() {
    fake().withModels(3);
    Map<String, @Nullable Object> withoutId = sampleModel();
    withoutId.keySet().removeAll(fake().idFields());
    fake().add(withoutId).withModels(2);
    List<String> good = fake().ids();
    ListingIterator<? extends Model> models = listing().iterator();
    assertThat(take(3, models)).isEqualTo(good.subList(0, 3));

    UnexpectedContentException failure =
        catchThrowableOfType(UnexpectedContentException.class, models::hasNext);

    assertThat(failure).as("unexpected content").isNotNull();
    assertThat(failure.progress().orElseThrow().itemsDelivered()).isEqualTo(3);
    assertThat(ids(models)).as("the same iterator").isEqualTo(good.subList(3, 5));
    assertThat(ids(listing().from(bookmark(failure)))).isEqualTo(good.subList(3, 5));
  }

  @Test
  void anEntryThatIsNotAnObjectIsAnErrorAndTheOthersAreDelivered() {
    fake().addEntry("not an object").withModels(2);
    ListingIterator<? extends Model> models = listing().iterator();

    assertThat(catchThrowableOfType(UnexpectedContentException.class, () -> ids(models)))
        .isNotNull();

    // The place of the unusual entry depends on how the service sorts it.
    assertThat(models.report().items() + ids(models).size()).isEqualTo(2);
  }

  @Test
  void unknownFieldsAreKept() {
    Map<String, @Nullable Object> model = sampleModel();
    model.put("field_of_tomorrow", new BigInteger("123456789012345678901234567890"));
    model.put("null_of_tomorrow", null);
    fake().add(model);

    Map<String, ? extends @Nullable Object> unknown = onlyModel().unknownFields();

    assertThat(unknown.get("field_of_tomorrow")).hasToString("123456789012345678901234567890");
    assertThat(unknown).containsKey("null_of_tomorrow");
    assertThat(onlyModel().problems()).isEmpty();
  }

  @Test
  void aJsonMapperWritesAModelInTheServicesShapeAndReadsItBack() {
    Map<String, @Nullable Object> entry = sampleModel();
    entry.put("field_of_tomorrow", new BigInteger("123456789012345678901234567890"));
    entry.put("decimal_of_tomorrow", List.of(Map.of("deep", 0.25)));
    entry.put("extras", 1);
    entry.put("problems", "some");
    fake().add(entry);
    Model model = onlyModel();

    // The client decodes what the mapper wrote as if the service had sent it.
    fake().add(JsonRoundTrip.writtenAndReadBack(model));

    List<? extends Model> both = listing().toList();
    assertThat(both).hasSize(2);
    assertThat(both.get(0)).isEqualTo(model);
    assertThat(both.get(1)).isEqualTo(model);
  }

  @Test
  void aFieldOfTheWrongTypeIsAbsentAndRecorded() {
    fake().add(withOddName());

    Model model = onlyModel();

    assertThat(model.name()).isNull();
    assertThat(model.id()).isNotBlank();
    assertThat(model.problems()).hasSize(1);
    assertThat(model.problems().get(0).pointer()).isEqualTo("/" + fake().nameField());
    assertThat(model.problems().get(0).raw()).contains("odd");
  }

  @Test
  void strictClientsRefuseAFieldOfTheWrongType() {
    fake().add(withOddName());

    assertThat(
            catchThrowableOfType(
                UnexpectedContentException.class,
                () -> client(b -> b.strict()).listModels().toList()))
        .isNotNull();
  }

  private UnexpectedContentException assertRefused(Fault fault) {
    fake().forgetRequests().recover().onEveryRequest(fault);

    UnexpectedContentException failure =
        catchThrowableOfType(
            UnexpectedContentException.class,
            () ->
                client(b -> b.limits(ResponseLimits.DEFAULT.withBodyBytes(100_000)))
                    .listModels()
                    .toList());

    assertThat(failure).as("unexpected content").isNotNull();
    assertThat(failure.progress()).isPresent();
    assertThat(failure.request()).isPresent();
    assertThat(fake().requestCount()).as("requests").isEqualTo(1);
    return failure;
  }

  private Map<String, @Nullable Object> withOddName() {
    Map<String, @Nullable Object> model = sampleModel();
    model.put(fake().nameField(), List.of("odd"));
    return model;
  }

  private Model onlyModel() {
    List<? extends Model> all = listing().toList();
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
