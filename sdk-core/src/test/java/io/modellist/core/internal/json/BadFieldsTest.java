package io.modellist.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.Extras;
import io.modellist.core.FieldProblem;
import io.modellist.core.internal.json.Fleet.Ship;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A field of the wrong JSON type is absent and recorded, and leaves all other fields intact. */
class BadFieldsTest {
  private static final List<String> WRONG =
      List.of(
          "\"text\"", "12", "1.5", "true", "[]", "[{\"a\":[1,{}]}]", "{}", "{\"a\":{\"b\":[]}}");

  /** Each field, with the indexes of the JSON above that it accepts. */
  private static final Map<String, List<Integer>> ACCEPTED =
      Map.ofEntries(
          Map.entry("name", List.of(0)),
          Map.entry("description", List.of(0)),
          Map.entry("created_at", List.of(1, 2)),
          Map.entry("tags", List.of(4, 5)),
          Map.entry("decks", List.of(1)),
          Map.entry("tonnage", List.of(1)),
          Map.entry("speed", List.of(1, 2)),
          Map.entry("price", List.of(1, 2)),
          Map.entry("afloat", List.of(3)),
          Map.entry("armed", List.of(3)),
          Map.entry("masts", List.of(1)),
          Map.entry("grade", List.of(0)),
          Map.entry("harbour", List.of(6, 7)),
          Map.entry("legs", List.of(4, 5)),
          Map.entry("grid", List.of(4, 5)),
          Map.entry("log", List.of(6, 7)),
          Map.entry("rights", List.of(6, 7)),
          Map.entry("plans", List.of(6, 7)),
          Map.entry("engine", List.of(6, 7)),
          Map.entry("spares", List.of(4, 5)),
          Map.entry("hold", List.of(4, 5)));

