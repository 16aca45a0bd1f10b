package io.modellist.openwebui;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.Extras;
import io.modellist.core.Page;
import io.modellist.testing.FakeOpenWebUi;
import io.modellist.testing.Fault;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Models and pages recorded from a real server 0.12.4. */
class OpenWebUiRecordedModelsTest {
  private static final ModelOwner ADMIN =
      new ModelOwner("f65ec295-5697-4c4f-87a8-801aace6d213", "Admin", "admin", "admin@example.org");

  private final FakeOpenWebUi fake = FakeOpenWebUi.start();
  private final OpenWebUiClient openWebUi =
      OpenWebUiClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build();

  @AfterEach
  void close() {
    openWebUi.close();
    fake.close();
  }

  @Test
  void threePagesMakeTheCompleteListInThreeRequests() {
    IntStream.rangeClosed(1, 4)
        .forEach(n -> fake.onRequest(n, answer("list-created-asc-page-%d.200.json".formatted(n))));

    List<OpenWebUiModel> all = openWebUi.listModels().toList();

    // Every third model on that server could not be listed.
    assertThat(all)
        .extracting(OpenWebUiModel::id)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 94)
                .filter(n -> n % 3 != 0)
                .mapToObj("lab-model-%03d"::formatted)
                .toList());
    assertThat(fake.requestCount()).isEqualTo(3);
    assertThat(all).flatExtracting(OpenWebUiModel::problems).isEmpty();
    assertThat(all).extracting(OpenWebUiModel::user).containsOnly(ADMIN);
    assertThat(all.get(62))
        .isEqualTo(
            OpenWebUiModel.builder("lab-model-094")
                .versionId("16ff4b16-14e8-491d-91f5-01e990d05b80")
                .userId(ADMIN.id())
                .baseModelId("gpt-4")
                .name("Lab Model 094")
                .params(Map.of("temperature", new BigDecimal("9.4")))
                .meta(
                    new ModelMeta(
                        null, null, "desc 94", Map.of("vision", false), List.of(new Tag("even"))))
                .isActive(true)
                .writeAccess(true)
                .user(ADMIN)
                .createdAt(Instant.ofEpochSecond(1795243037))
                .updatedAt(Instant.ofEpochSecond(1795243037))
                .extras(all.get(62).extras())
                .build());
    assertThat(all.get(62).unknownFields().keySet())
        .containsExactlyInAnyOrder(
            "/meta/i18n", "/meta/knowledge", "/meta/voice", "/meta/voice_avatar");
  }

  @Test
  void aPageAfterTheEndIsEmptyAndHasTheTotal() {
    Page<OpenWebUiModel> page = firstPage("list-created-asc-page-4.200.json");

    assertThat(page.items()).isEmpty();
    assertThat(page.totalItems()).hasValue(63);
  }

  @Test
  void aQueryWithoutAMatchIsAnEmptyListing() {
    fake.onEveryRequest(answer("list-query-nothing.200.json"));

    assertThat(openWebUi.listModels(q -> q.query("zzzz"))).isEmpty();
    assertThat(fake.requestCount()).isEqualTo(1);
  }

  @Test
  void theTotalCountsOnlyTheModelsWithTheTag() {
    Page<OpenWebUiModel> page = firstPage("list-tag-even-page-2.200.json");

    assertThat(page.items())
        .extracting(OpenWebUiModel::id)
        .containsExactly("lab-model-092", "lab-model-094");
    assertThat(page.items()).allMatch(m -> m.tags().equals(List.of("even")));
    assertThat(page.totalItems()).hasValue(32);
  }

  @Test
  void everyFieldOfASingleModelIsRead() {
    fake.onEveryRequest(answer("get-one.200.json"));

    OpenWebUiModel model = openWebUi.getModel("lab-model-001");

    assertThat(model)
        .isEqualTo(
            OpenWebUiModel.builder("lab-model-001")
                .versionId("f230ca69-d540-444b-96a8-0c3cd5f7ddfd")
                .userId(ADMIN.id())
                .baseModelId("gpt-4")
                .name("Lab Model 001")
                .params(Map.of("temperature", new BigDecimal("0.1")))
                .meta(
                    new ModelMeta(
                        "/static/favicon.png",
                        null,
                        "desc 1",
                        Map.of("vision", true),
                        List.of(new Tag("odd"))))
                .isActive(true)
                .writeAccess(true)
                .createdAt(Instant.ofEpochSecond(1795243036))
                .updatedAt(Instant.ofEpochSecond(1795243036))
                .extras(model.extras())
                .build());
    assertThat(model.extras()).isNotEqualTo(Extras.none());
    assertThat(model.unknownFields()).hasSize(4).containsEntry("/meta/voice", null);
  }

  private Page<OpenWebUiModel> firstPage(String file) {
    fake.onEveryRequest(answer(file));
    return openWebUi.listModels().firstPage();
  }

  private static Fault answer(String file) {
    return Fault.answer(Wire.read(file));
  }
}
