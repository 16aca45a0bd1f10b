package io.modellist.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedactorEdgeTest {
  private static Redactor ofUser(String name, String value) {
    return Redactor.of(Map.of(), Map.of(name, value));
  }

  @Test
  void ofTheUsersFieldsFourCharactersAreASecretAndThreeAreAWord() {
    assertThat(ofUser("X-Token", "blue").mask("the blue one")).isEqualTo("the *** one");
    assertThat(ofUser("X-Token", "red").mask("the red one")).isEqualTo("the red one");
  }

  @Test
  void ofCookiesEightCharactersAreASecretAndSevenAreAWord() {
    Redactor redactor = ofUser("Cookie", "a=12345678; b=7654321");

    assertThat(redactor.mask("12345678 7654321")).isEqualTo("*** 7654321");
  }

  @Test
  void aSecretBeyondAsciiIsFoundAsItIsAndDoesNotDisturbOtherText() {
    Redactor redactor = ofUser("X-Token", "caf\u00e9\u0080\u00ff");

    assertThat(redactor.mask("caf\u00e9\u0080\u00ff, caf%c3%a9, caf\u00e9%80, caf\u00e9\\u0080"))
        .isEqualTo("***, caf%c3%a9, caf\u00e9%80, caf\u00e9\\u0080");
  }

  @Test
  void aThrowableThatHidesItsMessageWhenPrintedIsStillCleaned() {
    IOException failure =
        new IOException("is k1234") {
          private static final long serialVersionUID = 1L;

          @Override
          public String toString() {
            return "a failure";
          }
        };

    assertThat(ofUser("X-Key", "k1234").clean(failure)).hasMessage("a failure");
  }

  @Test
  void aThrowableThatTellsTheSecretOnlyWhenPrintedIsCleaned() {
    IOException failure =
        new IOException() {
          private static final long serialVersionUID = 1L;

          @Override
          public String toString() {
            return "failed with k1234";
          }
        };

    assertThat(ofUser("X-Key", "k1234").clean(failure)).hasMessage("failed with ***");
  }

  @Test
  void aSecretThatOnlyASuppressedThrowableHoldsIsFound() {
    IOException failure = new IOException("outer");
    failure.addSuppressed(new IOException("harmless"));
    failure.addSuppressed(new IOException("is k1234"));

    Throwable clean = ofUser("X-Key", "k1234").clean(failure);

    assertThat(clean.getSuppressed()[0]).hasMessage("java.io.IOException: harmless");
    assertThat(clean.getSuppressed()[1]).hasMessage("java.io.IOException: is ***");
  }

  @Test
  void aThrowableWithHarmlessSuppressedOnesStaysItself() {
    IOException failure = new IOException("outer");
    failure.addSuppressed(new IOException("harmless"));

    assertThat(ofUser("X-Key", "k1234").clean(failure)).isSameAs(failure);
  }

  @Test
  void whatHidesSecretsSaysWhatItIsWhenPrinted() {
    assertThat(ofUser("X-Key", "k1234")).hasToString("Redactor[1]");
    assertThat(new Secret("k1234")).hasToString("Secret");
  }
}
