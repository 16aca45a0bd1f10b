package io.modellist.cli;

import io.modellist.core.Model;
import java.util.Locale;

/** An output format for models. */
enum Format {
  TABLE,
  JSON,
  NDJSON,
  CSV;

  /**
   * Returns a writer for a listing in this format.
   *
   * @param header whether CSV begins with a header; the other formats ignore it
   */
  ModelWriter listing(Class<? extends Model> type, Host host, boolean header) {
    return switch (this) {
      case TABLE -> new TableWriter(type, host);
      case JSON -> JsonWriter.array(host);
      case NDJSON -> JsonWriter.lines(host);
      case CSV -> new CsvWriter(type, host, header);
    };
  }

  /** Returns a writer for a single model in this format, like that of a listing. */
  ModelWriter single(Class<? extends Model> type, Host host, boolean header) {
    return switch (this) {
      case TABLE -> new FieldsWriter(host);
      case JSON -> JsonWriter.lines(host);
      case NDJSON, CSV -> listing(type, host, header);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
