package io.modellist.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.modellist.core.ResponseLimits;
import io.modellist.core.internal.json.Fleet.Ship;
import io.modellist.core.internal.json.Fleet.ShipEnvelope;
import io.modellist.core.spi.WirePage;
import java.io.EOFException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A single model is sent bare or in an envelope, and a page as an object or as a bare list. */
class SingleModelsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":\"a\",\"name\":\"n\",\"x\":1,\"decks\":\"y\"}",
        "{\"data\":{\"id\":\"a\",\"name\":\"n\",\"x\":1,\"decks\":\"y\"}}",
        "{\"status\":{\"ok\":true},\"data\":{\"id\":\"a\",\"name\":\"n\",\"x\":1,\"decks\":\"y\"}}",
      })
  void aModelIsReadBareOrInItsEnvelope(String json) throws Exception {
    Ship ship = model(json);

    assertThat(ship.id()).isEqualTo("a");
    assertThat(ship.name()).isEqualTo("n");
    assertThat(ship.unknownFields()).containsOnlyKeys("x");
    assertThat(ship.problems()).extracting("pointer").containsExactly("/decks");
  }

  @Test
  void aBareModelMayHaveAFieldWithTheNameOfTheEnvelopes() throws Exception {
    assertThat(model("{\"id\":\"a\",\"data\":{\"size\":1}}").unknownFields())
        .containsOnlyKeys("data");
    assertThat(model("{\"id\":\"a\",\"data\":5}").problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "null                          | is null, not a model",
        "[]                            | is a list, not an object",
        "\"a\"                         | is a text, not an object",
        "{}                            | could not be read: has no id ({})",
        "{\"id\":[]}                   | could not be read: /id: not text or an integer ([])",
        "{\"data\":null}               | could not be read: has no id ({})",
        "{\"data\":{\"id\":[]}}        | has no model that could be read: /data/id: not text or an integer"
            + " ([])",
        "{\"data\":[{\"id\":\"a\"}]}   | has no model that could be read: /data: not an object"
            + " ([{\"id\":\"a\"}])",
      })
  void anErrorNamesWhatWasSentInsteadOfTheModel(String json, String reason) {
    assertThatThrownBy(() -> model(json))
        .isInstanceOf(UnreadableException.class)
        .hasMessage(reason);
  }

  @Test
  void inStrictModeABadFieldIsAnErrorInsideAndOutsideTheEnvelope() {
    assertThatThrownBy(() -> strictModel("{\"id\":\"a\",\"decks\":\"y\"}"))
        .isInstanceOf(UnreadableException.class)
        .hasMessage("could not be read: /decks: not a 32-bit integer (\"y\")");
    assertThatThrownBy(() -> strictModel("{\"data\":{\"id\":\"a\",\"decks\":\"y\"}}"))
        .isInstanceOf(UnreadableException.class)
        .hasMessage("has no model that could be read: /data/decks: not a 32-bit integer (\"y\")");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"id\":\"a\"", "{\"data\":{\"id\":\"a\"}"})
  void aModelThatIsCutEndsInAnEndOfFileException(String json) {
    assertThatThrownBy(() -> model(json)).isInstanceOf(EOFException.class);
  }

  private static Ship model(String json) throws Exception {
    return Fleet.DECODER.model(Fleet.stream(json), new Notes(false));
  }

  private static Ship strictModel(String json) throws Exception {
    return Fleet.DECODER.model(Fleet.stream(json), new Notes(true));
  }

  /** A page that older servers send as a bare list. */
  record AnyPage(@Nullable List<Ship> items, @Nullable Long total, boolean bare)
      implements WirePage<Ship> {
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    AnyPage {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AnyPage of(List<Ship> all) {
      return new AnyPage(all, (long) all.size(), true);
    }
  }

  @Test
  void aPageIsAnObjectOrABareList() throws Exception {
    JsonDecoder<Ship> decoder =
        new JsonDecoder<>(
            new RecordsDialect<>(Ship.class, AnyPage.class, ShipEnvelope.class),
            ResponseLimits.DEFAULT);

    var object = Fleet.page(decoder, "{\"items\":[{\"id\":\"a\"}],\"total\":9}");
    var bare = Fleet.page(decoder, "[{\"id\":\"a\",\"x\":1,\"decks\":\"y\"},5,{\"id\":\"c\"}]");

    assertThat(object.wire())
        .isInstanceOfSatisfying(AnyPage.class, p -> assertThat(p.bare()).isFalse());
    assertThat(bare.wire())
        .isInstanceOfSatisfying(AnyPage.class, p -> assertThat(p.bare()).isTrue());
    assertThat(bare.entries()).hasSize(3).element(1).isNull();
    assertThat(bare.entries().get(0).unknownFields()).containsOnlyKeys("x");
    assertThat(bare.entries().get(0).problems()).extracting("pointer").containsExactly("/decks");
    assertThat(bare.badEntries()).containsOnlyKeys(1);
    assertThatThrownBy(() -> Fleet.page(decoder, "{}"))
        .isInstanceOf(UnreadableException.class)
        .hasMessageStartingWith("has no list of models under \"items\"");
  }
}
