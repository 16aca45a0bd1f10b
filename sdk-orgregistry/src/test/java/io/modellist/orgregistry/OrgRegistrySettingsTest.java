package io.modellist.orgregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.ConfigurationException;
import io.modellist.core.ModelListException;
import io.modellist.testing.FakeOrgRegistry;
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
class OrgRegistrySettingsTest {
  @Test
  void withoutACredentialTheMessageNamesTheVariable() {
    assertThatThrownBy(() -> OrgRegistryClient.builder().organization("acme").build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("DREADNODE_API_KEY");
  }

  @Test
  void withoutAnOrganizationTheMessageNamesTheVariable() {
    assertThatThrownBy(() -> OrgRegistryClient.builder().bearerToken("k").build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("DREADNODE_ORGANIZATION");
    assertThatThrownBy(
            () ->
                OrgRegistryClient.builder()
                    .environment(Map.of("DREADNODE_API_KEY", "k", "DREADNODE_ORGANIZATION", " "))
                    .build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("DREADNODE_ORGANIZATION");
    assertThatThrownBy(OrgRegistryClient::fromEnvironment)
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  void theEnvironmentGivesKeyOrganizationAndBaseUrl() {
    try (FakeOrgRegistry fake = FakeOrgRegistry.start().org("umbra").withModels(2);
        OrgRegistryClient registry =
            OrgRegistryClient.builder()
                .environment(
                    Map.of(
                        "DREADNODE_API_KEY", " " + fake.key() + "\n",
                        "DREADNODE_ORGANIZATION", " umbra ",
                        "DREADNODE_SERVER_URL", " " + fake.url() + " "))
                .build()) {
      assertThat(registry.listModels()).hasSize(2);
    }
  }

  @Test
  void withoutABaseUrlItIsTheServicesOwn() {
    try (OrgRegistryClient offline =
        OrgRegistryClient.builder()
            .organization("acme")
            .bearerToken("k")
            .httpClient(
                new OkHttpClient.Builder()
                    .addInterceptor(
                        chain -> {
                          throw new IllegalStateException(chain.request().url().toString());
                        })
                    .build())
            .build()) {
      assertThatThrownBy(() -> offline.listModels().firstPage())
          .hasStackTraceContaining("https://platform.dreadnode.io/api/v1/org/acme/models?");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", ".", "..", " .. "})
  void anOrganizationThatCannotBeOneIsRefused(String slug) {
    assertThatThrownBy(() -> OrgRegistryClient.builder().organization(slug))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("organization");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a b", "a\tb", "a\nb", "a\u0000b", "schlüssel", "Bearer abc"})
  void aKeyThatCannotBeOneIsRefusedByTheNameOfItsSource(String key) {
    assertThatThrownBy(
            () -> OrgRegistryClient.builder().environment(Map.of("DREADNODE_API_KEY", key)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("orgregistry: DREADNODE_API_KEY: ");
    assertThatThrownBy(() -> OrgRegistryClient.builder().bearerToken(key))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("orgregistry: bearerToken: ");
    assertThatThrownBy(() -> OrgRegistryClient.builder().apiKey(key))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("orgregistry: apiKey: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "registry.example",
        "https://u:p@registry.example",
        "https://registry.example?x=1",
        "https://registry.example#x",
        "http://registry.example",
        "http://0.0.0.0",
        ""
      })
  void aBaseUrlThatCannotBeOneIsRefused(String url) {
    OrgRegistryClient.Builder builder =
        OrgRegistryClient.builder().organization("acme").bearerToken("k").baseUrl(url);

    assertThatThrownBy(builder::build)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("orgregistry: base URL");
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
  void aSettingOutOfItsRangeIsNamed(String name, Consumer<OrgRegistryClient.Builder> set) {
    assertThatThrownBy(() -> set.accept(OrgRegistryClient.builder()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(name);
  }

  @Test
  void aClosedClientSendsNothing() {
    try (FakeOrgRegistry fake = FakeOrgRegistry.start().withModels(1)) {
      OrgRegistryClient registry =
          OrgRegistryClient.builder()
              .baseUrl(fake.url())
              .organization("acme")
              .bearerToken(fake.key())
              .build();
      registry.close();
      registry.close();

      assertThatThrownBy(() -> registry.getModel("x")).isInstanceOf(ModelListException.class);
      assertThat(fake.requestCount()).isZero();
    }
  }

  private static Arguments setting(String name, Consumer<OrgRegistryClient.Builder> set) {
    return Arguments.of(name, set);
  }
}
