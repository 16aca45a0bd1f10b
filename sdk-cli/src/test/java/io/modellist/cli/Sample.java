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
    return new Sample(
        id,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        Map.of(),
        Extras.none());
  }

  static Sample full() {
    return new Sample(
        "acme/α-1",
        "Ünïcode, \"quoted\"\nline",
        Instant.parse("2026-01-02T03:04:05.678Z"),
        Instant.parse("2026-02-03T04:05:06Z"),
        "",
        List.of("a", "b"),
        new Nested("eu", Instant.parse("2026-01-01T00:00:00Z"), null),
        new Blob("s3://x"),
        9007199254740993L,
        new BigDecimal("0.10000000000000000000000001"),
        new Status("brand-new"),
        Map.of("deep", Map.of("k", List.of(1, 2))),
        Extras.of(Map.of("later", new BigDecimal("1e400"))));
  }

  static Sample named(String name) {
    Sample empty = empty("1");
    return new Sample(
        "1",
        name,
        null,
        null,
        null,
        empty.tags(),
        null,
        null,
        null,
        null,
        null,
        empty.open(),
        empty.extras());
  }

  @Override
  public String provider() {
    return "sample";
  }
}
