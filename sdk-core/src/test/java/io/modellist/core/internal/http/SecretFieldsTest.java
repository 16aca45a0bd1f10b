package io.modellist.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretFieldsTest {
  private static Set<String> ofCredential(String name, String value) {
    return SecretFields.valuesIn(Map.of(name, value), Map.of());
  }

  private static Set<String> ofUser(String name, String value) {
    return SecretFields.valuesIn(Map.of(), Map.of(name, value));
  }

  @Test
  void everyFieldOfTheCredentialIsSecretWhateverItsNameAndLength() {
    assertThat(ofCredential("X-Anything", "a")).containsExactly("a");
  }

  @Test
  void theValueAfterASchemeIsSecretByItself() {
    assertThat(ofCredential("Authorization", "Bearer s3cret"))
        .containsExactly("Bearer s3cret", "s3cret");
  }

  @Test
  void aFieldOfTheUserIsSecretWhenItsNameSaysSo() {
    assertThat(ofUser("Proxy-Authorization", "Basic cHJveHk="))
        .containsExactly("Basic cHJveHk=", "cHJveHk=");
    assertThat(ofUser("X-Gateway-TOKEN", "gateway-1")).containsExactly("gateway-1");
    assertThat(ofUser("X-Team", "blue")).isEmpty();
  }

  @Test
  void aFieldOfTheUserIsSecretFromFourCharactersOn() {
    assertThat(ofUser("X-Token", "blue")).containsExactly("blue");
    assertThat(ofUser("X-Token", "red")).isEmpty();
    assertThat(ofUser("X-Key-Mode", "an")).isEmpty();
  }

  @Test
  void aCookieIsSecretByItselfFromEightCharactersOn() {
    assertThat(ofUser("Cookie", "a=12345678; b=7654321"))
        .containsExactly("a=12345678; b=7654321", "12345678");
    assertThat(ofUser("Cookie", "theme=dark; session=0123456789"))
        .containsExactly("theme=dark; session=0123456789", "0123456789");
  }
}
