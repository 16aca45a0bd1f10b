package io.modellist.truefoundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Listing;
import io.modellist.testing.FakeTrueFoundry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings: their sources, and the errors that name an invalid one. */
class TrueFoundrySettingsTest {
  private static final String HOST = "https://tfy.example.org";

  @Test
  void aMissingCredentialOrBaseUrlIsAnErrorThatNamesTheVariable() {
    assertThatThrownBy(() -> TrueFoundryClient.builder().baseUrl(HOST).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("TFY_API_KEY");
    assertThatThrownBy(() -> TrueFoundryClient.builder().bearerToken("k").build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("TFY_HOST");
    assertThatThrownBy(
            () ->
                TrueFoundryClient.builder()
                    .environment(Map.of("TFY_API_KEY", "k", "TFY_HOST", " "))
                    .build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("TFY_HOST");
    assertThatThrownBy(TrueFoundryClient::fromEnvironment)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("TFY_");
  }

  @Test
  void theEnvironmentSetsTheKeyAndTheBaseUrl() {
    try (FakeTrueFoundry fake = FakeTrueFoundry.start().withModels(2);
        TrueFoundryClient truefoundry =
            TrueFoundryClient.builder()
                .environment(
                    Map.of("TFY_API_KEY", " " + fake.key() + "\n", "TFY_HOST", fake.url() + "/ "))
                .build()) {
      assertThat(truefoundry.listModels()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a b", "a\tb", "a\nb", "a\u0000b", "schlüssel", "Bearer abc"})
  void anInvalidKeyIsAnErrorThatNamesItsSource(String key) {
    assertThatThrownBy(() -> TrueFoundryClient.builder().environment(Map.of("TFY_API_KEY", key)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("truefoundry: TFY_API_KEY: ");
    assertThatThrownBy(() -> TrueFoundryClient.builder().bearerToken(key))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("truefoundry: bearerToken: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "/", "//", ".", "..", "/api/../v1", "/api/./v1", "/api/ /v1"})
  void anInvalidPathPrefixIsRejected(String prefix) {
    assertThatThrownBy(() -> TrueFoundryClient.builder().pathPrefix(prefix))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("path");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1001, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void aPageSizeOutOfRangeIsRejectedWithTheRange(int size) {
    assertThatThrownBy(() -> TrueFoundryModelQuery.builder().pageSize(size))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("pageSize must be 1 to 1000, but is " + size);
  }

  @ParameterizedTest
  @CsvSource({
    "offset, -1, 'offset must be 0 to 999999999999999999, but is -1'",
    "offset, x, 'offset must be an integer from 0 to 999999999999999999, but is \"x\"'",
    "offset, 1.5, an integer",
    "offset, 99999999999999999999, an integer",
    "limit, 0, 'limit must be 1 to 1000, but is 0'",
    "limit, x, 'limit must be an integer from 1 to 1000, but is \"x\"'",
    "limit, 1.5, an integer",
    "limit, 99999999999999999999, an integer",
    "'', x, name of a filter",
    "' ', x, name of a filter",
    "x, '', blank",
    "fqn, ' ', fqn",
    "ml_repo_id, '', ml_repo_id",
    "name, '', name",
    "run_id, ' ', run_id",
    "include_empty_models, yes, true or false",
    "include_empty_models, TRUE, true or false",
  })
  void anInvalidFilterIsRejected(String name, String value, String message) {
    assertThatThrownBy(() -> TrueFoundryModelQuery.builder().filter(name, value))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aControlCharacterInAFilterIsRejectedAndShownEscaped() {
    assertThatThrownBy(() -> TrueFoundryModelQuery.builder().fqn("model:\u001b[2J"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("fqn")
        .hasMessageContaining("\\u001b")
        .hasMessageNotContaining("\u001b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", ".", ".."})
  void anIdThatWouldLeaveThePathIsRejectedWithoutARequest(String id) {
    try (FakeTrueFoundry fake = FakeTrueFoundry.start();
        TrueFoundryClient truefoundry =
            TrueFoundryClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build()) {
      assertThatThrownBy(() -> truefoundry.getModel(id))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("model id");
      assertThatThrownBy(() -> truefoundry.findModel(id))
          .isInstanceOf(ConfigurationException.class);
      assertThat(fake.requestCount()).isZero();
    }
  }

  @Test
  void aBookmarkFitsEverySpellingOfItsQueryAndNoOtherQuery() {
    try (FakeTrueFoundry fake = FakeTrueFoundry.start().withModels(4);
        TrueFoundryClient truefoundry =
            TrueFoundryClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build()) {
      Bookmark bookmark =
          truefoundry
              .listModels(q -> q.pageSize(2).includeEmptyModels(true))
              .firstPage()
              .next()
              .orElseThrow();
      Listing<TrueFoundryModel> same =
          truefoundry.listModels(q -> q.filter("include_empty_models", "true").pageSize(2));

      assertThat(same.from(Bookmark.parse(bookmark.toString())))
          .extracting(TrueFoundryModel::id)
          .containsExactlyElementsOf(fake.ids().subList(2, 4));
      assertRefused(truefoundry.listModels(q -> q.pageSize(3)), bookmark);
      assertRefused(truefoundry.listModels(q -> q.pageSize(2).name("x")), bookmark);
      assertRefused(truefoundry.listModels(q -> q.pageSize(2).includeEmptyModels(false)), bookmark);
    }
  }

  private static void assertRefused(Listing<TrueFoundryModel> listing, Bookmark bookmark) {
    assertThatThrownBy(() -> listing.from(bookmark)).isInstanceOf(ConfigurationException.class);
  }
}
