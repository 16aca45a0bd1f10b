package io.modellist.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.ApiError;
import io.modellist.core.FieldError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RedactorTest {
  private static Redactor hiding(String... values) {
    Redactor redactor = Redactor.NONE;
    for (String value : values) {
      redactor = redactor.including(Map.of("X-Anything", value), Map.of());
    }
    return redactor;
  }

  @Test
  void everyOccurrenceIsReplaced() {
    assertThat(hiding("s3cret").mask("s3cret and s3crets3cret!")).isEqualTo("*** and ******!");
  }

  @Test
  void theValueAfterASchemeIsMaskedWithTheSchemeAndAlone() {
    Redactor redactor = Redactor.NONE.including(Map.of("Authorization", "Bearer s3cret"), Map.of());

    assertThat(redactor.mask("token s3cret of Bearer s3cret.")).isEqualTo("token *** of ***.");
  }

  @Test
  void secretFieldsOfTheUserAreMasked() {
    Redactor redactor =
        Redactor.NONE.including(
            Map.of(),
            Map.of(
                "Proxy-Authorization", "Basic cHJveHk=",
                "X-Gateway-TOKEN", "gateway-1",
                "Cookie", "theme=dark; session=0123456789",
                "X-Key-Mode", "an",
                "X-Team", "blue"));

    assertThat(redactor.mask("cHJveHk= gateway-1 0123456789 dark an blue"))
        .isEqualTo("*** *** *** dark an blue");
  }

  @Test
  void aSecretThatBeginsAnotherOneLeavesNothingOfIt() {
    assertThat(hiding("abc", "abcdef").mask("abcdef abc")).isEqualTo("*** ***");
  }

  @Test
  void earlierSecretsStayMaskedUpToALimit() {
    Redactor redactor = Redactor.NONE;
    for (int i = 10; i < 40; i++) {
      redactor = redactor.including(Map.of("X-Anything", "rotated-" + i), Map.of());
    }

    assertThat(redactor.mask("rotated-39 rotated-24 rotated-23")).isEqualTo("*** *** rotated-23");
  }

  @Test
  void textIsMaskedBeforeItIsCut() {
    assertThat(hiding("0123456789").maskAndCut("abc 0123456789 def", 8)).isEqualTo("abc *** ");
  }

  @Test
  void aCutDoesNotSplitACharacter() {
    assertThat(Redactor.NONE.maskAndCut("ab\uD83D\uDE00", 3)).isEqualTo("ab");
  }

  @Test
  void theBeginningOfASecretAtTheEndOfACutTextIsDropped() {
    Redactor redactor = hiding("0123/56789");

    assertThat(redactor.withoutCutSecret("abc 0123/567")).isEqualTo("abc ");
    assertThat(redactor.withoutCutSecret("abc 0123%2")).isEqualTo("abc ");
    assertThat(redactor.withoutCutSecret("abc 0123/567 ")).isEqualTo("abc 0123/567 ");
    assertThat(redactor.maskAndCut("abc 0123/567", 100)).isEqualTo("abc 0123/567");
  }

  @Test
  void theBeginningOfASecretBeforeAnEllipsisIsDropped() {
    Redactor redactor = hiding("0123/56789");

    assertThat(redactor.mask("abc 0123/567…")).isEqualTo("abc …");
    assertThat(redactor.mask("abc 0123\\…, 0…, 0123/56789… 0123/5"))
        .isEqualTo("abc …, …, ***… 0123/5");
  }

  @Test
  void aCutInTheLongerOfTwoSecretsShowsNothingAfterTheShorterOne() {
    Redactor redactor = hiding("abc", "abcdef");

    assertThat(redactor.withoutCutSecret("x abcde")).isEqualTo("x ");
    assertThat(redactor.mask("x abcde…")).isEqualTo("x …");
  }

  @Test
  @Timeout(10)
  void manyEllipsesAreReadInTimeThatGrowsWithTheirNumber() {
    String text = "k…".repeat(20_000);

    assertThat(hiding("0123/56789").mask(text)).isEqualTo(text);
  }

  @Test
  void anErrorIsMaskedInAllItsTexts() {
    ApiError error =
        new ApiError(
            401,
            "bad_k1234",
            "no k1234",
            List.of(new FieldError(List.of("header", "k1234"), "is k1234", "k1234")),
            "{k1234}");

    assertThat(hiding("k1234").mask(error))
        .isEqualTo(
            new ApiError(
                401,
                "bad_***",
                "no ***",
                List.of(new FieldError(List.of("header", "***"), "is ***", "***")),
                "{***}"));
  }

  @Test
  void headersThatHoldSecretsLoseTheirValuesAndOthersAreMasked() {
    Map<String, List<String>> headers =
        Map.of("Set-Cookie", List.of("a=1", "b=2"), "X-Echo", List.of("k1234 x"));

    assertThat(hiding("k1234").mask(headers))
        .isEqualTo(Map.of("set-cookie", List.of("***", "***"), "x-echo", List.of("*** x")));
  }

  @Test
  void aSecretInTheNameOfAHeaderIsMasked() {
    assertThat(hiding("K1234").mask(Map.of("x-k1234", List.of("1"))))
        .isEqualTo(Map.of("x-***", List.of("1")));
  }

  @Test
  void aRedactorPrintsNoSecret() {
    assertThat(hiding("k1234")).hasToString("Redactor[1]");
  }
}
