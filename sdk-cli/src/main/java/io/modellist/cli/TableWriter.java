package io.modellist.cli;

import io.modellist.core.Model;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;

/** A line a model for a person: name, time, id. The id stands last and whole, to be copied. */
final class TableWriter implements ModelWriter {
  private static final int TIME_WIDTH = 20;
  private static final int ID_WIDTH = 36;

  private final OutputStream out;
  private final Secrets secrets;
  private final TextColumns columns;

  TableWriter(Host host) {
    this.out = host.out();
    this.secrets = host.secrets();
    this.columns =
        new TextColumns(Math.max(20, host.columns() - TIME_WIDTH - ID_WIDTH - 4), TIME_WIDTH);
  }

  @Override
  public void begin() throws IOException {
    print(columns.row("NAME", "CREATED", "ID"));
  }

  @Override
  public void write(Model model) throws IOException {
    // A fraction of a second says nothing to a person.
    String created =
        model.createdAt() == null
            ? ""
            : model.createdAt().truncatedTo(ChronoUnit.SECONDS).toString();
    print(columns.row(secrets.mask(model.label()), created, secrets.mask(model.id())));
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }

  private void print(String row) throws IOException {
    out.write(row.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
