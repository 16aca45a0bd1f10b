package io.modellist.openwebui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Listing;
import io.modellist.core.ModelListException;
import io.modellist.testing.FakeOpenWebUi;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings: what is taken from where, and what is refused, with a message that names it. */
class OpenWebUiSettingsTest {
  @Test
  void withoutACredentialTheMessageNamesTheVariable() {
    assertThatThrownBy(() -> OpenWebUiClient.builder().baseUrl("http://localhost:3000").build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("OPENWEBUI_API_KEY");
    assertThatThrownBy(() -> OpenWebUiClient.builder().environment(Map.of()).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("OPENWEBUI_API_KEY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void withoutAServerTheMessageNamesTheVariable(String url) {
    assertThatThrownBy(
            () ->
                OpenWebUiClient.builder()
                    .environment(Map.of("OPENWEBUI_API_KEY", "k", "OPENWEBUI_BASE_URL", url))
                    .build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("OPENWEBUI_BASE_URL");
  }

  @Test
  void theEnvironmentGivesKeyAndServer() {
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
  void aKeyThatCannotBeOneIsRefusedByTheNameOfItsSource(String key) {
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
  @ValueSource(
      strings = {
        "chat.example.org",
        "localhost:3000",
        "https://u:p@chat.example.org",
        "https://chat.example.org?x=1",
        "https://chat.example.org#x",
        "http://chat.example.org",
        "http://0.0.0.0:8080",
        ""
      })
  void aBaseUrlThatCannotBeOneIsRefused(String url) {
    assertThatThrownBy(() -> OpenWebUiClient.builder().bearerToken("k").baseUrl(url).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("openwebui: base URL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:3000",
        "http://LOCALHOST",
        "http://127.0.0.1:8080/",
        "http://127.9.9.9",
        "http://[::1]:3000",
        "https://chat.example.org/chat/"
      })
  void aServerOfOnesOwnMayBePlainHttp(String url) {
    OpenWebUiClient.builder().bearerToken("k").baseUrl(url).build().close();
  }

  static Stream<Arguments> badSettings() {
    return Stream.of(
        setting("attemptTimeout", b -> b.attemptTimeout(Duration.ZERO)),
        setting("connectTimeout", b -> b.connectTimeout(Duration.ofSeconds(-1))),
        setting("callTimeout", b -> b.callTimeout(Duration.ZERO)),
        setting("maxBodyBytes", b -> b.maxBodyBytes(0)),
        setting("header", b -> b.header("", "x")),
        setting("path", b -> b.listPath("")),
        setting("path", b -> b.listPath("/")),
        setting("path", b -> b.listPath("/api/../list")));
  }

  @ParameterizedTest
  @MethodSource("badSettings")
  void aSettingOutOfItsRangeIsNamed(String name, Consumer<OpenWebUiClient.Builder> set) {
    assertThatThrownBy(() -> set.accept(OpenWebUiClient.builder()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(name);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 30, 1000})
  void noPageSizeCanBeAskedFor(int size) {
    assertThatThrownBy(() -> OpenWebUiModelQuery.builder().pageSize(size))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "pageSize cannot be %d: Open WebUI's pages have 30 models, which cannot be set"
                .formatted(size));
  }

  @ParameterizedTest
  @CsvSource({
    "page, 2, set by the SDK itself",
    "'', x, name of a filter",
    "' ', x, name of a filter",
    "x, '', blank",
    "query, ' ', query",
    "tag, '', tag",
    "view_option, '', view_option",
    "order_by, ' ', order_by",
    "direction, '', direction",
  })
  void aFilterThatCannotBeOneIsRefused(String name, String value, String message) {
    assertThatThrownBy(() -> OpenWebUiModelQuery.builder().filter(name, value))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "a\nb", "a\u0000b"})
  void anIdThatCannotBeOneIsRefusedWithoutARequest(String id) {
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
  void aBookmarkBelongsToItsQueryHoweverThatWasWrittenDown() {
    try (FakeOpenWebUi fake = FakeOpenWebUi.start().withModels(65);
        OpenWebUiClient openWebUi =
            OpenWebUiClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build()) {
      Bookmark half =
          openWebUi
              .listModels(q -> q.query("o").orderBy(SortField.NAME))
              .firstPage()
              .next()
              .orElseThrow();
      Listing<OpenWebUiModel> same =
          openWebUi.listModels(q -> q.filter("order_by", "name").filter("query", "o"));
      Listing<OpenWebUiModel> other = openWebUi.listModels(q -> q.query("o"));

      assertThat(same.from(half)).hasSize(35);
      assertThatThrownBy(() -> other.from(half)).isInstanceOf(ConfigurationException.class);
    }
  }

  @Test
  void theKeyIsInNoTextOfTheClient() {
    String key = "sk-canary-0123456789";
    OpenWebUiClient.Builder builder =
        OpenWebUiClient.builder().apiKey(key).baseUrl("http://localhost:3000");
    try (OpenWebUiClient openWebUi = builder.build()) {
      assertThat(builder.toString() + openWebUi + openWebUi.listModels()).doesNotContain(key);
    }
  }

  @Test
  void aClosedClientSendsNothing() {
    try (FakeOpenWebUi fake = FakeOpenWebUi.start().withModels(1)) {
      OpenWebUiClient openWebUi =
          OpenWebUiClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build();
      openWebUi.close();
      openWebUi.close();

      assertThatThrownBy(() -> openWebUi.getModel("m")).isInstanceOf(ModelListException.class);
      assertThat(fake.requestCount()).isZero();
    }
  }

  private static Arguments setting(String name, Consumer<OpenWebUiClient.Builder> set) {
    return Arguments.of(name, set);
  }
}
