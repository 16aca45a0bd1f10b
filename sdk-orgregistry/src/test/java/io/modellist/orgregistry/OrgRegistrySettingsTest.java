package io.modellist.orgregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.ConfigurationException;
import io.modellist.testing.FakeOrgRegistry;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings: their sources, and the errors that name an invalid one. */
class OrgRegistrySettingsTest {
  @Test
  void aMissingCredentialIsAnErrorThatNamesTheVariable() {
    assertThatThrownBy(() -> OrgRegistryClient.builder().organization("acme").build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("DREADNODE_API_KEY");
  }

  @Test
  void aMissingOrganizationIsAnErrorThatNamesTheVariable() {
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
  void theEnvironmentSetsTheKeyTheOrganizationAndTheBaseUrl() {
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
  void theDefaultBaseUrlIsTheServicesOwn() {
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
  void anInvalidOrganizationIsRejected(String slug) {
    assertThatThrownBy(() -> OrgRegistryClient.builder().organization(slug))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("organization");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a b", "a\tb", "a\nb", "a\u0000b", "schlüssel", "Bearer abc"})
  void anInvalidKeyIsAnErrorThatNamesItsSource(String key) {
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
}
