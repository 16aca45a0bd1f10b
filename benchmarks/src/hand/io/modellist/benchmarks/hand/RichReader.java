package io.modellist.benchmarks.hand;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.modellist.benchmarks.hand.Rich.Environment;
import io.modellist.benchmarks.hand.Rich.Framework;
import io.modellist.benchmarks.hand.Rich.Manifest;
import io.modellist.benchmarks.hand.Rich.Metric;
import io.modellist.benchmarks.hand.Rich.Model;
import io.modellist.benchmarks.hand.Rich.Page;
import io.modellist.benchmarks.hand.Rich.Pagination;
import io.modellist.benchmarks.hand.Rich.Source;
import io.modellist.benchmarks.hand.Rich.Subject;
import io.modellist.benchmarks.hand.Rich.Version;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the rich records token by token. Each method starts at the first token of its value. */
public final class RichReader {
  private RichReader() {}

  /** Reads an element of a list. */
  private interface Element<T> {
    T read(JsonParser p) throws IOException;
  }

  /** Reads a page, at the first token of which the parser is not yet. */
  public static Page page(JsonParser p) throws IOException {
    p.nextToken();
    List<Model> data = null;
    Pagination pagination = null;
    for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
      p.nextToken();
      switch (name) {
        case "data" -> data = list(p, RichReader::model);
        case "pagination" -> pagination = pagination(p);
        default -> p.skipChildren();
      }
    }
    return new Page(data, pagination);
  }

  private static Pagination pagination(JsonParser p) throws IOException {
    long total = 0;
    long offset = 0;
    long limit = 0;
    for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
      p.nextToken();
      switch (name) {
        case "total" -> total = p.getLongValue();
        case "offset" -> offset = p.getLongValue();
        case "limit" -> limit = p.getLongValue();
        default -> p.skipChildren();
      }
    }
    return new Pagination(total, offset, limit);
  }

  private static Model model(JsonParser p) throws IOException {
    String id = null;
    String mlRepoId = null;
    String modelName = null;
    String fqn = null;
    Subject subject = null;
    String type = null;
    Instant createdAt = null;
    Instant updatedAt = null;
    Version version = null;
    List<Double> runSteps = null;
    for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
      if (p.nextToken() == JsonToken.VALUE_NULL) {
        continue;
      }
      switch (name) {
        case "id" -> id = p.getText();
        case "ml_repo_id" -> mlRepoId = p.getText();
        case "name" -> modelName = p.getText();
        case "fqn" -> fqn = p.getText();
        case "created_by_subject" -> subject = subject(p);
        case "type" -> type = p.getText();
        case "created_at" -> createdAt = InstantReader.read(p);
        case "updated_at" -> updatedAt = InstantReader.read(p);
        case "latest_version" -> version = version(p);
        case "run_steps" -> runSteps = list(p, JsonParser::getDoubleValue);
        default -> p.skipChildren();
      }
    }
    return new Model(
        id, mlRepoId, modelName, fqn, subject, type, createdAt, updatedAt, version, runSteps);
  }

  private static Subject subject(JsonParser p) throws IOException {
    String id = null;
    String type = null;
    String slug = null;
    String displayName = null;
    String patName = null;
    for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
      if (p.nextToken() == JsonToken.VALUE_NULL) {
        continue;
      }
      switch (name) {
        case "subjectId" -> id = p.getText();
        case "subjectType" -> type = p.getText();
        case "subjectSlug" -> slug = p.getText();
        case "subjectDisplayName" -> displayName = p.getText();
        case "subjectPatName" -> patName = p.getText();
        default -> p.skipChildren();
      }
    }
    return new Subject(id, type, slug, displayName, patName);
  }

  private static Version version(JsonParser p) throws IOException {
    String id = null;
    String fqn = null;
    Subject subject = null;
    Manifest manifest = null;
    String mlRepoId = null;
    String modelId = null;
    Instant createdAt = null;
    Instant updatedAt = null;
    String snippet = null;
    List<String> tags = null;
    List<Metric> metrics = null;
    Boolean deployable = null;
    for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
      if (p.nextToken() == JsonToken.VALUE_NULL) {
        continue;
      }
      switch (name) {
        case "id" -> id = p.getText();
        case "fqn" -> fqn = p.getText();
        case "created_by_subject" -> subject = subject(p);
        case "manifest" -> manifest = manifest(p);
        case "ml_repo_id" -> mlRepoId = p.getText();
        case "model_id" -> modelId = p.getText();
        case "created_at" -> createdAt = InstantReader.read(p);
        case "updated_at" -> updatedAt = InstantReader.read(p);
        case "usage_code_snippet" -> snippet = p.getText();
        case "tags" -> tags = list(p, JsonParser::getText);
        case "metrics" -> metrics = list(p, RichReader::metric);
        case "deployable" -> deployable = p.getBooleanValue();
        default -> p.skipChildren();
      }
    }
    return new Version(
        id,
        fqn,
        subject,
        manifest,
        mlRepoId,
        modelId,
        createdAt,
        updatedAt,
        snippet,
        tags,
        metrics,
        deployable);
  }

  private static Metric metric(JsonParser p) throws IOException {
    String key = null;
    Double value = null;
    Long timestamp = null;
    Long step = null;
    for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
      if (p.nextToken() == JsonToken.VALUE_NULL) {
        continue;
      }
      switch (name) {
        case "key" -> key = p.getText();
        case "value" -> value = p.getDoubleValue();
        case "timestamp" -> timestamp = p.getLongValue();
        case "step" -> step = p.getLongValue();
        default -> p.skipChildren();
      }
    }
    return new Metric(key, value, timestamp, step);
  }

  private static Manifest manifest(JsonParser p) throws IOException {
    String modelName = null;
    Map<String, Object> metadata = null;
    String mlRepo = null;
    Source source = null;
    String description = null;
    String alias = null;
    Integer version = null;
    String type = null;
    Framework framework = null;
    Environment environment = null;
    Long step = null;
    String runId = null;
    for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
      if (p.nextToken() == JsonToken.VALUE_NULL) {
        continue;
      }
      switch (name) {
        case "name" -> modelName = p.getText();
        case "metadata" -> metadata = map(p);
        case "ml_repo" -> mlRepo = p.getText();
        case "source" -> source = source(p);
        case "description" -> description = p.getText();
        case "version_alias" -> alias = p.getText();
        case "version" -> version = p.getIntValue();
        case "type" -> type = p.getText();
        case "framework" -> framework = framework(p);
        case "environment" -> environment = environment(p);
        case "step" -> step = p.getLongValue();
        case "run_id" -> runId = p.getText();
        default -> p.skipChildren();
      }
    }
    return new Manifest(
        modelName,
        metadata,
        mlRepo,
        source,
        description,
        alias,
        version,
        type,
        framework,
        environment,
        step,
        runId);
  }

  private static Source source(JsonParser p) throws IOException {
    String type = null;
    String uri = null;
    String fileOrFolder = null;
    for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
      if (p.nextToken() == JsonToken.VALUE_NULL) {
        continue;
      }
      switch (name) {
        case "type" -> type = p.getText();
        case "uri" -> uri = p.getText();
        case "file_or_folder" -> fileOrFolder = p.getText();
        default -> p.skipChildren();
      }
    }
    return new Source(type, uri, fileOrFolder);
  }

  private static Framework framework(JsonParser p) throws IOException {
    String type = null;
    String library = null;
    String pipeline = null;
    String base = null;
    String file = null;
    String format = null;
    Object schema = null;
    for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
      if (p.nextToken() == JsonToken.VALUE_NULL) {
        continue;
      }
      switch (name) {
        case "type" -> type = p.getText();
        case "library_name" -> library = p.getText();
        case "pipeline_tag" -> pipeline = p.getText();
        case "base_model" -> base = p.getText();
        case "model_filepath" -> file = p.getText();
        case "serialization_format" -> format = p.getText();
        case "model_schema" -> schema = open(p);
        default -> p.skipChildren();
      }
    }
    return new Framework(type, library, pipeline, base, file, format, schema);
  }

  private static Environment environment(JsonParser p) throws IOException {
    String python = null;
    List<String> packages = null;
    for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
      if (p.nextToken() == JsonToken.VALUE_NULL) {
        continue;
      }
      switch (name) {
        case "python_version" -> python = p.getText();
        case "pip_packages" -> packages = list(p, JsonParser::getText);
        default -> p.skipChildren();
      }
    }
    return new Environment(python, packages);
  }

  private static <T> List<T> list(JsonParser p, Element<T> element) throws IOException {
    List<T> list = new ArrayList<>();
    while (p.nextToken() != JsonToken.END_ARRAY) {
      list.add(element.read(p));
    }
    return list;
  }

  private static Map<String, Object> map(JsonParser p) throws IOException {
    Map<String, Object> map = new LinkedHashMap<>();
    for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
      p.nextToken();
      map.put(name, open(p));
    }
    return map;
  }

  private static Object open(JsonParser p) throws IOException {
    return switch (p.currentToken()) {
      case START_OBJECT -> map(p);
      case START_ARRAY -> list(p, RichReader::open);
      case VALUE_STRING -> p.getText();
      case VALUE_NUMBER_INT -> p.getNumberValue();
      case VALUE_NUMBER_FLOAT -> p.getDoubleValue();
      case VALUE_TRUE -> Boolean.TRUE;
      case VALUE_FALSE -> Boolean.FALSE;
      default -> null;
    };
  }
}
