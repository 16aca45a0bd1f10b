package io.modellist.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.modellist.core.internal.json.Fleet.Berth;
import io.modellist.core.internal.json.Fleet.Hybrid;
import io.modellist.core.internal.json.Fleet.Sail;
import io.modellist.core.internal.json.Fleet.Ship;
import io.modellist.core.internal.json.Fleet.Steam;
import io.modellist.core.internal.json.Fleet.UnknownEngine;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A union is read by its type field, wherever that is. An unknown type keeps its fields. */
class UnionsTest {
  @Test
  void theTypeMayBeFirstOrLast() throws Exception {
    Steam steam = new Steam("coal", 2, new Berth(7, null, Map.of()));

    assertThat(
            engine("{\"type\":\"steam\",\"fuel\":\"coal\",\"boilers\":2,\"tank\":{\"number\":7}}"))
        .isEqualTo(steam);
    assertThat(
            engine("{\"fuel\":\"coal\",\"boilers\":2,\"tank\":{\"number\":7},\"type\":\"steam\"}"))
        .isEqualTo(steam);
    assertThat(engine("{\"rig\":\"gaff\",\"type\":\"sail\"}")).isEqualTo(new Sail("sail", "gaff"));
  }

  @Test
  void anUnknownTypeKeepsItsFields() throws Exception {
    assertThat(engine("{\"rods\":1.50,\"type\":\"atomic\",\"core\":{\"hot\":[null]}}"))
        .isInstanceOfSatisfying(
            UnknownEngine.class,
            engine -> {
              assertThat(engine.type()).isEqualTo("atomic");
              assertThat(engine.fields().get("rods")).isEqualTo(new BigDecimal("1.50"));
              assertThat(engine.fields()).containsOnlyKeys("rods", "core");
            });
  }

  @Test
  void aMissingOrNullTypeIsUnknown() throws Exception {
    assertThat(engine("{\"rods\":1}")).isEqualTo(new UnknownEngine(null, Map.of("rods", 1)));
    assertThat(engine("{\"type\":null,\"rods\":1}"))
        .isEqualTo(new UnknownEngine(null, Map.of("rods", 1)));
    assertThat(engine("{}")).isEqualTo(new UnknownEngine(null, Map.of()));
    assertThat(engine("{\"type\":\"steam\"}")).isEqualTo(new Steam(null, null, null));
  }

  @Test
  void aTypeThatIsNotTextIsUnknownAndRecorded() throws Exception {
    Ship ship = Fleet.ship("\"engine\":{\"rods\":1,\"type\":{\"a\":1}}");

    assertThat(ship.engine()).isEqualTo(new UnknownEngine(null, Map.of("rods", 1)));
    assertThat(ship.problems())
        .extracting("pointer", "raw")
        .containsExactly(tuple("/engine/type", "{\"a\":1}"));
  }

  @Test
  void theFirstOfTwoTypesDecidesAndTheLastIsTheValue() throws Exception {
    assertThat(engine("{\"type\":\"sail\",\"rig\":\"gaff\",\"type\":\"steam\"}"))
        .isEqualTo(new Sail("steam", "gaff"));
    assertThat(engine("{\"rig\":\"gaff\",\"type\":\"sail\",\"type\":\"steam\"}"))
        .isEqualTo(new Sail("steam", "gaff"));
    assertThat(engine("{\"type\":null,\"boilers\":2,\"type\":\"steam\"}"))
        .isEqualTo(new Steam(null, 2, null));
  }

  @Test
  void aTypeThatIsNotTextIsPassedOverForOneThatIs() throws Exception {
    Ship ship = Fleet.ship("\"engine\":{\"type\":[5],\"rig\":\"lug\",\"type\":\"sail\"}");

    assertThat(ship.engine()).isEqualTo(new Sail("sail", "lug"));
    assertThat(ship.problems()).extracting("pointer").containsExactly("/engine/type");
  }

  @Test
  void unionsNest() throws Exception {
    assertThat(
            engine(
                """
                {"first":{"fuel":"oil","type":"steam"},
                 "second":{"first":{"rig":"lug","type":"sail"},"type":"hybrid"},"type":"hybrid"}\
                """))
        .isEqualTo(
            new Hybrid(new Steam("oil", null, null), new Hybrid(new Sail("sail", "lug"), null)));
  }

  @Test
  void theFieldsAfterAUnionAreRead() throws Exception {
    for (String engine :
        new String[] {
          "{\"type\":\"steam\",\"tank\":{\"number\":[{}]}}",
          "{\"tank\":{\"number\":[{}]},\"type\":\"steam\"}",
          "{\"tank\":{\"number\":[{}]}}",
          "{\"first\":{\"boilers\":[[{}]],\"type\":\"steam\"},\"type\":\"hybrid\"}",
          "[{\"type\":\"steam\"}]",
          "\"steam\""
        }) {
      Ship ship = Fleet.ship("\"engine\":" + engine + ",\"decks\":3,\"x\":4");

      assertThat(ship.decks()).isEqualTo(3);
      assertThat(ship.unknownFields()).containsOnlyKeys("x");
    }
  }

  private static Object engine(String json) throws Exception {
    Ship ship = Fleet.ship("\"engine\":" + json);
    assertThat(ship.problems()).isEmpty();
    assertThat(ship.unknownFields()).isEmpty();
    return ship.engine();
  }
}
