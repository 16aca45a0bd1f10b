package io.modellist.testing;

import static io.modellist.testing.ContractSubject.bookmark;
import static io.modellist.testing.ContractSubject.ids;
import static io.modellist.testing.ContractSubject.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ListingIterator;
import io.modellist.core.Model;
import io.modellist.core.UnexpectedContentException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A bad field fails alone, a bad entry stops nothing behind it, and what is new is kept. */
public interface EntryPromises extends Promises {
  @Test
  default void anEntryWithoutAnIdIsAnErrorBetweenTheGoodOnes() {
    Map<String, @Nullable Object> nameless = subject().fake().withModels(3).sampleModel();
    nameless.keySet().removeAll(subject().fake().idFields());
    subject().fake().add(nameless).withModels(2);
    List<String> good = subject().fake().ids();
    ListingIterator<? extends Model> models = subject().listing().iterator();
    assertThat(take(3, models)).isEqualTo(good.subList(0, 3));

    UnexpectedContentException failure =
        catchThrowableOfType(UnexpectedContentException.class, models::hasNext);

    assertThat(failure).as("unexpected content").isNotNull();
    assertThat(failure.progress().orElseThrow().itemsDelivered()).isEqualTo(3);
    assertThat(ids(models)).as("the same iterator").isEqualTo(good.subList(3, 5));
    assertThat(ids(subject().listing().from(bookmark(failure)))).isEqualTo(good.subList(3, 5));
  }

  @Test
  default void anEntryThatIsNoObjectIsAnErrorAndTheOthersCome() {
    subject().fake().addEntry("no object").withModels(2);
    ListingIterator<? extends Model> models = subject().listing().iterator();

    assertThat(catchThrowableOfType(UnexpectedContentException.class, () -> ids(models)))
        .isNotNull();

    // Where the service sorts the odd entry is its own affair.
    assertThat(models.report().items() + ids(models).size()).isEqualTo(2);
  }

  @Test
  default void fieldsThatAreNewAreKept() {
    Map<String, @Nullable Object> model = subject().fake().sampleModel();
    model.put("field_of_tomorrow", new BigInteger("123456789012345678901234567890"));
    model.put("null_of_tomorrow", null);
    subject().fake().add(model);

    Map<String, ? extends @Nullable Object> unknown = only().unknownFields();

    assertThat(unknown.get("field_of_tomorrow")).hasToString("123456789012345678901234567890");
    assertThat(unknown).containsKey("null_of_tomorrow");
    assertThat(only().problems()).isEmpty();
  }

  @Test
  default void aFieldOfTheWrongTypeIsAbsentAndNoted() {
    subject().fake().add(withOddName());

    Model model = only();

    assertThat(model.name()).isNull();
    assertThat(model.id()).isNotBlank();
    assertThat(model.problems()).hasSize(1);
    assertThat(model.problems().get(0).pointer()).isEqualTo("/name");
    assertThat(model.problems().get(0).raw()).contains("odd");
  }

  @Test
  default void strictClientsRefuseAFieldOfTheWrongType() {
    subject().fake().add(withOddName());

    assertThat(
            catchThrowableOfType(
                UnexpectedContentException.class,
                () -> subject().client(b -> b.strict()).listModels().toList()))
        .isNotNull();
  }

  private Map<String, @Nullable Object> withOddName() {
    Map<String, @Nullable Object> model = subject().fake().sampleModel();
    model.put("name", List.of("odd"));
    return model;
  }

  private Model only() {
    List<? extends Model> all = subject().listing().toList();
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
