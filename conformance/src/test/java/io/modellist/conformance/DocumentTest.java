package io.modellist.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schemas notice what contradicts the documents. */
class DocumentTest {
  @ParameterizedTest(name = "{1} for {0} in {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          "id": 1,                      | "id": "1",                 | narrative/get-models.json    | NARRATIVE_MODELS | /records/0/id
          "name": "Llama-3.2-1B"        | "name": "Llama 3.2 1B"     | narrative/get-models.json    | NARRATIVE_MODELS | /records/0/name
          "status": "active"            | "status": "retired"        | narrative/get-models.json    | NARRATIVE_MODELS | /records/0/status
          "type": "all"                 | "type": "some"             | narrative/get-models.json    | NARRATIVE_MODELS | /records/0/collaborators/training/type
          "created_at": "2024-01-10     | "created_at": "10/1/2024   | narrative/get-models.json    | NARRATIVE_MODELS | /records/0/created_at
          "license_id"                  | "licence_id"               | narrative/get-models.json    | NARRATIVE_MODELS | /records/0
          "records"                     | "models"                   | narrative/get-models.json    | NARRATIVE_MODELS |
          "version": 1                  | "version": 1.5             | narrative/get-a-model.json   | NARRATIVE_MODEL | /version
          "total": 1                    | "total": "1"               | openwebui/document-example.json | OPEN_WEBUI_MODELS | /total
          "is_active": true             | "is_active": 1             | openwebui/document-example.json | OPEN_WEBUI_MODELS | /items/0/is_active
          "created_at": 1704067200      | "created_at": "2024-01-01" | openwebui/document-example.json | OPEN_WEBUI_MODELS | /items/0/created_at
          "subjectId"                   | "subject_id"               | truefoundry/list-models.json | TRUEFOUNDRY_MODELS | /data/0/created_by_subject
          "pip_packages": [             | "pip_packages": [1,        | truefoundry/list-models.json | TRUEFOUNDRY_MODELS | /data/0/latest_version/manifest/environment/pip_packages/0
          "limit": 10                   | "limit": null              | truefoundry/list-models.json | TRUEFOUNDRY_MODELS | /pagination/limit
          "download_count": 0           | "download_count": null     | orgregistry/list-models.json | ORG_REGISTRY_MODELS | /models/0/download_count
          """)
  void aContradictionIsFoundWhereItIs(
      String right, String wrong, String sample, Document document, String place)
      throws IOException {
    String json = Samples.read(sample);
    assertThat(json).contains(right);

    String changed = json.replaceFirst(Pattern.quote(right), wrong);

    assertThat(document.contradictions(changed))
        .anyMatch(found -> found.startsWith((place == null ? "" : place) + ":"));
  }
}
