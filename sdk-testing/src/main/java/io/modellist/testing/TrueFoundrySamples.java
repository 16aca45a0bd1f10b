package io.modellist.testing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sample models of TrueFoundry. */
final class TrueFoundrySamples {
  private TrueFoundrySamples() {}

  static Map<String, @Nullable Object> model(int n) {
    String name = String.format(Locale.ROOT, n % 3 == 0 ? "modèle-%04d" : "model-%04d", n);
    String repo = "repo-" + (1 + n % 2);
    String fqn = "model:tenant/" + repo + "/" + name;
    Map<String, @Nullable Object> model =
        WireForm.object(
            "id",
            String.format(Locale.ROOT, "tfm-%06d", n),
            "ml_repo_id",
            repo,
            "name",
            name,
            "fqn",
            fqn,
            "created_by_subject",
            subject(n),
            "type",
            "model",
            "created_at",
            WireForm.time(n).toString(),
            "updated_at",
            WireForm.time(n + 60).toString());
    // Every fourth model has no version. The field is alternately null and absent.
    if (n % 4 != 0) {
      model.put("latest_version", version(n, repo, fqn));
    } else if (n % 8 == 0) {
      model.put("latest_version", null);
    }
    if (n % 3 == 0) {
      model.put("run_steps", List.of(0, 10, 20.5));
    }
    return model;
  }

  private static Map<String, @Nullable Object> version(int n, String repo, String fqn) {
    Map<String, @Nullable Object> version =
        WireForm.object(
            "id",
            String.format(Locale.ROOT, "tfv-%06d", n),
            "fqn",
            fqn + ":" + (1 + n % 3),
            "created_by_subject",
            subject(n + 1),
            "manifest",
            manifest(n, repo),
            "ml_repo_id",
            repo,
            "model_id",
            String.format(Locale.ROOT, "tfm-%06d", n),
            "created_at",
            WireForm.time(n).toString(),
            "updated_at",
            WireForm.time(n + 60).toString(),
            "deployable",
            n % 2 == 0);
    if (n % 2 == 1) {
      version.put("usage_code_snippet", "model = load(\"" + fqn + "\")\n");
      version.put("tags", List.of("prod", "v" + n % 3));
      version.put("metrics", List.of(metric("loss", 0.25, n), metric("accuracy", 1, n)));
    }
    return version;
  }

  private static Map<String, @Nullable Object> metric(String key, Number value, int n) {
    return WireForm.object(
        "key", key, "value", value, "timestamp", WireForm.time(n).toEpochMilli(), "step", n);
  }

  private static Map<String, @Nullable Object> manifest(int n, String repo) {
    Map<String, @Nullable Object> manifest =
        WireForm.object(
            "name",
            "model-" + n,
            "metadata",
            n % 2 == 0 ? Map.of() : WireForm.object("score", 0.5, "note", null),
            "ml_repo",
            repo,
            "source",
            source(n),
            "type",
            "model-version",
            "step",
            n % 5);
    if (n % 2 == 1) {
      manifest.put("description", "Version of model " + n);
      manifest.put("version_alias", "v" + n);
      manifest.put("version", 1 + n % 3);
      manifest.put("framework", framework(n));
      manifest.put(
          "environment",
          WireForm.object("python_version", "3.12", "pip_packages", List.of("numpy==2.1.0")));
      manifest.put("run_id", "run-" + n % 6);
    }
    return manifest;
  }

  // No unknown type here or in framework(): the service's own client refuses a page with one.
  private static Map<String, @Nullable Object> source(int n) {
    return switch (n % 3) {
      case 0 -> WireForm.object("type", "local", "file_or_folder", "model-" + n + ".bin");
      case 1 -> WireForm.object("type", "external", "uri", "s3://bucket/model-" + n);
      default -> WireForm.object("type", "truefoundry", "uri", "tfy://models/" + n);
    };
  }

  private static Map<String, @Nullable Object> framework(int n) {
    return switch (n / 2 % 5) {
      case 0 ->
          WireForm.object(
              "type",
              "transformers",
              "library_name",
              "transformers",
              "pipeline_tag",
              "text-generation",
              "base_model",
              "base-" + n % 3);
      case 1 ->
          WireForm.object(
              "type",
              "sklearn",
              "model_filepath",
              "model.joblib",
              "serialization_format",
              "joblib",
              "model_schema",
              WireForm.object(
                  "infer_method_name",
                  "predict",
                  "inputs",
                  List.of(WireForm.object("name", "x", "type", "double")),
                  "outputs",
                  List.of()));
      case 2 -> WireForm.object("type", "pytorch");
      case 3 -> WireForm.object("type", "xgboost", "model_filepath", "model.json");
      default -> WireForm.object("type", "onnx");
    };
  }

  private static Map<String, @Nullable Object> subject(int n) {
    Map<String, @Nullable Object> subject =
        WireForm.object(
            "subjectId", "subject-" + n % 4, "subjectType", n % 4 == 0 ? "serviceaccount" : "user");
    if (n % 2 == 0) {
      subject.put("subjectSlug", "subject-" + n % 4 + "@example.org");
      subject.put("subjectDisplayName", "Subject №" + n % 4);
    }
    return subject;
  }
}
