package io.modellist.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.ConfigurationException;
import io.modellist.core.ModelListException;
import io.modellist.testing.FakeNarrative;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings: what is taken from where, and what is refused, with a message that names it. */
class NarrativeSettingsTest {
  @Test
  void withoutACredentialTheMessageNamesTheVariable() {
    assertThatThrownBy(() -> NarrativeClient.builder().build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("NARRATIVE_API_KEY");
    assertThatThrownBy(NarrativeClient::fromEnvironment)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("NARRATIVE_API_KEY");
  }

  @Test
  void theEnvironmentGivesKeyAndBaseUrl() {
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
  void withoutABaseUrlItIsProduction() {
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
  void aKeyThatCannotBeOneIsRefusedByTheNameOfItsSource(String key) {
    assertThatThrownBy(
            () -> NarrativeClient.builder().environment(Map.of("NARRATIVE_API_KEY", key)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("narrative: NARRATIVE_API_KEY: ");
    assertThatThrownBy(() -> NarrativeClient.builder().bearerToken(key))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("narrative: bearerToken: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api.narrative.io",
        "https://u:p@api.narrative.io",
        "https://api.narrative.io?x=1",
        "https://api.narrative.io#x",
        "http://api.narrative.io",
        "http://0.0.0.0",
        ""
      })
  void aBaseUrlThatCannotBeOneIsRefused(String url) {
    assertThatThrownBy(() -> NarrativeClient.builder().bearerToken("k").baseUrl(url).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("narrative: base URL");
  }

  static Stream<Arguments> badSettings() {
    return Stream.of(
        setting("attemptTimeout", b -> b.attemptTimeout(Duration.ZERO)),
        setting("connectTimeout", b -> b.connectTimeout(Duration.ofSeconds(-1))),
        setting("callTimeout", b -> b.callTimeout(Duration.ZERO)),
        setting("maxBodyBytes", b -> b.maxBodyBytes(0)),
        setting("header", b -> b.header("", "x")),
        setting("X-A", b -> b.header("X-A", "line\nbreak")));
  }

  @ParameterizedTest
  @MethodSource("badSettings")
  void aSettingOutOfItsRangeIsNamed(String name, Consumer<NarrativeClient.Builder> set) {
    assertThatThrownBy(() -> set.accept(NarrativeClient.builder()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(name);
  }

  @Test
  void aClosedClientSendsNothing() {
    try (FakeNarrative fake = FakeNarrative.start().withModels(1)) {
      NarrativeClient narrative =
          NarrativeClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build();
      narrative.close();
      narrative.close();

      assertThatThrownBy(() -> narrative.getModel(1)).isInstanceOf(ModelListException.class);
      assertThat(fake.requestCount()).isZero();
    }
  }

  private static Arguments setting(String name, Consumer<NarrativeClient.Builder> set) {
    return Arguments.of(name, set);
  }
}
