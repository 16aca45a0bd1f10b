package io.modellist.conformance;

import io.modellist.truefoundry.ModelManifest;
import io.modellist.truefoundry.ModelVersion;
import io.modellist.truefoundry.TrueFoundryModel;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a model that {@code truefoundry-sdk} and the SDK both have. */
final class TrueFoundryFields {
  /** The vendor's classes for the types of sources and frameworks that the fake sends. */
  private static final Map<String, String> CLASSES =
      Map.of(
          "truefoundry", "TrueFoundryManagedSource",
          "external", "ExternalBlobStorageSource",
          "local", "LocalModelSource",
          "transformers", "TransformersFramework",
          "sklearn", "SklearnFramework",
          "xgboost", "XgBoostFramework",
          "pytorch", "PyTorchFramework",
          "onnx", "OnnxFramework");

  static final List<SharedField<TrueFoundryModel>> ALL =
      List.of(
          model("id", TrueFoundryModel::id),
          model("ml_repo_id", TrueFoundryModel::mlRepoId),
          model("name", TrueFoundryModel::name),
          model("fqn", TrueFoundryModel::fqn),
          model("created_by_subject", TrueFoundryModel::createdBySubject),
          model("type", TrueFoundryModel::type),
          model("created_at", TrueFoundryModel::createdAt),
          model("updated_at", TrueFoundryModel::updatedAt),
          model("run_steps", TrueFoundryModel::runSteps),
          version("id", ModelVersion::id),
          version("fqn", ModelVersion::fqn),
          version("created_by_subject", ModelVersion::createdBySubject),
          version("ml_repo_id", ModelVersion::mlRepoId),
          version("model_id", ModelVersion::modelId),
          version("created_at", ModelVersion::createdAt),
          version("updated_at", ModelVersion::updatedAt),
          version("usage_code_snippet", ModelVersion::usageCodeSnippet),
          version("tags", ModelVersion::tags),
          version("metrics", ModelVersion::metrics),
          version("deployable", ModelVersion::deployable),
          manifest("name", ModelManifest::name),
          manifest("metadata", ModelManifest::metadata),
          manifest("ml_repo", ModelManifest::mlRepo),
          manifest("source", ModelManifest::source),
          vendorsClass("source", m -> m.source() == null ? null : m.source().type()),
          manifest("description", ModelManifest::description),
          manifest("version_alias", ModelManifest::versionAlias),
          manifest("version", ModelManifest::version),
          manifest("type", ModelManifest::type),
          manifest("framework", ModelManifest::framework),
          vendorsClass("framework", m -> m.framework() == null ? null : m.framework().type()),
          manifest("environment", ModelManifest::environment),
          manifest("step", ModelManifest::step),
          manifest("run_id", ModelManifest::runId));

  private TrueFoundryFields() {}

  private static SharedField<TrueFoundryModel> model(
      String name, Function<TrueFoundryModel, @Nullable Object> sdk) {
    return new SharedField<>(name, sdk);
  }

  private static SharedField<TrueFoundryModel> version(
      String name, Function<ModelVersion, @Nullable Object> sdk) {
    return model("latest_version/" + name, model -> ofVersion(model, sdk));
  }

  private static SharedField<TrueFoundryModel> manifest(
      String name, Function<ModelManifest, @Nullable Object> sdk) {
    return version("manifest/" + name, version -> ofManifest(version, sdk));
  }

  private static SharedField<TrueFoundryModel> vendorsClass(
      String name, Function<ModelManifest, @Nullable String> type) {
    return model(
        "classes/" + name,
        model -> {
          Object value = ofVersion(model, version -> ofManifest(version, type));
          return value == null ? null : CLASSES.get(value);
        });
  }

  private static @Nullable Object ofVersion(
      TrueFoundryModel model, Function<ModelVersion, ? extends @Nullable Object> part) {
    ModelVersion version = model.latestVersion();
    return version == null ? null : part.apply(version);
  }

  private static @Nullable Object ofManifest(
      ModelVersion version, Function<ModelManifest, ? extends @Nullable Object> part) {
    ModelManifest manifest = version.manifest();
    return manifest == null ? null : part.apply(manifest);
  }
}
