package io.modellist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WritersTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final TestHost host = new TestHost(bytes, Map.of());

  @Test
  void jsonNamesEveryFieldAsItsJavaAccessor() throws IOException {
    JsonNode model = JSON.readTree(print(Format.NDJSON, Sample.full()));

    assertThat(model)
        .isEqualTo(
            JSON.readTree(
                """
                {"id": "acme/α-1", "key": "acme/α-1", "name": "Ünïcode, \\"quoted\\"\\nline", "provider": "sample",
                 "createdAt": "2026-01-02T03:04:05.678Z", "updatedAt": "2026-02-03T04:05:06Z",
                 "description": "", "tags": ["a", "b"],
                 "nested": {"region": "eu", "since": "2026-01-01T00:00:00Z", "size": null},
                 "source": {"type": "blob", "uri": "s3://x"},
                 "count": 9007199254740993, "score": 0.10000000000000000000000001,
                 "status": "brand-new", "open": {"deep": {"k": [1, 2]}},
                 "unknownFields": {"later": 1E+400}, "problems": []}
                """));
  }

  @Test
  void ndjsonHasOneLinePerModel() throws IOException {
    assertThat(print(Format.NDJSON, Sample.full(), Sample.empty("2")).lines()).hasSize(2);
  }

  @Test
  void absentFieldsAreNull() throws IOException {
    JsonNode model = JSON.readTree(print(Format.NDJSON, Sample.empty("1")));

    assertThat(model.get("name").isNull()).isTrue();
    assertThat(model.get("nested").isNull()).isTrue();
    assertThat(model.get("tags").isEmpty()).isTrue();
  }

  @Test
  void jsonIsOneArrayWithOneLinePerModel() throws IOException {
    String text = print(Format.JSON, Sample.full(), Sample.empty("2"));

    assertThat(JSON.readTree(text)).hasSize(2);
    assertThat(text.lines()).hasSize(4);
    bytes.reset();
    assertThat(JSON.readTree(print(Format.JSON))).isEmpty();
  }

  @Test
  void anUnpairedSurrogateIsPreservedInJson() throws IOException {
    String text = print(Format.NDJSON, Sample.named("a\ud800b ü"));

    assertThat(text).contains("\\uD800");
    assertThat(JSON.readTree(text).get("name").asText()).isEqualTo("a\ud800b ü");
    bytes.reset();
    assertThat(print(Format.CSV, Sample.named("a\ud800b"))).contains("a?b");
  }

  @Test
  void csvHasCommonColumnsThenScalarsThenNestedOnes() throws IOException {
    String text = print(Format.CSV, Sample.full());

    assertThat(text.lines().findFirst().orElseThrow())
        .isEqualTo(
            "id,key,name,provider,createdAt,updatedAt,description,tags,"
                + "count,score,status,nested,source,open,unknownFields,problems");
    List<String> row = rows(text).get(1);
    assertThat(row.subList(0, 8))
        .containsExactly(
            "acme/α-1",
            "acme/α-1",
            "Ünïcode, \"quoted\"\nline",
            "sample",
            "2026-01-02T03:04:05.678Z",
            "2026-02-03T04:05:06Z",
            "",
            "[\"a\",\"b\"]");
    assertThat(row.subList(8, 11))
        .containsExactly("9007199254740993", "0.10000000000000000000000001", "brand-new");
    assertThat(JSON.readTree(row.get(12)).get("type").asText()).isEqualTo("blob");
    assertThat(row.get(14)).isEqualTo("{\"later\":1E+400}");
  }

  @Test
  void csvDistinguishesAbsentFromEmpty() throws IOException {
    assertThat(print(Format.CSV, Sample.full())).contains("2026-02-03T04:05:06Z,\"\",");
    bytes.reset();
    assertThat(print(Format.CSV, Sample.empty("1")).lines().skip(1).findFirst().orElseThrow())
        .startsWith("1,1,,sample,,,,");
  }

  @Test
  void tablesEscapeCharactersThatSteerATerminal() throws IOException {
    String text = print(Format.TABLE, Sample.named("red \u001b[31m\u202e \u009b2J\n"));

    assertThat(text).contains("red \\u001b[31m\\u202e \\u009b2J\\n").doesNotContain("\u001b");
  }

  @Test
  void tablesDoNotWrapIds() throws IOException {
    String id = "org/" + "very-long-".repeat(30);

    assertThat(print(Format.TABLE, Sample.empty(id)).lines()).anyMatch(l -> l.endsWith(id));
  }

  @Test
  void tablesWrapLongNamesWithoutLoss() throws IOException {
    String name = "n".repeat(150);

    assertThat(print(Format.TABLE, Sample.named(name)).replaceAll("[^n]", "")).hasSize(150);
  }

  @Test
  void tableColumnsStayAlignedAfterWideCharacters() throws IOException {
    String plain = print(Format.TABLE, Sample.named("abcd")).lines().toList().get(1);
    bytes.reset();
    String wide = print(Format.TABLE, Sample.named("模型")).lines().toList().get(1);

    assertThat(wide.substring(2)).isEqualTo(plain.substring(4));
  }

  @Test
  void aSingleModelAsTableHasOneLinePerField() throws IOException {
    ModelWriter writer = Format.TABLE.single(Sample.class, host.host(), true);
    writer.begin();
    writer.write(Sample.full());
    writer.end();

    assertThat(text())
        .containsPattern("(?m)^id +acme/α-1$")
        .containsPattern("(?m)^status +brand-new$")
        .containsPattern("(?m)^source +\\{\"type\":\"blob\",\"uri\":\"s3://x\"}$")
        .doesNotContain("problems");
  }

  @Test
  void eachModelIsFlushedWhenWriteReturns() throws IOException {
    for (Format format : Format.values()) {
      bytes.reset();
      ModelWriter writer = format.listing(Sample.class, host.host(), true);
      writer.begin();
      writer.write(Sample.empty("id-1"));

      assertThat(text()).as(format.name()).contains("id-1");
    }
  }

  private String print(Format format, Sample... models) throws IOException {
    ModelWriter writer = format.listing(Sample.class, host.host(), true);
    writer.begin();
    for (Sample model : models) {
      writer.write(model);
    }
    writer.end();
    return text();
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static List<List<String>> rows(String text) throws IOException {
    try (var rows =
        new CsvMapper()
            .readerForListOf(String.class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .<List<String>>readValues(text)) {
      return rows.readAll();
    }
  }
}
