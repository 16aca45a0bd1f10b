package io.modellist.orgregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Listing;
import io.modellist.core.SortDirection;
import io.modellist.testing.FakeOrgRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries: the checks before any request, and the query that a bookmark belongs to. */
class OrgRegistryModelQueryTest {
  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1001, Integer.MAX_VALUE})
  void aPageSizeOutOfRangeIsRejectedWithTheRange(int size) {
    assertThatThrownBy(() -> OrgRegistryModelQuery.builder().pageSize(size))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("pageSize must be 1 to 1000, but is " + size);
  }

  @ParameterizedTest
  @CsvSource({
    "page, 0, 'page must be 1 to 2147483647, but is 0'",
    "page, x, 'page must be an integer from 1 to 2147483647, but is \"x\"'",
    "page, 1.5, an integer",
    "page, 99999999999999999999, an integer",
    "limit, 0, 'limit must be 1 to 1000, but is 0'",
    "limit, x, 'limit must be an integer from 1 to 1000, but is \"x\"'",
    "limit, 1.5, an integer",
    "limit, 99999999999999999999, an integer",
    "'', x, name of a filter",
    "' ', x, name of a filter",
    "x, '', blank",
    "sort_by, '', sort_by",
    "sort_dir, ' ', sort_dir",
    "include_public, yes, true or false",
    "name, '', name",
    "search, '', search",
    "tags, ' ', tags",
    "license, '', license",
    "task_categories, '', task_categories",
    "framework, '', framework",
    "size_category, '', size_category",
  })
  void anInvalidFilterIsRejected(String name, String value, String message) {
    assertThatThrownBy(() -> OrgRegistryModelQuery.builder().filter(name, value))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", ".."})
  void aNameThatCannotBePartOfAPathIsRejectedWithoutARequest(String name) {
    try (OrgRegistryClient registry =
        OrgRegistryClient.builder().organization("acme").bearerToken("k").build()) {
      assertThatThrownBy(() -> registry.getModel(name))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("model name");
      assertThatThrownBy(() -> registry.findModel(name)).isInstanceOf(ConfigurationException.class);
    }
  }

  @Test
  void aBookmarkFitsOnlyItsQueryAndOrganization() {
    try (FakeOrgRegistry fake = FakeOrgRegistry.start().withModels(4);
        OrgRegistryClient registry = client(fake, "acme");
        OrgRegistryClient elsewhere = client(fake, "umbra")) {
      OrgRegistryModelQuery pairs = OrgRegistryModelQuery.builder().pageSize(2).build();
      Bookmark bookmark = registry.listModels(pairs).firstPage().next().orElseThrow();
      Listing<OrgRegistryModel> same =
          registry.listModels(
              q -> q.pageSize(2).sort(OrgRegistrySort.CREATED_AT, SortDirection.ASCENDING));
      Listing<OrgRegistryModel> other = registry.listModels(q -> q.pageSize(2).framework("gguf"));

      assertThat(same.from(bookmark)).hasSize(2);
      assertThatThrownBy(() -> other.from(bookmark)).isInstanceOf(ConfigurationException.class);
      assertThatThrownBy(() -> elsewhere.listModels(pairs).from(bookmark))
          .isInstanceOf(ConfigurationException.class);
    }
  }

  private static OrgRegistryClient client(FakeOrgRegistry fake, String organization) {
    return OrgRegistryClient.builder()
        .baseUrl(fake.url())
        .organization(organization)
        .bearerToken(fake.key())
        .build();
  }
}
