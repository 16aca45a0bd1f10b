package io.modellist.cli;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.modellist.core.Model;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV (RFC 4180) with or without a header. The columns are the fields that all models have,
 * then scalars, then nested values as JSON. An absent value is an empty field without quotes, and
 * an empty text is an empty field with quotes.
 */
final class CsvWriter implements ModelWriter {
  private final ModelJson json;
  private final List<String> names;
  private final SequenceWriter rows;
  private final boolean header;

  CsvWriter(Class<? extends Model> type, Host host, boolean header) {
    this.json = new ModelJson(host.secrets());
    this.names = ModelFields.columns(type);
    this.header = header;
    CsvMapper mapper =
        CsvMapper.builder().enable(CsvGenerator.Feature.ALWAYS_QUOTE_EMPTY_STRINGS).build();
    CsvSchema.Builder columns = CsvSchema.builder().setLineSeparator("\r\n");
    names.forEach(columns::addColumn);
    try {
      // Jackson's own encoder refuses an unpaired surrogate. This one writes '?' in its place.
      OutputStreamWriter out = new OutputStreamWriter(host.out(), StandardCharsets.UTF_8);
      this.rows = mapper.writer(columns.build()).writeValues(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void begin() throws IOException {
    if (header) {
      // Jackson would not write its own header before the first model arrives.
      writeRow(names);
    }
  }

  @Override
  public void write(Model model) throws IOException {
    Map<String, @Nullable Object> fields = ModelFields.of(model);
    List<@Nullable String> row = new ArrayList<>(names.size());
    for (String name : names) {
      Object value = fields.get(name);
      row.add(value == null ? null : json.cell(value));
    }
    writeRow(row);
  }

  private void writeRow(List<? extends @Nullable String> row) throws IOException {
    rows.write(row);
    rows.flush();
  }
}
