package io.modellist.cli;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.modellist.core.Model;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * CSV (RFC 4180) with a header: the common columns, then scalars, then nested values as JSON text.
 * Absent is an empty field without quotes, an empty text one with quotes.
 */
final class CsvModelWriter implements ModelWriter {
  private final ModelJson json;
  private final List<String> names;
  private final Writer out;
  private final SequenceWriter rows;

  CsvModelWriter(Class<? extends Model> type, Host host) {
    this.json = new ModelJson(host.secrets());
    this.names = ModelFields.scalarsFirst(type);
    // Not Jackson's own encoder: it refuses half a surrogate pair, this one writes '?'.
    this.out = new OutputStreamWriter(host.out(), StandardCharsets.UTF_8);
    CsvMapper mapper =
        CsvMapper.builder().enable(CsvGenerator.Feature.ALWAYS_QUOTE_EMPTY_STRINGS).build();
    CsvSchema.Builder columns = CsvSchema.builder().setLineSeparator("\r\n");
    names.forEach(columns::addColumn);
    try {
      this.rows = mapper.writer(columns.build()).writeValues(this.out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void begin() throws IOException {
    // Not the library's header: it would wait for the first model.
    rows.write(names);
    rows.flush();
  }

  @Override
  public void write(Model model) throws IOException {
    Map<String, @Nullable Object> fields = ModelFields.of(model);
    List<@Nullable Object> row = new ArrayList<>(names.size());
    names.forEach(name -> row.add(cell(fields.get(name))));
    rows.write(row);
    rows.flush();
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }

  private @Nullable Object cell(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    Object scalar = json.scalar(value);
    if (scalar == null) {
      return json.text(value);
    }
    // As in JSON, so that a reader of both sees one number.
    return scalar instanceof BigDecimal exact ? exact.toString() : scalar;
  }
}
