package io.modellist.cli;

import io.modellist.core.Model;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

/** Writes one model for a person: a line for each field that is neither absent nor empty. */
final class FieldsWriter implements ModelWriter {
  private static final int NAME_WIDTH = 20;

  private final OutputStream out;
  private final ModelJson json;
  private final TextColumns columns = new TextColumns(NAME_WIDTH);

  FieldsWriter(Host host) {
    this.out = host.out();
    this.json = new ModelJson(host.secrets());
  }

  @Override
  public void write(Model model) throws IOException {
    StringBuilder rows = new StringBuilder();
    ModelFields.of(model)
        .forEach(
            (name, value) -> {
              if (value != null && !isEmpty(value)) {
                rows.append(columns.row(name, json.cell(value)));
              }
            });
    out.write(rows.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static boolean isEmpty(Object value) {
    return value instanceof Collection<?> list
        ? list.isEmpty()
        : value instanceof Map<?, ?> map && map.isEmpty();
  }
}
