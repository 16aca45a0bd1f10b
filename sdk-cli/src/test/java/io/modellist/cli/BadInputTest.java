package io.modellist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--page-size 0",
        "--page-size 1001",
        "--page-size -5",
        "--max-items 0",
        "--max-items -1",
        "--max-requests 0",
        "--max-attempts 0",
        "--max-attempts 21",
        "--from nonsense",
        "--filter page=0",
        "--filter page=two",
        "--filter page=3 --consistency complete",
        "--filter per_page=1001",
        "--base-url api.example.org",
        "--base-url https://user:hunter2@api.example.org",
        "--base-url https://api.example.org?x=hunter2",
        "--base-url https://api.example.org#hunter2",
        "--base-url http://api.example.org",
        "--base-url http://0.0.0.0:1",
      })
  void invalidValuesAreRefusedBeforeAnyRequest(String options) {
    try (RunningFake service = RunningFake.start(Provider.NARRATIVE)) {
      TestHost host = service.host();

      assertThat(host.run(service.list((options + " --report").split(" ")))).isEqualTo(2);
      assertThat(host.err())
          .startsWith("error: ConfigurationException: ")
          .contains("\n{\"requests\":0,")
          .doesNotContain("hunter2");
      assertThat(host.out()).isEmpty();
      assertThat(service.fake().requestCount()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", "two words", "tab\there", "ключ-secret", "Bearer sk-secret", "a\u0007secret"})
  void keysThatCannotBeSentAreRefusedWithoutShowingThem(String key) {
    try (RunningFake service = RunningFake.start(Provider.NARRATIVE)) {
      TestHost host = service.host(null, Map.of("NARRATIVE_API_KEY", key));

      assertThat(host.run(service.list("--debug"))).isEqualTo(2);
      assertThat(host.err()).contains("NARRATIVE_API_KEY").doesNotContain("secret");
    }
  }

  @Test
  void aBookmarkOfAnotherQueryOrProviderIsRefused() {
    try (RunningFake narrative = RunningFake.start(Provider.NARRATIVE);
        RunningFake registry = RunningFake.start(Provider.ORGREGISTRY)) {
      TestHost first = narrative.host();
      first.run(narrative.list("--max-items", "3", "--report"));
      String bookmark = RunningFake.json(first.err()).get("bookmark").asText();

      assertThat(narrative.host().run(narrative.list("--from", bookmark))).isZero();
      assertThat(narrative.host().run(narrative.list("--from", bookmark, "--page-size", "7")))
          .isEqualTo(2);
      assertThat(registry.host().run(registry.list("--from", bookmark))).isEqualTo(2);
      assertThat(narrative.host().run(narrative.list("--from", bookmark.substring(1))))
          .isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "..", "seven"})
  void invalidIdsAreRefused(String id) {
    try (RunningFake service = RunningFake.start(Provider.NARRATIVE)) {
      assertThat(service.host().run(service.get(id))).isEqualTo(2);
      assertThat(service.fake().requestCount()).isZero();
    }
  }
}
