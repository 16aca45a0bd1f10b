package io.modellist.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.ConfigurationException;
import io.modellist.testing.FakeNarrative;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings: their sources, and the errors that name an invalid one. */
class NarrativeSettingsTest {
  @Test
  void aMissingCredentialIsAnErrorThatNamesTheVariable() {
    assertThatThrownBy(() -> NarrativeClient.builder().build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("NARRATIVE_API_KEY");
    assertThatThrownBy(NarrativeClient::fromEnvironment)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("NARRATIVE_API_KEY");
  }

  @Test
  void theEnvironmentSetsTheKeyAndTheBaseUrl() {
    try (FakeNarrative fake = FakeNarrative.start().withModels(2);
        NarrativeClient narrative =
            NarrativeClient.builder()
                .environment(
                    Map.of(
                        "NARRATIVE_API_KEY", " " + fake.key() + "\n",
                        "NARRATIVE_BASE_URL", " " + fake.url() + " "))
                .build()) {
      assertThat(narrative.listModels()).hasSize(2);
    }
  }

  @Test
  void theDefaultBaseUrlIsProduction() {
    try (NarrativeClient offline =
        NarrativeClient.builder()
            .environment(Map.of("NARRATIVE_API_KEY", "k", "NARRATIVE_BASE_URL", " "))
            .httpClient(
                new OkHttpClient.Builder()
                    .addInterceptor(
                        chain -> {
                          throw new IllegalStateException(chain.request().url().toString());
                        })
                    .build())
            .build()) {
      assertThatThrownBy(() -> offline.listModels().firstPage())
          .hasStackTraceContaining("https://api.narrative.io/models?");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a b", "a\tb", "a\nb", "a\u0000b", "schlüssel", "Bearer abc"})
  void anInvalidKeyIsAnErrorThatNamesItsSource(String key) {
    assertThatThrownBy(
            () -> NarrativeClient.builder().environment(Map.of("NARRATIVE_API_KEY", key)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("narrative: NARRATIVE_API_KEY: ");
    assertThatThrownBy(() -> NarrativeClient.builder().bearerToken(key))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("narrative: bearerToken: ");
  }
}
