package io.modellist.openwebui;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.Page;
import io.modellist.testing.FakeOpenWebUi;
import io.modellist.testing.Fault;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The responses that are printed on the API page. */
class OpenWebUiDocumentedModelsTest {
  private final FakeOpenWebUi fake = FakeOpenWebUi.start();
  private final OpenWebUiClient openWebUi =
      OpenWebUiClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build();

  @AfterEach
  void close() {
    openWebUi.close();
    fake.close();
  }

  @Test
  void everyFieldOfTheDocumentedExampleIsRead() {
    fake.onEveryRequest(Fault.answer(Wire.read("document-example.json")));

    Page<OpenWebUiModel> page = openWebUi.listModels().firstPage();

    assertThat(page.items())
        .containsExactly(
            OpenWebUiModel.builder("gpt-4-custom")
                .userId("user123")
                .baseModelId("gpt-4")
                .name("Custom GPT-4")
                .params(Map.of("temperature", new BigDecimal("0.7"), "max_tokens", 2000))
                .meta(
                    new ModelMeta(
                        "/static/favicon.png",
                        null,
                        "A customized GPT-4 model for specific tasks",
                        Map.of("vision", true, "function_calling", true),
                        List.of()))
                .isActive(true)
                .writeAccess(true)
                .user(new ModelOwner("user123", "John Doe", null, "john@example.com"))
                .createdAt(Instant.parse("2024-01-01T00:00:00Z"))
                .updatedAt(Instant.parse("2024-01-02T00:00:00Z"))
                .build());
    assertThat(page.totalItems()).hasValue(1);
    assertThat(page.hasNext()).isFalse();
    assertThat(page.items()).allMatch(m -> m.unknownFields().isEmpty() && m.problems().isEmpty());
  }

  @Test
  void everyFieldOfTheDocumentedTemplateIsRead() {
    fake.onEveryRequest(Fault.answer(Wire.read("document-template.json")));

    Page<OpenWebUiModel> page = openWebUi.listModels().firstPage();

    String text = "<string>";
    assertThat(page.items())
        .containsExactly(
            OpenWebUiModel.builder(text)
                .userId(text)
                .baseModelId(text)
                .name(text)
                .meta(new ModelMeta(text, null, text, Map.of(), List.of()))
                .accessGrants(List.of(new AccessGrant(null, null, null, null, null, null, null)))
                .isActive(true)
                .writeAccess(true)
                .user(new ModelOwner(text, text, null, text))
                .createdAt(Instant.ofEpochSecond(123))
                .updatedAt(Instant.ofEpochSecond(123))
                .build());
    assertThat(page.totalItems()).hasValue(123);
    assertThat(page.hasNext()).isTrue();
  }
}
