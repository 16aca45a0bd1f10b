package io.modellist.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.modellist.core.AuthenticationException;
import io.modellist.core.Consistency;
import io.modellist.core.UnexpectedContentException;
import io.modellist.openwebui.OpenWebUiClient;
import io.modellist.openwebui.OpenWebUiModel;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;

/**
 * What the SDK's client does with a server whose list has no pages: 0.6.35 and 0.6.36 send a bare
 * array, and earlier ones have no such list. The server has the first n models.
 */
final class OldListChecks {
  private final Site site;
  private final List<String> ids;

  private OldListChecks(Site site, int models) {
    this.site = site;
    this.ids = OpenWebUiForms.ids(models, n -> true);
  }

  static Stream<DynamicTest> tests(String prefix, Site site, int models) {
    OldListChecks checks = new OldListChecks(site, models);
    Stream<DynamicTest> both =
        Stream.of(
            dynamicTest(prefix + "a model", checks::model),
            dynamicTest(prefix + "a model that is missing", checks::missing));
    Stream<DynamicTest> list =
        site.isAtLeast("0.6.35")
            ? Stream.of(
                dynamicTest(prefix + "the list in one page", checks::onePage),
                dynamicTest(prefix + "the list, COMPLETE", checks::complete),
                dynamicTest(prefix + "a wrong key", checks::wrongKey))
            : Stream.of(
                dynamicTest(prefix + "no list", () -> checks.noList(site.key())),
                dynamicTest(prefix + "no list with a wrong key", () -> checks.noList("sk-wrong")));
    return Stream.concat(both, list);
  }

  private void onePage() {
    try (OpenWebUiClient client = site.client()) {
      assertThat(client.listModels().stream().map(OpenWebUiModel::id))
          .containsExactlyInAnyOrderElementsOf(ids);
      assertThat(client.listModels().firstPage().hasNext()).isFalse();
      assertThat(client.listModels().toList()).flatExtracting(OpenWebUiModel::problems).isEmpty();
    }
  }

  private void complete() {
    try (OpenWebUiClient client = site.client()) {
      assertThat(client.listModels().consistency(Consistency.COMPLETE).toList())
          .extracting(OpenWebUiModel::id)
          .containsExactlyInAnyOrderElementsOf(ids);
    }
  }

  private void wrongKey() {
    try (OpenWebUiClient client = site.client("sk-wrong")) {
      assertThatThrownBy(() -> client.listModels().toList())
          .isInstanceOf(AuthenticationException.class);
    }
  }

  private void noList(String key) {
    try (OpenWebUiClient client = site.client(key)) {
      for (ThrowingCallable list :
          List.<ThrowingCallable>of(
              () -> client.listModels().toList(),
              () -> client.listModels().consistency(Consistency.COMPLETE).toList())) {
        assertThatThrownBy(list)
            .isInstanceOf(UnexpectedContentException.class)
            .hasMessageContaining("text/html")
            .hasMessageContaining("server older than 0.6.35, which has no such list");
      }
    }
  }

  private void model() {
    try (OpenWebUiClient client = site.client()) {
      OpenWebUiModel model = client.getModel(OpenWebUiForms.id(5));
      assertThat(model.name()).isEqualTo(OpenWebUiForms.name(5));
      assertThat(model.problems()).isEmpty();
    }
  }

  private void missing() {
    try (OpenWebUiClient client = site.client()) {
      assertThatThrownBy(() -> client.getModel("none"))
          .isInstanceOf(AuthenticationException.class)
          .hasMessageContaining("A server before 0.7.0 says 401 when there is no such model.");
    }
  }
}
