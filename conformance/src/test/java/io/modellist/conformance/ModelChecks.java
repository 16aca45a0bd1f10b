package io.modellist.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.ApiException;
import io.modellist.openwebui.OpenWebUiClient;
import io.modellist.openwebui.OpenWebUiModel;
import io.modellist.openwebui.OpenWebUiModelQuery;
import io.modellist.openwebui.ViewOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What the SDK's client finds on a server that has the first n models, all of one user. */
final class ModelChecks {
  private final int models;
  private final Map<String, Consumer<OpenWebUiClient>> checks = new LinkedHashMap<>();

  private ModelChecks(int models) {
    this.models = models;
  }

  /** Returns the checks with their names. */
  static Map<String, Consumer<OpenWebUiClient>> of(int models) {
    ModelChecks all = new ModelChecks(models);
    IntStream.rangeClosed(1, models).forEach(all::addModel);
    all.addFilters();
    all.checks.put("a model that is missing", ModelChecks::missing);
    return all.checks;
  }

  private void addModel(int n) {
    String id = OpenWebUiForms.id(n);
    checks.put(
        "the model " + id,
        client -> {
          OpenWebUiModel model = client.getModel(id);
          assertThat(model.id()).isEqualTo(id);
          assertThat(model.name()).isEqualTo(OpenWebUiForms.name(n));
          assertThat(model.tags()).contains(OpenWebUiForms.tag(n));
          assertThat(model.isActive()).isEqualTo(OpenWebUiForms.isActive(n));
          assertThat(model.params()).isNotNull();
          assertThat(model.problems()).isEmpty();
        });
  }

  private void addFilters() {
    addFilter("tag even", q -> q.tag("even"), n -> n % 2 == 0);
    addFilter("tag fünf", q -> q.tag("fünf"), n -> n % 5 == 0);
    addFilter("tag unknown", q -> q.tag("unknown"), n -> false);
    addFilter(
        "query of a part of the name", q -> q.query("odel 01"), n -> n / 10 == 1 && n % 3 != 0);
    addFilter("query in Chinese", q -> q.query("模型"), n -> n % 3 == 0);
    addFilter("query of the base model", q -> q.query("base-2"), n -> n % 3 == 2);
    addFilter("query without result", q -> q.query("nothing like it"), n -> false);
    addFilter("view created", q -> q.viewOption(ViewOption.CREATED), n -> true);
    addFilter("view shared", q -> q.viewOption(ViewOption.SHARED), n -> false);
    addFilter("tag and view", q -> q.tag("odd").viewOption(ViewOption.CREATED), n -> n % 2 == 1);
  }

  private void addFilter(
      String name, Consumer<OpenWebUiModelQuery.Builder> query, IntPredicate expected) {
    List<String> ids = OpenWebUiForms.ids(models, expected);
    checks.put(
        name,
        client ->
            assertThat(client.listModels(query).stream().map(OpenWebUiModel::id))
                .containsExactlyInAnyOrderElementsOf(ids));
  }

  private static void missing(OpenWebUiClient client) {
    assertThat(client.findModel("team/none")).isEmpty();
    assertThatThrownBy(() -> client.getModel("team/none"))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.status()).isEqualTo(404));
  }
}
