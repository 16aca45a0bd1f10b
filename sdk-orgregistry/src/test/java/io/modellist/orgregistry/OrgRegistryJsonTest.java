package io.modellist.orgregistry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.modellist.tck.JsonRoundTrip;
import io.modellist.testing.FakeOrgRegistry;
import io.modellist.testing.Fault;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Models as a JSON mapper of an application writes and reads them. */
class OrgRegistryJsonTest {
  private final FakeOrgRegistry fake = FakeOrgRegistry.start();
  private final OrgRegistryClient registry =
      OrgRegistryClient.builder()
          .baseUrl(fake.url())
          .organization("acme")
          .bearerToken(fake.key())
          .build();

  @AfterEach
  void close() {
    registry.close();
    fake.close();
  }

  @Test
  void everyKnownFieldIsWrittenAsTheServiceSendsIt() {
    // The service's form of UTC is written as Z.
    String entry = Wire.read("every-field.json").replace("+00:00", "Z");

    JsonRoundTrip.assertWrittenAs(entry, read(entry));
  }

  @Test
  void theDocumentedExampleIsWrittenAsTheServiceSendsIt() throws Exception {
    ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
    String entry = mapper.readTree(Wire.read("list-models.json")).at("/models/0").toString();

    JsonRoundTrip.assertWrittenAs(entry, mapper.readValue(entry, OrgRegistryModel.class));
  }

  @Test
  void aBuilderSetsWhatItIsGiven() {
    Instant time = Instant.parse("2025-05-06T07:08:09Z");
    OrgRegistryModel model =
        OrgRegistryModel.builder("acme/x").uuid("u").isPublic(true).createdAt(time).build();

    assertThat(model)
        .isEqualTo(
            new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .convertValue(model, OrgRegistryModel.class));
    assertThat(model.name()).isEqualTo("acme/x");
    assertThat(model.id()).isEqualTo("u");
    assertThat(model.toBuilder().build()).isEqualTo(model);
  }

  private OrgRegistryModel read(String entry) {
    fake.onEveryRequest(Fault.answer(entry));
    return registry.getModel("x");
  }
}
