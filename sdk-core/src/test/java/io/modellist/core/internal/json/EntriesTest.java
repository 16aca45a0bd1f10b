package io.modellist.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.modellist.core.Extras;
import io.modellist.core.FieldProblem;
import io.modellist.core.Model;
import io.modellist.core.ResponseLimits;
import io.modellist.core.internal.json.Fleet.Ship;
import io.modellist.core.spi.WirePage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An entry without an id is not a model. The other entries are delivered. */
class EntriesTest {
  /** A model whose id is a number, as in some services. */
  record Buoy(
      @JsonProperty("id") long number, @Nullable String name, @Nullable Buoy next, Extras extras)
      implements Model {
    @Override
    public String id() {
      return Long.toString(number);
    }

    @Override
    public @Nullable Instant createdAt() {
      return null;
    }

    @Override
    public @Nullable Instant updatedAt() {
      return null;
    }

    @Override
    public @Nullable String description() {
      return null;
    }

    @Override
    public List<String> tags() {
      return List.of();
    }

    @Override
    public String provider() {
      return "buoys";
    }
  }

  record BuoyPage(@Nullable List<Buoy> items) implements WirePage<Buoy> {}

  private static final JsonDecoder<Buoy> BUOYS =
      new JsonDecoder<>(
          new RecordsDialect<>(Buoy.class, BuoyPage.class, null), ResponseLimits.DEFAULT);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "null                           | ''   | null            | null in a list",
        "5                              | ''   | 5               | not an object",
        "\"s\"                          | ''   | \"s\"           | not an object",
        "[{\"id\":\"a\"}]               | ''   | [{\"id\":\"a\"}] | not an object",
        "{}                             | ''   | {}              | has no id",
        "{\"name\":\"n\",\"decks\":2}   | ''   | {\"name\":\"n\",\"decks\":2} | has no id",
        "{\"id\":null}                  | ''   | {} | has no id",
        "{\"id\":\"\"}                  | ''   | {\"id\":\"\"} | has no id",
        "{\"id\":\"  \"}                | ''   | {\"id\":\"  \"} | has no id",
        "{\"id\":{\"a\":[1]}}           | /id  | {\"a\":[1]}     | not text or an integer",
        "{\"id\":1.5}                   | /id  | 1.5             | not text or an integer",
        "{\"id\":true}                  | /id  | true            | not text or an integer",
        "{\"id\":\"x\",\"name\":\"cursed\"} | '' | {\"id\":\"x\",\"name\":\"cursed\"} | refused: no"
            + " such ship",
      })
  void anEntryThatIsNotAModelIsNullAndHasAReason(
      String json, String pointer, String raw, String reason) throws Exception {
    DecodedPage<Ship> page = Fleet.page("{\"ships\":[{\"id\":\"a\"}," + json + ",{\"id\":\"c\"}]}");

    assertThat(page.entries()).hasSize(3);
    assertThat(page.entries().get(0).id()).isEqualTo("a");
    assertThat(page.entries().get(1)).isNull();
    assertThat(page.entries().get(2).id()).isEqualTo("c");
    assertThat(page.badEntries()).containsOnlyKeys(1);
    FieldProblem problem = page.badEntries().get(1);
    assertThat(problem.pointer()).isEqualTo(pointer.replace("'", ""));
    assertThat(problem.reason()).isEqualTo(reason);
    assertThat(problem.raw()).isEqualTo(raw);
    assertThat(page.problems()).isEmpty();
  }

  @Test
  void anIdMayBeTextOrAnIntegerWhateverItsDeclaredType() throws Exception {
    assertThat(Fleet.page("{\"ships\":[{\"id\":12},{\"id\":\"12\"}]}").entries())
        .extracting(Ship::id)
        .containsExactly("12", "12");
    assertThat(Fleet.page(BUOYS, "{\"items\":[{\"id\":12},{\"id\":\"12\"},{\"id\":0}]}").entries())
        .extracting(Buoy::number)
        .containsExactly(12L, 12L, 0L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"name\":\"n\"}                     | has no id",
        "{\"id\":null}                        | has no id",
        "{\"id\":\"twelve\"}                  | not a 64-bit integer",
        "{\"id\":99999999999999999999}        | not a 64-bit integer",
        "{\"id\":\"99999999999999999999\"}    | not a 64-bit integer",
        "{\"id\":[]}                          | not a 64-bit integer",
      })
  void aNumericIdThatIsAbsentOrWrongIsNotReadAsZero(String json, String reason) throws Exception {
    DecodedPage<Buoy> page = Fleet.page(BUOYS, "{\"items\":[" + json + ",{\"id\":7}]}");

    assertThat(page.badEntries().get(0).reason()).isEqualTo(reason);
    assertThat(page.entries().get(1).number()).isEqualTo(7);
  }

  @Test
  void aModelWithinAModelIsAFieldAndNotAnEntry() throws Exception {
    DecodedPage<Buoy> page =
        Fleet.page(
            BUOYS, "{\"items\":[{\"id\":1,\"next\":{\"id\":2,\"x\":3,\"name\":4}},{\"id\":5}]}");

    assertThat(page.entries()).extracting(Buoy::number).containsExactly(1L, 5L);
    Buoy first = page.entries().get(0);
    assertThat(first.next().number()).isEqualTo(2);
    assertThat(first.unknownFields()).containsExactly(Map.entry("/next/x", 3));
    assertThat(first.problems()).extracting(FieldProblem::pointer).containsExactly("/next/name");
  }

  @Test
  void inStrictModeABadFieldMakesABadEntry() throws Exception {
    DecodedPage<Ship> page =
        Fleet.strictPage(
            "{\"ships\":[{\"id\":\"a\",\"x\":1},{\"id\":\"b\",\"legs\":[{\"value\":\"x\"}],"
                + "\"decks\":\"y\"},{\"id\":\"c\"}]}");

    assertThat(page.entries().get(0).unknownFields()).containsOnlyKeys("x");
    assertThat(page.entries().get(1)).isNull();
    assertThat(page.entries().get(2).id()).isEqualTo("c");
    assertThat(page.badEntries())
        .containsExactly(
            Map.entry(1, new FieldProblem("/legs/0/value", "\"x\"", "not a number of 64 bits")));
  }

  @Test
  void inStrictModeABadFieldOfThePageIsAnError() {
    assertThatThrownBy(() -> Fleet.strictPage("{\"ships\":[],\"pagination\":{\"limit\":\"x\"}}"))
        .isInstanceOf(UnreadableException.class)
        .hasMessage(
            "has a field of the wrong type: /pagination/limit: not a 64-bit integer (\"x\")");
  }

  @Test
  void additionalFieldsOfThePageAreKeptApartFromThoseOfItsEntries() throws Exception {
    DecodedPage<Ship> page =
        Fleet.page(
            "{\"x\":1,\"ships\":[{\"id\":\"a\",\"y\":2}],\"z\":null,"
                + "\"pagination\":{\"limit\":3,\"more/\":[4.50]}}");

    Map<String, Object> unknown = page.unknownFields();
    assertThat(unknown).containsOnlyKeys("x", "z", "/pagination/more~1");
    assertThat(unknown).containsEntry("x", 1).containsEntry("z", null);
    assertThat(unknown.get("/pagination/more~1")).isEqualTo(List.of(new BigDecimal("4.50")));
    assertThat(page.entries().get(0).unknownFields()).containsOnlyKeys("y");
    assertThatThrownBy(unknown::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aPageWithoutAdditionalFieldsHasNone() throws Exception {
    assertThat(Fleet.page("{\"ships\":[{\"id\":\"a\",\"y\":2}]}").unknownFields()).isEmpty();
  }
}
