package io.modellist.benchmarks.hand;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** TrueFoundry's models as somebody would write them down for a loop by hand. */
public final class Rich {
  private Rich() {}

  /** A page. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Page(List<Model> data, Pagination pagination) implements ModelPage<Model> {
    @Override
    public List<Model> models() {
      return data;
    }

    @Override
    public long total() {
      return pagination.total;
    }
  }

  /** The position of a page. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Pagination(long total, long offset, long limit) {}

  /** A model. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Model(
      String id,
      @JsonProperty("ml_repo_id") String mlRepoId,
      String name,
      String fqn,
      @JsonProperty("created_by_subject") Subject createdBySubject,
      String type,
      @JsonProperty("created_at") Instant createdAt,
      @JsonProperty("updated_at") Instant updatedAt,
      @JsonProperty("latest_version") Version latestVersion,
      @JsonProperty("run_steps") List<Double> runSteps)
      implements Listed {
    @Override
    public String key() {
      return id;
    }

    @Override
    public int digest() {
      return Objects.hash(
          id,
          mlRepoId,
          name,
          fqn,
          createdBySubject.digest(),
          type,
          createdAt,
          updatedAt,
          latestVersion.digest(),
          runSteps == null ? List.of() : runSteps);
    }
  }

  /** A person or an account. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Subject(
      String subjectId,
      String subjectType,
      String subjectSlug,
      String subjectDisplayName,
      String subjectPatName) {
    int digest() {
      return Objects.hash(subjectId, subjectType, subjectSlug, subjectDisplayName, subjectPatName);
    }
  }

  /** A version of a model. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Version(
      String id,
      String fqn,
      @JsonProperty("created_by_subject") Subject createdBySubject,
      Manifest manifest,
      @JsonProperty("ml_repo_id") String mlRepoId,
      @JsonProperty("model_id") String modelId,
      @JsonProperty("created_at") Instant createdAt,
      @JsonProperty("updated_at") Instant updatedAt,
      @JsonProperty("usage_code_snippet") String usageCodeSnippet,
      List<String> tags,
      List<Metric> metrics,
      Boolean deployable) {
    int digest() {
      int sum = 0;
      for (Metric m : metrics) {
        sum = 31 * sum + Objects.hash(m.key, m.value, m.timestamp, m.step);
      }
      return Objects.hash(
          id,
          fqn,
          createdBySubject.digest(),
          manifest.digest(),
          mlRepoId,
          modelId,
          createdAt,
          updatedAt,
          usageCodeSnippet,
          tags,
          sum,
          deployable);
    }
  }

  /** A metric. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Metric(String key, Double value, Long timestamp, Long step) {}

  /** The declaration of a version. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Manifest(
      String name,
      Map<String, Object> metadata,
      @JsonProperty("ml_repo") String mlRepo,
      Source source,
      String description,
      @JsonProperty("version_alias") String versionAlias,
      Integer version,
      String type,
      Framework framework,
      Environment environment,
      Long step,
      @JsonProperty("run_id") String runId) {
    int digest() {
      return Objects.hash(
          name,
          String.valueOf(metadata),
          mlRepo,
          source.type,
          source.uri,
          source.fileOrFolder,
          description,
          versionAlias,
          version,
          type,
          framework.type,
          framework.libraryName,
          framework.pipelineTag,
          framework.baseModel,
          framework.modelFilepath,
          framework.serializationFormat,
          String.valueOf(framework.modelSchema),
          environment.pythonVersion,
          environment.pipPackages,
          step,
          runId);
    }
  }

  /** The location of the files, of all kinds. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Source(
      String type, String uri, @JsonProperty("file_or_folder") String fileOrFolder) {}

  /** The framework, of all kinds. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Framework(
      String type,
      @JsonProperty("library_name") String libraryName,
      @JsonProperty("pipeline_tag") String pipelineTag,
      @JsonProperty("base_model") String baseModel,
      @JsonProperty("model_filepath") String modelFilepath,
      @JsonProperty("serialization_format") String serializationFormat,
      @JsonProperty("model_schema") Object modelSchema) {}

  /** The Python environment. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Environment(
      @JsonProperty("python_version") String pythonVersion,
      @JsonProperty("pip_packages") List<String> pipPackages) {}
}
