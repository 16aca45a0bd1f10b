package io.modellist.truefoundry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.modellist.tck.JsonRoundTrip;
import io.modellist.testing.FakeTrueFoundry;
import io.modellist.testing.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models as a JSON mapper of an application writes and reads them. */
class TrueFoundryJsonTest {
  private final FakeTrueFoundry fake = FakeTrueFoundry.start();
  private final TrueFoundryClient truefoundry =
      TrueFoundryClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build();

  @AfterEach
  void close() {
    truefoundry.close();
    fake.close();
  }

  @Test
  void theDocumentedModelIsWrittenAsTheServiceSendsIt() throws Exception {
    String entry =
        new ObjectMapper().readTree(Wire.read("list-models.json")).at("/data/0").toString();

    JsonRoundTrip.assertWrittenAs(entry, read(entry));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"framework\":{\"type\":\"transformers\",\"library_name\":\"l\",\"pipeline_tag\":\"p\"}",
        "\"framework\":{\"type\":\"sklearn\",\"model_filepath\":\"m\",\"serialization_format\":"
            + "\"joblib\",\"model_schema\":{\"inputs\":[{\"name\":\"x\",\"low\":0.5}]}}",
        "\"framework\":{\"type\":\"xgboost\",\"model_schema\":[1,2.5,\"z\"]}",
        "\"framework\":{\"type\":\"pytorch\"}",
        "\"framework\":{\"type\":\"brand-new\",\"fields\":[1],\"type_\":2,\"deep\":{\"a\":0.1}}",
        "\"framework\":{\"version\":3}",
        "\"source\":{\"type\":\"truefoundry\",\"uri\":\"u\"}",
        "\"source\":{\"type\":\"external\",\"uri\":\"s3://b\"}",
        "\"source\":{\"type\":\"local\",\"file_or_folder\":\"/tmp/x\"}",
        "\"source\":{\"type\":\"drive\",\"folder\":null,\"rate\":0.25}",
      })
  void casesOfUnionsSurviveWithTheirFields(String field) {
    String entry = "{\"id\":\"a\",\"latest_version\":{\"manifest\":{" + field + "}}}";

    JsonRoundTrip.assertWrittenAs(entry, read(entry));
  }

  @Test
  void everyOtherFieldSurvives() {
    String entry =
        """
        {"id":"a","ml_repo_id":"r","created_by_subject":{"subjectId":"s","subjectType":"robot",
          "subjectSlug":"r@x","subjectDisplayName":"R","subjectPatName":"token-1"},
         "run_steps":[1.5,2],"latest_version":{"metrics":[{"key":"loss","value":0.1,
          "timestamp":1700000000123,"step":7}],"tags":["a"],"manifest":{"metadata":{"rate":0.7},
          "environment":{"python_version":"3.12","pip_packages":["x"]}}},"later":{"subjectId":1}}
        """;

    JsonRoundTrip.assertWrittenAs(entry, read(entry));
  }

  @Test
  void buildersKeepWhatTheyStartWith() {
    TrueFoundryModel model = read("{\"id\":\"a\",\"latest_version\":{\"manifest\":{\"step\":1}}}");

    assertThat(model.toBuilder().build()).isEqualTo(model);
    assertThat(model.latestVersion().toBuilder().build()).isEqualTo(model.latestVersion());
    assertThat(model.latestVersion().manifest().toBuilder().build())
        .isEqualTo(ModelManifest.builder().step(1L).build());
  }

  private TrueFoundryModel read(String entry) {
    fake.onEveryRequest(Fault.answer(entry));
    return truefoundry.getModel("a");
  }
}
