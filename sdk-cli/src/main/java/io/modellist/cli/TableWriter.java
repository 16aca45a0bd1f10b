package io.modellist.cli;

import io.modellist.core.Model;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;

/**
 * Writes a table for a person: a row for each model with its name, its creation time, and its id.
 * The id is last and never wrapped, so that it can be copied.
 */
final class TableWriter implements ModelWriter {
  private static final int TIME_WIDTH = 20;
  private static final int ID_WIDTH = 36;

  private final OutputStream out;
  private final ModelJson json;
  private final TextColumns columns;

  TableWriter(Host host) {
    this.out = host.out();
    this.json = new ModelJson(host.secrets());
    this.columns =
        new TextColumns(Math.max(20, host.columns() - TIME_WIDTH - ID_WIDTH - 4), TIME_WIDTH);
  }

  @Override
  public void begin() throws IOException {
    print(columns.row("NAME", "CREATED", "ID"));
  }

  @Override
  public void write(Model model) throws IOException {
    // Fractions of a second do not help a person.
    String created =
        model.createdAt() == null
            ? ""
            : model.createdAt().truncatedTo(ChronoUnit.SECONDS).toString();
    print(columns.row(json.cell(model.label()), created, json.cell(model.id())));
  }

  private void print(String row) throws IOException {
    out.write(row.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
