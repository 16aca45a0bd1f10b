package io.modellist.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.internal.OpenJson;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Error bodies are read as what they are, and never fail. */
class OpenJsonTest {
  @Test
  void jsonIsReadExactly() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("a", Arrays.asList(1, 3_000_000_000L, new BigDecimal("1.50"), null, true));
    object.put("b", Map.of());

    assertThat(OpenJson.parseOrNull("{\"a\":[1,3000000000,1.50,null,true],\"b\":{}}"))
        .isEqualTo(object);
    assertThat(OpenJson.parseOrNull(" \"text\" ")).isEqualTo("text");
    assertThat(OpenJson.parseOrNull("12")).isEqualTo(12);
    assertThat(OpenJson.parseOrNull("false")).isEqualTo(false);
    assertThat(OpenJson.parseOrNull("[]")).isEqualTo(List.of());
    assertThat(OpenJson.parseOrNull("1e99999999999")).isEqualTo("1e99999999999");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "Internal Server Error",
        "<html>",
        "{",
        "{\"a\":",
        "[1,2",
        "{\"a\":1} x",
        "{\"a\":1}{}",
        "{a:1}",
        "\"open"
      })
  void whatIsNoJsonIsNull(String text) {
    assertThat(OpenJson.parseOrNull(text)).isNull();
  }

  @Test
  void whatBreaksALimitIsNull() {
    assertThat(OpenJson.parseOrNull("[".repeat(5_000) + "]".repeat(5_000))).isNull();
    assertThat(OpenJson.parseOrNull("{\"a\":".repeat(5_000))).isNull();
    assertThat(OpenJson.parseOrNull("9".repeat(201))).isNull();
  }
}
