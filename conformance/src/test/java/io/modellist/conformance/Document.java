package io.modellist.conformance;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/**
 * What one of the services' API documents says of a response, as a JSON Schema. The schemas are in
 * the folder {@code documents} of the test resources. A field that a document does not name may
 * have any value.
 */
enum Document {
  NARRATIVE_MODELS("narrative-get-models.json"),
  NARRATIVE_MODEL("narrative-get-a-model.json"),
  OPEN_WEBUI_MODELS("openwebui-list-models.json"),
  TRUEFOUNDRY_MODELS("truefoundry-list-models.json"),
  ORG_REGISTRY_MODELS("orgregistry-list-models.json"),
  ORG_REGISTRY_MODEL("orgregistry-list-models.json#/$defs/model"),
  ORG_REGISTRY_ERROR("orgregistry-list-models.json#/$defs/error");

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private final String file;

  Document(String file) {
    this.file = file;
  }

  /** Returns what in this JSON text contradicts the document: each with its place. */
  List<String> contradictions(String json) {
    Schema schema = REGISTRY.getSchema(SchemaLocation.of("classpath:documents/" + file));
    return schema.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
  }
}
