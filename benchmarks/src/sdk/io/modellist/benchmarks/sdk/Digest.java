package io.modellist.benchmarks.sdk;

import io.modellist.core.Model;
import io.modellist.narrative.NarrativeModel;
import io.modellist.truefoundry.ModelFramework;
import io.modellist.truefoundry.ModelFramework.Sklearn;
import io.modellist.truefoundry.ModelFramework.Transformers;
import io.modellist.truefoundry.ModelManifest;
import io.modellist.truefoundry.ModelMetric;
import io.modellist.truefoundry.ModelSource;
import io.modellist.truefoundry.ModelVersion;
import io.modellist.truefoundry.Subject;
import io.modellist.truefoundry.TrueFoundryModel;
import java.util.Objects;

/** The hash of all fields of a model, equal to that of the records of the loops by hand. */
final class Digest {
  private Digest() {}

  static int of(Model model) {
    return model instanceof TrueFoundryModel rich ? rich(rich) : narrative((NarrativeModel) model);
  }

  private static int narrative(NarrativeModel m) {
    return Objects.hash(
        m.numericId(),
        m.companyId(),
        m.name(),
        m.displayName(),
        m.description(),
        m.licenseId(),
        m.createdAt(),
        m.updatedAt(),
        m.version());
  }

  private static int rich(TrueFoundryModel m) {
    return Objects.hash(
        m.id(),
        m.mlRepoId(),
        m.name(),
        m.fqn(),
        subject(m.createdBySubject()),
        m.type(),
        m.createdAt(),
        m.updatedAt(),
        version(m.latestVersion()),
        m.runSteps());
  }

  private static int subject(Subject s) {
    return Objects.hash(s.id(), s.type().value(), s.slug(), s.displayName(), s.patName());
  }

  private static int version(ModelVersion v) {
    int sum = 0;
    for (ModelMetric m : v.metrics()) {
      sum = 31 * sum + Objects.hash(m.key(), m.value(), m.timestampMillis(), m.step());
    }
    return Objects.hash(
        v.id(),
        v.fqn(),
        subject(v.createdBySubject()),
        manifest(v.manifest()),
        v.mlRepoId(),
        v.modelId(),
        v.createdAt(),
        v.updatedAt(),
        v.usageCodeSnippet(),
        v.tags(),
        sum,
        v.deployable());
  }

  private static int manifest(ModelManifest m) {
    ModelSource source = m.source();
    ModelFramework framework = m.framework();
    Transformers transformers = framework instanceof Transformers t ? t : null;
    Sklearn sklearn = framework instanceof Sklearn s ? s : null;
    return Objects.hash(
        m.name(),
        String.valueOf(m.metadata()),
        m.mlRepo(),
        source.type(),
        source instanceof ModelSource.TrueFoundry own
            ? own.uri()
            : source instanceof ModelSource.External external ? external.uri() : null,
        source instanceof ModelSource.Local local ? local.fileOrFolder() : null,
        m.description(),
        m.versionAlias(),
        m.version(),
        m.type(),
        framework.type(),
        transformers == null ? null : transformers.libraryName(),
        transformers == null ? null : transformers.pipelineTag(),
        transformers == null ? null : transformers.baseModel(),
        sklearn == null ? null : sklearn.modelFilepath(),
        sklearn == null ? null : sklearn.serializationFormat(),
        String.valueOf(sklearn == null ? null : sklearn.modelSchema()),
        m.environment().pythonVersion(),
        m.environment().pipPackages(),
        m.step(),
        m.runId());
  }
}
