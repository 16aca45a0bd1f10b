package io.modellist.openwebui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Listing;
import io.modellist.core.SortDirection;
import io.modellist.testing.FakeOpenWebUi;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings: their sources, and the errors that name an invalid one. */
class OpenWebUiSettingsTest {
  @Test
  void aMissingCredentialIsAnErrorThatNamesTheVariable() {
    assertThatThrownBy(() -> OpenWebUiClient.builder().baseUrl("http://localhost:3000").build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("OPENWEBUI_API_KEY");
    assertThatThrownBy(() -> OpenWebUiClient.builder().environment(Map.of()).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("OPENWEBUI_API_KEY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void aMissingBaseUrlIsAnErrorThatNamesTheVariable(String url) {
    assertThatThrownBy(
            () ->
                OpenWebUiClient.builder()
                    .environment(Map.of("OPENWEBUI_API_KEY", "k", "OPENWEBUI_BASE_URL", url))
                    .build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("OPENWEBUI_BASE_URL");
  }

  @Test
  void theEnvironmentSetsTheKeyAndTheBaseUrl() {
    try (FakeOpenWebUi fake = FakeOpenWebUi.start().withModels(2);
        OpenWebUiClient openWebUi =
            OpenWebUiClient.builder()
                .environment(
                    Map.of(
                        "OPENWEBUI_API_KEY", " " + fake.key() + "\n",
                        "OPENWEBUI_BASE_URL", " " + fake.url() + "/ "))
                .build()) {
      assertThat(openWebUi.listModels()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a b", "a\tb", "a\nb", "a\u0000b", "schlüssel", "Bearer abc"})
  void anInvalidKeyIsAnErrorThatNamesItsSource(String key) {
    assertThatThrownBy(
            () -> OpenWebUiClient.builder().environment(Map.of("OPENWEBUI_API_KEY", key)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("openwebui: OPENWEBUI_API_KEY: ");
    assertThatThrownBy(() -> OpenWebUiClient.builder().bearerToken(key))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("openwebui: bearerToken: ");
    assertThatThrownBy(() -> OpenWebUiClient.builder().apiKey(key))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("openwebui: apiKey: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/api/../list"})
  void anInvalidListPathIsRejected(String path) {
    assertThatThrownBy(() -> OpenWebUiClient.builder().listPath(path))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("path");
  }

  @ParameterizedTest
  @CsvSource({
    "page, 0, 'page must be 1 to 2147483647, but is 0'",
    "page, x, 'page must be an integer from 1 to 2147483647, but is \"x\"'",
    "page, 1.5, an integer",
    "page, 99999999999999999999, an integer",
    "'', x, name of a filter",
    "' ', x, name of a filter",
    "x, '', blank",
    "query, ' ', query",
    "tag, '', tag",
    "view_option, '', view_option",
    "order_by, ' ', order_by",
    "direction, '', direction",
  })
  void anInvalidFilterIsRejected(String name, String value, String message) {
    assertThatThrownBy(() -> OpenWebUiModelQuery.builder().filter(name, value))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "a\nb", "a\u0000b"})
  void anInvalidIdIsRejectedWithoutARequest(String id) {
    try (FakeOpenWebUi fake = FakeOpenWebUi.start();
        OpenWebUiClient openWebUi =
            OpenWebUiClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build()) {
      assertThatThrownBy(() -> openWebUi.getModel(id))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("id");
      assertThatThrownBy(() -> openWebUi.findModel(id)).isInstanceOf(ConfigurationException.class);
      assertThat(fake.requestCount()).isZero();
    }
  }

  @Test
  void aBookmarkFitsEverySpellingOfItsQueryAndNoOtherQuery() {
    try (FakeOpenWebUi fake = FakeOpenWebUi.start().withModels(65);
        OpenWebUiClient openWebUi =
            OpenWebUiClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build()) {
      Bookmark bookmark =
          openWebUi
              .listModels(q -> q.query("o").sort(OpenWebUiSort.NAME, SortDirection.ASCENDING))
              .firstPage()
              .next()
              .orElseThrow();
      Listing<OpenWebUiModel> same =
          openWebUi.listModels(q -> q.filter("order_by", "name").filter("query", "o"));
      Listing<OpenWebUiModel> other = openWebUi.listModels(q -> q.query("o"));

      assertThat(same.from(bookmark)).hasSize(35);
      assertThatThrownBy(() -> other.from(bookmark)).isInstanceOf(ConfigurationException.class);
    }
  }
}
