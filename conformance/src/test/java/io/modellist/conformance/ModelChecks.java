package io.modellist.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.modellist.core.ApiException;
import io.modellist.openwebui.AccessGrant;
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
  private final Site site;
  private final int models;
  private final Map<String, Consumer<OpenWebUiClient>> checks = new LinkedHashMap<>();

  private ModelChecks(Site site, int models) {
    this.site = site;
    this.models = models;
  }

  /** Returns the checks with their names. */
  static Map<String, Consumer<OpenWebUiClient>> of(Site site, int models) {
    ModelChecks all = new ModelChecks(site, models);
    IntStream.rangeClosed(1, models).forEach(all::addModel);
    all.addFilters();
    all.checks.put("each listed model is the same alone", ModelChecks::sameAlone);
    all.checks.put("inactive models are listed", all::inactive);
    all.checks.put("lists without large images", all::images);
    all.checks.put("a model that is missing", all::missing);
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
          assertThat(model.baseModelId()).isEqualTo("base-" + n % 3);
          assertThat(Json.read(Json.write(model.params())))
              .isEqualTo(Json.read(Json.write(OpenWebUiForms.model(n).get("params"))));
          if (site.isAtLeast("0.8.0")) {
            assertThat(model.accessGrants())
                .extracting(AccessGrant::principalId, AccessGrant::permission)
                .isEqualTo(OpenWebUiForms.isShared(n) ? List.of(tuple("*", "read")) : List.of());
          }
          if (OpenWebUiForms.hasImage(n)) {
            assertThat(model.meta().profileImageUrl()).hasSizeGreaterThan(200_000);
          }
          assertThat(model.problems()).isEmpty();
        });
  }

  private void addFilters() {
    addFilter("tag even", q -> q.tag("even"), n -> n % 2 == 0);
    // 0.6.37 looks for the tag as JSON escapes it, and so finds no such tag.
    boolean anyTag = site.isAtLeast("0.9.0");
    addFilter("tag fünf", q -> q.tag("fünf"), n -> anyTag && n % 5 == 0);
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

  /** What a list and a single model both have, except for the image, is the same. */
  private static void sameAlone(OpenWebUiClient client) {
    assertThat(client.listModels())
        .allSatisfy(
            listed ->
                assertThat(client.getModel(listed.key()))
                    .usingRecursiveComparison()
                    .ignoringFields("user", "writeAccess", "meta.profileImageUrl", "extras")
                    .isEqualTo(listed));
  }

  private void inactive(OpenWebUiClient client) {
    assertThat(client.listModels().stream().filter(model -> Boolean.FALSE.equals(model.isActive())))
        .extracting(OpenWebUiModel::id)
        .containsExactlyInAnyOrderElementsOf(
            OpenWebUiForms.ids(models, n -> !OpenWebUiForms.isActive(n)));
  }

  /** From 0.11.0 on, a list has no images. Before 0.9.2 it has them at full length. */
  private void images(OpenWebUiClient client) {
    assertThat(client.listModels())
        .allSatisfy(
            model -> {
              String image = model.meta().profileImageUrl();
              if (site.isAtLeast("0.11.0")) {
                assertThat(image).isNull();
              } else if (OpenWebUiForms.hasImage(OpenWebUiForms.number(model.id()))) {
                assertThat(image).hasSizeGreaterThan(200_000);
              }
            });
  }

  private void missing(OpenWebUiClient client) {
    boolean says404 = site.isAtLeast("0.7.0");
    if (says404) {
      assertThat(client.findModel("team/none")).isEmpty();
    }
    assertThatThrownBy(() -> client.getModel("team/none"))
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.status()).isEqualTo(says404 ? 404 : 401));
  }
}
