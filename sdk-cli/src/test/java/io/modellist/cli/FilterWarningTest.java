package io.modellist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterWarningTest {
  @Test
  void aFilterThatIsNotDocumentedIsSentWithAWarning() {
    try (RunningFake service = RunningFake.start(Provider.NARRATIVE)) {
      TestHost host = service.host();

      assertThat(host.run(service.list("--filter", "foo=1", "--filter", "foo=2"))).isZero();
      assertThat(host.err())
          .isEqualTo("warning: not a documented filter of narrative: foo; sent as is\n");
      assertThat(service.fake().requests().get(0).parameter("foo")).contains("1");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NARRATIVE,repository_type=public",
    "OPENWEBUI,tag=x",
    "TRUEFOUNDRY,include_empty_models=false",
    "ORGREGISTRY,task_categories=x",
  })
  void aDocumentedFilterIsSentWithoutAWarning(Provider provider, String filter) {
    try (RunningFake service = RunningFake.start(provider)) {
      TestHost host = service.host();

      assertThat(host.run(service.list("--filter", filter))).isZero();
      assertThat(host.err()).isEmpty();
    }
  }

  /** Fails if a query has a new filter that this program does not know and would warn of. */
  @ParameterizedTest
  @CsvSource({
    "NARRATIVE,narrative/NarrativeModelQuery",
    "OPENWEBUI,openwebui/OpenWebUiModelQuery",
    "TRUEFOUNDRY,truefoundry/TrueFoundryModelQuery",
    "ORGREGISTRY,orgregistry/OrgRegistryModelQuery",
  })
  void theDocumentedFiltersAreThoseThatTheQueryHasMethodsFor(Provider provider, String query)
      throws IOException {
    Path source = Path.of("..", "sdk-" + provider, "src/main/java/io/modellist", query + ".java");
    Set<String> names =
        Pattern.compile("case \"(\\w+)\" ->")
            .matcher(Files.readString(source))
            .results()
            .map(found -> found.group(1))
            .filter(name -> !name.equals("true") && !name.equals("false"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(provider.filters()).isSorted().containsExactlyElementsOf(names);
  }

  @Test
  void aKeyThatWasTypedAsAFilterIsNotShown() {
    try (RunningFake service = RunningFake.start(Provider.NARRATIVE)) {
      TestHost host = service.host(null, Map.of("NARRATIVE_API_KEY", service.fake().key()));

      host.run(service.list("--filter", service.fake().key() + "=1"));
      assertThat(host.err()).contains("warning: ").doesNotContain(service.fake().key());
    }
  }
}
