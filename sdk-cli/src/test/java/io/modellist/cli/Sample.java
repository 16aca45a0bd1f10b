package io.modellist.cli;

import io.modellist.core.Extras;
import io.modellist.core.Model;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A model with one field of each kind that providers have. */
public record Sample(
    String id,
    String name,
    Instant createdAt,
    Instant updatedAt,
    String description,
    List<String> tags,
    Nested nested,
    Source source,
    Long count,
    BigDecimal score,
    Status status,
    Map<String, Object> open,
    Extras extras)
    implements Model {

  public record Status(String value) {}

  public record Nested(String region, Instant since, Long size) {}

  public sealed interface Source {
    String type();
  }

  public record Blob(String uri) implements Source {
    @Override
    public String type() {
      return "blob";
    }
  }

  static Sample empty(String id) {
    return new Fields(id).sample();
  }

  static Sample named(String name) {
    Fields fields = new Fields("1");
    fields.name = name;
    return fields.sample();
  }

  static Sample full() {
    Fields fields = new Fields("acme/α-1");
    fields.name = "Ünïcode, \"quoted\"\nline";
    fields.createdAt = Instant.parse("2026-01-02T03:04:05.678Z");
    fields.updatedAt = Instant.parse("2026-02-03T04:05:06Z");
    fields.description = "";
    fields.tags = List.of("a", "b");
    fields.nested = new Nested("eu", Instant.parse("2026-01-01T00:00:00Z"), null);
    fields.source = new Blob("s3://x");
    fields.count = 9007199254740993L;
    fields.score = new BigDecimal("0.10000000000000000000000001");
    fields.status = new Status("brand-new");
    fields.open = Map.of("deep", Map.of("k", List.of(1, 2)));
    fields.extras = Extras.of(Map.of("later", new BigDecimal("1e400")));
    return fields.sample();
  }

  /** Sets the components. A component that is not set is absent. */
  private static final class Fields {
    private final String id;
    private String name;
    private Instant createdAt;
    private Instant updatedAt;
    private String description;
    private List<String> tags = List.of();
    private Nested nested;
    private Source source;
    private Long count;
    private BigDecimal score;
    private Status status;
    private Map<String, Object> open = Map.of();
    private Extras extras = Extras.none();

    Fields(String id) {
      this.id = id;
    }

    Sample sample() {
      return new Sample(
          id,
          name,
          createdAt,
          updatedAt,
          description,
          tags,
          nested,
          source,
          count,
          score,
          status,
          open,
          extras);
    }
  }

  @Override
  public String provider() {
    return "sample";
  }
}
