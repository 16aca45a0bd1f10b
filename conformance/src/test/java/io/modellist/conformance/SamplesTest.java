package io.modellist.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The examples of the API documents, and the responses of a real server, agree with the schemas.
 */
class SamplesTest {
  @ParameterizedTest
  @CsvSource({
    "narrative/get-models.json, NARRATIVE_MODELS",
    "narrative/get-a-model.json, NARRATIVE_MODEL",
    "openwebui/document-template.json, OPEN_WEBUI_MODELS",
    "openwebui/document-example.json, OPEN_WEBUI_MODELS",
    "truefoundry/list-models.json, TRUEFOUNDRY_MODELS",
    "orgregistry/list-models.json, ORG_REGISTRY_MODELS",
    "orgregistry/every-field.json, ORG_REGISTRY_MODEL",
    "orgregistry/error.json, ORG_REGISTRY_ERROR",
  })
  void anExampleOfADocumentAgreesWithIt(String sample, Document document) throws IOException {
    assertThat(document.contradictions(Samples.read(sample))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "list-created-asc-page-1.200.json",
    "list-created-asc-page-2.200.json",
    "list-created-asc-page-3.200.json",
    "list-created-asc-page-4.200.json",
    "list-query-nothing.200.json",
    "list-tag-even-page-2.200.json",
  })
  void aPageOfARealOpenWebUiAgreesWithTheDocument(String sample) throws IOException {
    assertThat(Document.OPEN_WEBUI_MODELS.contradictions(Samples.read("openwebui/" + sample)))
        .isEmpty();
  }
}
