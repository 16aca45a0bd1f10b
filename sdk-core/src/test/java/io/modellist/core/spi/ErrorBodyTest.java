package io.modellist.core.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorBodyTest {
  private static final ErrorBody BODY =
      ErrorBody.of(
          """
          {"text": "words", "blank": " ", "none": null, "number": 7, "long": 12345678901,
           "half": 0.5, "list": [1, "b"], "object": {"a": 1}}""");

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
              "text", 5, null]}""");

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
