package io.modellist.cli;

import io.modellist.core.Model;
import java.util.Locale;

/** How models are printed. */
enum Format {
  TABLE,
  JSON,
  NDJSON,
  CSV;

  /** The writer of a listing in this format. */
  ModelWriter listing(Class<? extends Model> type, Host host) {
    return switch (this) {
      case TABLE -> new TableWriter(host);
      case JSON -> JsonWriter.array(host);
      case NDJSON -> JsonWriter.lines(host);
      case CSV -> new CsvModelWriter(type, host);
    };
  }

  /** The writer of a single model in this format. */
  ModelWriter single(Class<? extends Model> type, Host host) {
    return switch (this) {
      case TABLE -> new FieldsWriter(host);
      case JSON -> JsonWriter.lines(host);
      case NDJSON, CSV -> listing(type, host);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
