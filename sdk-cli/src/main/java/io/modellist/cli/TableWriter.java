package io.modellist.cli;

import io.modellist.core.Model;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;

/**
 * Writes a table for a person: a row for each model with its name, its creation time, its key if
 * that can differ from the id, and its id. The key and the id are never wrapped, so that they can
 * be copied.
 */
final class TableWriter implements ModelWriter {
  private static final int TIME_WIDTH = 20;
  private static final int ID_WIDTH = 36;
  private static final String KEY_AND_ID = "%-" + ID_WIDTH + "s  %s";

  private final OutputStream out;
  private final ModelJson json;
  private final boolean hasOwnKey;
  private final TextColumns columns;

  TableWriter(Class<? extends Model> type, Host host) {
    this.out = host.out();
    this.json = new ModelJson(host.secrets());
    this.hasOwnKey = ModelFields.hasOwnKey(type);
    int others = TIME_WIDTH + ID_WIDTH + 4 + (hasOwnKey ? ID_WIDTH + 2 : 0);
    this.columns = new TextColumns(Math.max(20, host.columns() - others), TIME_WIDTH);
  }

  @Override
  public void begin() throws IOException {
    print(columns.row("NAME", "CREATED", keyAndId("KEY", "ID")));
  }

  @Override
  public void write(Model model) throws IOException {
    // Fractions of a second do not help a person.
    String created =
        model.createdAt() == null
            ? ""
            : model.createdAt().truncatedTo(ChronoUnit.SECONDS).toString();
    print(columns.row(json.cell(model.label()), created, keyAndId(model.key(), model.id())));
  }

  private String keyAndId(String key, String id) {
    return hasOwnKey ? KEY_AND_ID.formatted(json.cell(key), json.cell(id)) : json.cell(id);
  }

  private void print(String row) throws IOException {
    out.write(row.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
