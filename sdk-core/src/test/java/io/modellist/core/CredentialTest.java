package io.modellist.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.internal.SecretHeaders;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials that users configure. */
class CredentialTest {
  @Test
  void surroundingWhiteSpaceOfAKeyIsTrimmed() {
    assertThat(SecretHeaders.of(Credential.bearer(" k-1\n")))
        .containsEntry("Authorization", "Bearer k-1");
    assertThat(SecretHeaders.of(Credential.header("Authorization", "Basic dQ==")))
        .containsEntry("Authorization", "Basic dQ==");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "k3y w1th", "k3y\tw1th", "k3y\u0000w1th", "k3yüw1th"})
  void anInvalidKeyIsRefusedWithoutShowingIt(String key) {
    assertThatThrownBy(() -> Credential.bearer(key))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageNotContaining("k3y");
    assertThatThrownBy(() -> Credential.header("X-API-Key", key))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageNotContaining("k3y");
  }

  @Test
  void aKeyPastedWithBearerIsRefusedWithThatReason() {
    assertThatThrownBy(() -> Credential.bearer("bearer k3y"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("\"Bearer \"")
        .hasMessageNotContaining("k3y");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ", "bearer", " BEARER\t"})
  void theWordBearerAloneIsNotAKey(String key) {
    assertThatThrownBy(() -> Credential.bearer(key))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("the token is only the word \"Bearer\": the token after it is missing");
    assertThatThrownBy(() -> Credential.header("Authorization", key))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("value of Authorization is only the word \"Bearer\"");
  }

  @Test
  void aKeyMayStartWithTheLettersOfBearer() {
    assertThat(SecretHeaders.of(Credential.bearer("bearer-k1")))
        .containsEntry("Authorization", "Bearer bearer-k1");
  }

  @Test
  void noPublicMethodReturnsTheHeaderValues() {
    assertThat(Arrays.stream(Credential.class.getMethods()).map(java.lang.reflect.Method::getName))
        .doesNotContain("headers");
  }

  @Test
  void credentialsAndOptionsDoNotPrintSecrets() {
    assertThat(Credential.bearer("k3y")).hasToString("Credential[bearer]");
    assertThat(Credential.header("X-API-Key", "k3y")).hasToString("Credential[header X-API-Key]");
    assertThat(RequestOptions.defaults().withHeader("X-Key", "k3y").toString())
        .contains("X-Key")
        .doesNotContain("k3y");
  }

  @Test
  void aSupplierIsCalledEachTime() {
    int[] calls = {0};
    Credential credential = Credential.supplier(() -> Credential.bearer("k" + calls[0]++));
    assertThat(SecretHeaders.of(credential)).containsEntry("Authorization", "Bearer k0");
    assertThat(SecretHeaders.of(credential)).containsEntry("Authorization", "Bearer k1");
  }
}
