package io.modellist.truefoundry;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.modellist.core.spi.Copies;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a model version was made with, by kind. Immutable. The kinds and their fields are those of
 * the published client (truefoundry-sdk: {@code TransformersFramework}, {@code SklearnFramework},
 * {@code XgBoostFramework} and so on); the API document shows {@code transformers} alone.
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
  /** The word on the wire, or null when there was none. */
  @Nullable String type();

  /**
   * Hugging Face Transformers and its kin.
   *
   * @param type the word on the wire
   * @param libraryName {@code transformers}, {@code sentence-transformers}, {@code diffusers}, or
   *     another one; or null
   * @param pipelineTag the task, such as {@code text-generation}, or null
   * @param baseModel the model that it was derived from, or null
   */
  record Transformers(
      @Nullable String type,
      @Nullable String libraryName,
      @Nullable String pipelineTag,
      @Nullable String baseModel)
      implements ModelFramework {}

  /**
   * scikit-learn.
   *
   * @param type the word on the wire
   * @param modelFilepath the model's file within the version, or null
   * @param serializationFormat how it is written, such as {@code joblib}, or null
   * @param modelSchema inputs and outputs, as open JSON, or null
   */
  record Sklearn(
      @Nullable String type,
      @Nullable String modelFilepath,
      @Nullable String serializationFormat,
      @Nullable Object modelSchema)
      implements ModelFramework {}

  /**
   * XGBoost.
   *
   * @param type the word on the wire
   * @param modelFilepath the model's file within the version, or null
   * @param serializationFormat how it is written, such as {@code joblib}, or null
   * @param modelSchema inputs and outputs, as open JSON, or null
   */
  record XgBoost(
      @Nullable String type,
      @Nullable String modelFilepath,
      @Nullable String serializationFormat,
      @Nullable Object modelSchema)
      implements ModelFramework {}

  /**
   * A kind without documented fields ({@code tensorflow}, {@code pytorch}, {@code keras}, {@code
   * lightgbm}, {@code fastai}, {@code h2o}, {@code onnx}, {@code spacy}, {@code statsmodels},
   * {@code gluon}, {@code paddle}, {@code custom}), or one that this release does not know.
   *
   * @param type the word on the wire, or null when there was none
   * @param fields the other fields by name
   */
  record Other(@Nullable String type, @JsonAnySetter Map<String, @Nullable Object> fields)
      implements ModelFramework {
    /** Copies the map; null becomes an empty one. */
    @SuppressWarnings(
        "NullAway") // It does not see, in another module's class, that V may be nullable.
    public Other {
      fields = Copies.map(fields);
    }
  }
}
