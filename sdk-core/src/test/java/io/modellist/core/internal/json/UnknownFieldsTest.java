package io.modellist.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.internal.json.Fleet.Ship;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Additional fields are kept, so no field that the service sends is lost. */
class UnknownFieldsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"x\":5                                                   | x",
        "\"a/b~c\":5                                               | a/b~c",
        "\"harbour\":{\"x\":5}                                     | /harbour/x",
        "\"harbour\":{\"a/b~c\":5}                                 | /harbour/a~1b~0c",
        "\"harbour\":{\"x\":5,\"name\":\"n\"}                      | /harbour/x",
        "\"harbour\":{\"berth\":{\"number\":1,\"x\":5}}            | /harbour/berth/x",
        "\"harbour\":{\"port_code\":5}                             | /harbour/port_code",
        "\"legs\":[{\"x\":5}]                                      | /legs/0/x",
        "\"legs\":[{},{\"key\":\"k\"},{\"key\":\"k\",\"x\":5}]     | /legs/2/x",
        "\"plans\":{\"home\":{\"x\":5}}                            | /plans/home/x",
        "\"engine\":{\"type\":\"steam\",\"x\":5}                   | /engine/x",
        "\"engine\":{\"x\":5,\"type\":\"steam\"}                   | /engine/x",
        "\"engine\":{\"type\":\"steam\",\"tank\":{\"x\":5}}        | /engine/tank/x",
        "\"engine\":{\"tank\":{\"x\":5},\"type\":\"steam\"}        | /engine/tank/x",
        "\"spares\":[{\"type\":\"sail\"},{\"type\":\"sail\",\"x\":5}] | /spares/1/x",
        "\"spares\":[{\"x\":5,\"type\":\"sail\"}]                  | /spares/0/x",
        "\"engine\":{\"first\":{\"x\":5,\"type\":\"steam\"},\"type\":\"hybrid\"} | /engine/first/x",
        "\"engine\":{\"type\":\"hybrid\",\"second\":{\"type\":\"steam\",\"tank\":{\"x\":5}}} |"
            + " /engine/second/tank/x",
        "\"extras\":5                                              | extras",
        "\"createdAt\":5                                           | createdAt",
      })
  void anUnknownFieldIsKeptByNameAndANestedOneByPointer(String fields, String key)
      throws Exception {
    for (String json : List.of(fields, "\"name\":\"n\"," + fields, fields + ",\"name\":\"n\"")) {
      Ship ship = Fleet.ship(json);

      assertThat(ship.unknownFields()).containsExactly(Map.entry(key, 5));
      assertThat(ship.problems()).isEmpty();
    }
  }

  @Test
  void numbersNullsAndOrderAreKeptExactly() throws Exception {
    Ship ship =
        Fleet.ship(
            """
            "z":1, "y":3000000000, "x":99999999999999999999, "w":0.10000000000000000000001,
            "v":null, "u":{"b":[1.50,null,{"c":true}],"a":"t"}, "t":1e-400\
            """);

    Map<String, Object> expected = new LinkedHashMap<>();
    expected.put("z", 1);
    expected.put("y", 3_000_000_000L);
    expected.put("x", new BigInteger("99999999999999999999"));
    expected.put("w", new BigDecimal("0.10000000000000000000001"));
    expected.put("v", null);
    expected.put(
        "u", Map.of("b", Arrays.asList(new BigDecimal("1.50"), null, Map.of("c", true)), "a", "t"));
    expected.put("t", new BigDecimal("1e-400"));
    assertThat(ship.unknownFields()).isEqualTo(expected);
    assertThat(ship.unknownFields().keySet()).containsExactlyElementsOf(expected.keySet());
  }

  @Test
  void untypedFieldsOfTheModelAreExactAndUnmodifiable() throws Exception {
    Ship ship =
        Fleet.ship(
            """
            "log":{"a":1.10,"b":null,"c":{"d":[2]}}, "cargo":[1,null,{"e":2.50}],
            "hold":[null,1.0]\
            """);

    assertThat(ship.log().get("a")).isEqualTo(new BigDecimal("1.10"));
    assertThat(ship.log()).containsEntry("b", null).containsOnlyKeys("a", "b", "c");
    assertThat(ship.cargo()).isEqualTo(Arrays.asList(1, null, Map.of("e", new BigDecimal("2.50"))));
    assertThat(ship.hold()).containsExactly(null, new BigDecimal("1.0"));
    Map<?, ?> inner = (Map<?, ?>) ship.log().get("c");
    assertThatThrownBy(inner::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> ((List<?>) inner.get("d")).clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> ship.unknownFields().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void modelsWithTheSameContentAreEqual() throws Exception {
    String json = "\"x\":{\"y\":[1.5]},\"decks\":\"bad\"";

    assertThat(Fleet.ship(json)).isEqualTo(Fleet.ship(json)).hasSameHashCodeAs(Fleet.ship(json));
    assertThat(Fleet.ship(json)).isNotEqualTo(Fleet.ship("\"x\":{\"y\":[1.6]},\"decks\":\"bad\""));
  }

  @Test
  void aNumberThatNoTypeHoldsIsKeptAsText() throws Exception {
    for (String json :
        List.of(
            "\"x\":1e99999999999",
            "\"engine\":{\"type\":\"atomic\",\"x\":1e99999999999}",
            "\"engine\":{\"x\":1e99999999999,\"type\":\"atomic\"}",
            "\"engine\":{\"x\":1e99999999999,\"type\":\"steam\"}",
            "\"engine\":{\"x\":1e99999999999}")) {
      Ship ship = Fleet.ship(json);

      assertThat(ship.problems()).isEmpty();
      assertThat(ship.unknownFields() + " " + ship.engine()).contains("=1e99999999999");
    }
  }

  @Test
  void numbersInABufferedUnionAreExactToo() throws Exception {
    for (String type : List.of("atomic", "steam")) {
      Ship ship =
          Fleet.ship(
              "\"engine\":{\"x\":[1,3000000000,99999999999999999999,1.50,1e400],\"type\":\""
                  + type
                  + "\"}");

      assertThat(
              type.equals("steam")
                  ? ship.unknownFields().get("/engine/x")
                  : fieldsOfEngine(ship).get("x"))
          .isEqualTo(
              List.of(
                  1,
                  3_000_000_000L,
                  new BigInteger("99999999999999999999"),
                  new BigDecimal("1.50"),
                  new BigDecimal("1e400")));
    }
  }

  private static Map<String, Object> fieldsOfEngine(Ship ship) {
    return ((Fleet.UnknownEngine) ship.engine()).fields();
  }
}
