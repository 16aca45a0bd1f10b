package io.modellist.truefoundry;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.modellist.core.spi.Copies;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The framework that a model version was built with: one type per kind. Immutable.
 *
 * <p>The kinds and their fields are from the published client (truefoundry-sdk: {@code
 * TransformersFramework}, {@code SklearnFramework}, {@code XgBoostFramework} and so on). The API
 * page shows {@code transformers} only.
 */
@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    include = JsonTypeInfo.As.EXISTING_PROPERTY,
    property = "type",
    visible = true,
    defaultImpl = ModelFramework.Other.class)
@JsonSubTypes({
  @JsonSubTypes.Type(value = ModelFramework.Transformers.class, name = "transformers"),
  @JsonSubTypes.Type(value = ModelFramework.Sklearn.class, name = "sklearn"),
  @JsonSubTypes.Type(value = ModelFramework.XgBoost.class, name = "xgboost")
})
public sealed interface ModelFramework {
  /** Returns the kind as the service sends it, or null if absent. */
  @Nullable String type();

  /**
   * Hugging Face Transformers or a related library.
   *
   * @param type the kind, {@code transformers}
   * @param libraryName the library, such as {@code transformers}, {@code sentence-transformers} or
   *     {@code diffusers}, or null if absent
   * @param pipelineTag the task, such as {@code text-generation}, or null if absent
   * @param baseModel the model that this one was derived from, or null if absent
   */
  record Transformers(
      @JsonProperty("type") @Nullable String type,
      @JsonProperty("library_name") @Nullable String libraryName,
      @JsonProperty("pipeline_tag") @Nullable String pipelineTag,
      @JsonProperty("base_model") @Nullable String baseModel)
      implements ModelFramework {}

  /**
   * scikit-learn.
   *
   * @param type the kind, {@code sklearn}
   * @param modelFilepath the path of the model's file within the version, or null if absent
   * @param serializationFormat the format of that file, such as {@code joblib}, or null if absent
   * @param modelSchema the inputs and outputs of the model, as open JSON, or null if absent
   */
  record Sklearn(
      @JsonProperty("type") @Nullable String type,
      @JsonProperty("model_filepath") @Nullable String modelFilepath,
      @JsonProperty("serialization_format") @Nullable String serializationFormat,
      @JsonProperty("model_schema") @Nullable Object modelSchema)
      implements ModelFramework {
    /** Copies the schema. */
    @SuppressWarnings("NullAway") // It misses that openJson allows nullable values.
    public Sklearn {
      modelSchema = Copies.openJson(modelSchema);
    }
  }

  /**
   * XGBoost.
   *
   * @param type the kind, {@code xgboost}
   * @param modelFilepath the path of the model's file within the version, or null if absent
   * @param serializationFormat the format of that file, such as {@code joblib}, or null if absent
   * @param modelSchema the inputs and outputs of the model, as open JSON, or null if absent
   */
  record XgBoost(
      @JsonProperty("type") @Nullable String type,
      @JsonProperty("model_filepath") @Nullable String modelFilepath,
      @JsonProperty("serialization_format") @Nullable String serializationFormat,
      @JsonProperty("model_schema") @Nullable Object modelSchema)
      implements ModelFramework {
    /** Copies the schema. */
    @SuppressWarnings("NullAway") // It misses that openJson allows nullable values.
    public XgBoost {
      modelSchema = Copies.openJson(modelSchema);
    }
  }

  /**
   * A kind without documented fields ({@code tensorflow}, {@code pytorch}, {@code keras}, {@code
   * lightgbm}, {@code fastai}, {@code h2o}, {@code onnx}, {@code spacy}, {@code statsmodels},
   * {@code gluon}, {@code paddle}, {@code custom}), or a kind that this release does not know.
   *
   * @param type the kind as the service sends it, or null if absent
   * @param fields the other fields by name, as open JSON; empty if there are none, never null
   */
  record Other(
      @JsonProperty("type") @Nullable String type,
      @JsonProperty("modellist:fields")
          @JsonAnySetter
          @JsonInclude(content = JsonInclude.Include.ALWAYS)
          @JsonAnyGetter
          Map<String, @Nullable Object> fields)
      implements ModelFramework {
    /** Copies the map; null becomes an empty map. */
    @SuppressWarnings("NullAway") // It misses that openJson allows nullable values.
    public Other {
      fields = Copies.openJson(fields);
    }
  }
}