  static List<List<String>> everyWrongType() {
    return ACCEPTED.entrySet().stream()
        .flatMap(
            e ->
                WRONG.stream()
                    .filter(json -> !e.getValue().contains(WRONG.indexOf(json)))
                    .map(json -> List.of(e.getKey(), json)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("everyWrongType")
  void everyWrongTypeOfEveryFieldIsAbsentAndRecorded(List<String> fieldAndJson) throws Exception {
    String field = fieldAndJson.get(0);
    String json = fieldAndJson.get(1);
    Ship clean = Fleet.ship("\"fuel\":1");

    Ship ship = Fleet.ship("\"" + field + "\":" + json + ",\"fuel\":1");

    assertThat(ship.problems()).hasSize(1);
    assertThat(ship.problems().get(0).pointer()).isEqualTo("/" + field);
    assertThat(ship.problems().get(0).raw()).isEqualTo(json);
    assertThat(ship.problems().get(0).reason()).isNotBlank();
    assertThat(ship.unknownFields()).containsExactly(Map.entry("fuel", 1));
    assertThat(withoutExtras(ship)).isEqualTo(withoutExtras(clean));
  }

  private static String withoutExtras(Ship ship) {
    return ship.toString().replace(ship.extras().toString(), "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"decks\":99999999999                        | /decks | 99999999999 | not a 32-bit"
            + " integer",
        "\"decks\":1.0                                | /decks | 1.0 | not a 32-bit integer",
        "\"decks\":\"12\"                             | /decks | \"12\" | not a 32-bit integer",
        "\"tonnage\":9223372036854775808              | /tonnage | 9223372036854775808 | not a"
            + " 64-bit integer",
        "\"tonnage\":1e3                              | /tonnage | 1e3 | not a 64-bit integer",
        "\"speed\":1e999                              | /speed | 1e999 | not a number of 64 bits",
        "\"price\":1e99999999999                      | /price | 1e99999999999 | not a number",
        "\"afloat\":1                                 | /afloat | 1 | not true or false",
        "\"afloat\":\"true\"                          | /afloat | \"true\" | not true or false",
        "\"name\":1                                   | /name | 1 | not text",
        "\"created_at\":\"soon\"                      | /created_at | \"soon\" | not a time",
        "\"created_at\":1e30                          | /created_at | 1e30 | not a time",
        "\"created_at\":1e-9999999                    | /created_at | 1e-9999999 | not a time",
        "\"created_at\":99999999999999999999          | /created_at | 99999999999999999999 | not a"
            + " time",
        "\"grade\":\"\"                               | /grade | \"\" | refused: empty grade",
        "\"harbour\":{\"berth\":{\"number\":\"x\"}}   | /harbour/berth/number | \"x\" | not a"
            + " 32-bit integer",
        "\"harbour\":{\"berth\":7}                    | /harbour/berth | 7 | not an object",
        "\"harbour\":{\"visits\":[{},{\"at\":[]}]}    | /harbour/visits/1/at | [] | not a time",
        "\"legs\":[{\"key\":\"a\",\"value\":\"b\"}]   | /legs/0/value | \"b\" | not a number of 64"
            + " bits",
        "\"grid\":[[1,2],[3,\"x\"]]                   | /grid/1/1 | \"x\" | not a 32-bit integer",
        "\"plans\":{\"a/b~c\":{\"key\":{\"d\":1}}}    | /plans/a~1b~0c/key | {\"d\":1} | not text",
        "\"rights\":{\"go\":\"yes\"}                  | /rights/go | \"yes\" | not true or false",
        "\"engine\":{\"type\":\"steam\",\"boilers\":1.5} | /engine/boilers | 1.5 | not a 32-bit"
            + " integer",
        "\"engine\":{\"boilers\":{\"n\":[1]},\"type\":\"steam\"} | /engine/boilers | {\"n\":[1]} |"
            + " not a 32-bit integer",
        "\"engine\":{\"tank\":{\"number\":[2]},\"type\":\"steam\"} | /engine/tank/number | [2] |"
            + " not a 32-bit integer",
        "\"spares\":[{\"type\":\"steam\"},{\"type\":\"steam\",\"fuel\":0}] | /spares/1/fuel | 0 |"
            + " not text",
        "\"spares\":[{\"type\":\"sail\"},\"oar\"]     | /spares/1 | \"oar\" | not an object",
      })
  void aBadFieldIsRecordedWithItsPointerTextAndReason(
      String fields, String pointer, String raw, String reason) throws Exception {
    Ship ship = Fleet.ship(fields + ",\"description\":\"still here\"");

    assertThat(ship.problems()).containsExactly(new FieldProblem(pointer, raw, reason));
    assertThat(ship.description()).isEqualTo("still here");
  }

  @Test
  void badMembersAreLeftOutOfListsAndMaps() throws Exception {
    Ship ship =
        Fleet.ship(
            "\"tags\":[\"a\",1,null,\"b\",[\"c\"],\"d\"],\"rights\":{\"x\":true,\"y\":0,\"z\":null}");

    assertThat(ship.tags()).containsExactly("a", "b", "d");
    assertThat(ship.rights()).containsExactly(Map.entry("x", true));
    assertThat(ship.problems())
        .extracting(FieldProblem::pointer)
        .containsExactly("/tags/1", "/tags/2", "/tags/4", "/rights/y");
  }

  @Test
  void nullsAndEmptyTimesAreAbsentWithoutAProblem() throws Exception {
    Ship ship =
        Fleet.ship(
            "\"name\":null,\"tags\":null,\"decks\":null,\"armed\":null,\"masts\":null,"
                + "\"harbour\":null,\"engine\":null,\"log\":null,\"created_at\":\"\",\"grade\":null");

    assertThat(ship.problems()).isEmpty();
    assertThat(ship.unknownFields()).isEmpty();
    assertThat(ship.tags()).isEmpty();
    assertThat(ship.createdAt()).isNull();
    assertThat(ship.masts()).isZero();
  }

  @Test
  void aRecordThatItsConstructorRefusesIsAbsentAndShownWithTheFieldsThatWereRead()
      throws Exception {
    Ship ship = Fleet.ship("\"harbour\":{\"name\":\"lost\",\"berth\":{\"number\":4}},\"decks\":3");

    assertThat(ship.harbour()).isNull();
    assertThat(ship.decks()).isEqualTo(3);
    assertThat(ship.problems())
        .containsExactly(
            new FieldProblem(
                "/harbour",
                "{\"name\":\"lost\",\"berth\":…}",
                "refused: a harbour cannot be lost"));
  }

  @Test
  void theLastOfTwoFieldsWithTheSameNameCounts() throws Exception {
    Ship ship = Fleet.ship("\"name\":\"a\",\"name\":\"b\",\"decks\":1,\"decks\":\"x\"");

    assertThat(ship.name()).isEqualTo("b");
    assertThat(ship.decks()).isNull();
    assertThat(ship.problems()).hasSize(1);
  }

  @Test
  void theNumberOfProblemsOfAnItemIsBounded() throws Exception {
    Ship ship = Fleet.ship("\"tags\":[" + "1,".repeat(5_000) + "\"last\"]");

    assertThat(ship.tags()).containsExactly("last");
    assertThat(ship.problems()).hasSize(Notes.MOST_PROBLEMS);
  }

  @Test
  void problemsBelongToTheirOwnItem() throws Exception {
    var page =
        Fleet.page(
            """
            {"ships":[{"id":"a","decks":"x","u":1},{"id":"b"},{"id":"c","name":2}],
             "pagination":{"total":"many","other":1},"more":[1]}\
            """);

    assertThat(page.entries().get(0).problems()).hasSize(1);
    assertThat(page.entries().get(0).unknownFields()).containsOnlyKeys("u");
    assertThat(page.entries().get(1).extras()).isSameAs(Extras.none());
    assertThat(page.entries().get(2).problems()).hasSize(1);
    assertThat(page.problems())
        .containsExactly(new FieldProblem("/pagination/total", "\"many\"", "not a 64-bit integer"));
    assertThat(page.wire().totalItems()).isNull();
  }
}
