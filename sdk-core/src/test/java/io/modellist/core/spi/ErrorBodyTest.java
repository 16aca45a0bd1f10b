package io.modellist.core.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.FieldError;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorBodyTest {
  private static final ErrorBody BODY =
      ErrorBody.of(
          """
          {"text": "words", "blank": " ", "none": null, "number": 7, "long": 12345678901,
           "half": 0.5, "list": [1, "b"], "object": {"a": 1}}\
          """);

  @Test
  void aPartIsFoundUnderItsNameAndType() {
    assertThat(BODY.text("text")).contains("words");
    assertThat(BODY.integer("number")).contains(7);
    assertThat(BODY.list("list")).isEqualTo(List.of(1, "b"));
    assertThat(BODY.get("object").flatMap(o -> ErrorBody.get(o, "a"))).contains(1);
    assertThat(BODY.get("blank")).contains(" ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"blank", "none", "number", "list", "object", "absent"})
  void whatIsNotTextOrBlankIsNoText(String name) {
    assertThat(BODY.text(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "none", "long", "half", "list", "absent"})
  void whatIsNotASmallWholeNumberIsNoInteger(String name) {
    assertThat(BODY.integer(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "none", "number", "object", "absent"})
  void whatIsNotAListIsAnEmptyOne(String name) {
    assertThat(BODY.list(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "[1]", "\"text\"", "null", "{\"text\": "})
  void aBodyThatIsNoObjectHasNoParts(String text) {
    ErrorBody body = ErrorBody.of(text);

    assertThat(body.text()).isEqualTo(text);
    assertThat(body.get("text")).isEmpty();
    assertThat(body.text("text")).isEmpty();
    assertThat(body.list("text")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Internal Server Error",
        "<html>",
        "{",
        "{\"a\":",
        "[1,2",
        "{\"a\":1} x",
        "{\"a\":1}{}",
        "{a:1}",
        "\"open",
      })
  void aBodyThatIsNotJsonIsKeptAsText(String text) {
    assertThat(ErrorBody.of(text)).isEqualTo(new ErrorBody(text, null));
  }

  @Test
  void aBodyOfJsonIsReadAsItsValue() {
    assertThat(ErrorBody.of("{\"a\":[1,3000000000,1.5,null,true],\"b\":{}}").json())
        .isEqualTo(Map.of("a", Arrays.asList(1, 3_000_000_000L, 1.5, null, true), "b", Map.of()));
    assertThat(ErrorBody.of(" \"text\" ").json()).isEqualTo("text");
    assertThat(ErrorBody.of("12").json()).isEqualTo(12);
    assertThat(ErrorBody.of("false").json()).isEqualTo(false);
    assertThat(ErrorBody.of("[]").json()).isEqualTo(List.of());
    assertThat(ErrorBody.of("null").json()).isNull();
  }

  @Test
  void aBodyThatNestsTooDeeplyIsKeptAsText() {
    for (String text :
        new String[] {
          "[".repeat(201) + "]".repeat(201),
          "[".repeat(5_000) + "]".repeat(5_000),
          "{\"a\":".repeat(5_000)
        }) {
      assertThat(ErrorBody.of(text)).isEqualTo(new ErrorBody(text, null));
    }
    assertThat(ErrorBody.of("[".repeat(200) + "]".repeat(200)).json()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e99999999999", "-1e99999999999", "1e-99999999999", "1e999", "0.1e+2147483648"})
  void aHugeNumberNeverFails(String number) {
    ErrorBody body = ErrorBody.of("{\"code\":" + number + ",\"text\":\"words\"}");

    assertThat(body.text()).contains(number);
    assertThat(body.integer("code")).isEmpty();
    assertThat(body.text("text")).contains("words");
  }

  @Test
  void anIntegerOfManyDigitsNeverFails() {
    for (int digits : new int[] {20, 201, 1_000, 1_001, 16_000}) {
      ErrorBody body = ErrorBody.of("{\"code\":" + "9".repeat(digits) + "}");

      assertThat(body.integer("code")).isEmpty();
      assertThat(body.text()).hasSize(digits + 9);
    }
  }

  @Test
  void aFieldErrorIsReadWithWhicheverOfItsPartsAreThere() {
    ErrorBody body =
        ErrorBody.of(
            """
            {"errors": [
              {"loc": ["query", "page", 0], "msg": "too low", "type": "value_error"},
              {"loc": "page"},
              {"msg": "words alone"},
              {"type": "type_alone"},
              {"loc": [], "msg": "", "type": null},
              {"other": 1},
              "text", 5, null]}\
            """);

    assertThat(ErrorBody.fieldErrors(body.list("errors")))
        .containsExactly(
            new FieldError(List.of("query", "page", "0"), "too low", "value_error"),
            new FieldError(List.of("page"), null, null),
            new FieldError(List.of(), "words alone", null),
            new FieldError(List.of(), null, "type_alone"));
  }

  @Test
  void aStepOfALocationThatIsNeitherTextNorNumberIsLeftOut() {
    ErrorBody body =
        ErrorBody.of("{\"loc\": [\"body\", null, {\"a\": 1}, true, 3], \"odd\": true}");

    assertThat(ErrorBody.location(body.list("loc"))).containsExactly("body", "3");
    assertThat(ErrorBody.location("page")).containsExactly("page");
    assertThat(ErrorBody.location(4)).containsExactly("4");
    assertThat(ErrorBody.location(body.get("odd").orElseThrow())).isEmpty();
  }
}
