package io.modellist.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.modellist.core.Model;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** A JSON object a model: one a line, or as the members of one array. */
final class JsonWriter implements ModelWriter {
  private final JsonGenerator generator;
  private final boolean array;
  private boolean empty = true;

  private JsonWriter(OutputStream out, boolean array) {
    try {
      this.generator = ModelJson.generator(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.array = array;
  }

  /** Lines, each of them an object. */
  static JsonWriter lines(OutputStream out) {
    return new JsonWriter(out, false);
  }

  /** One array, still with a model a line. */
  static JsonWriter array(OutputStream out) {
    return new JsonWriter(out, true);
  }

  @Override
  public void begin() throws IOException {
    if (array) {
      generator.writeRaw('[');
      generator.flush();
    }
  }

  @Override
  public void write(Model model) throws IOException {
    if (array) {
      generator.writeRaw(empty ? "\n" : ",\n");
    }
    empty = false;
    ModelJson.write(generator, model);
    if (!array) {
      generator.writeRaw('\n');
    }
    generator.flush();
  }

  @Override
  public void end() throws IOException {
    if (array) {
      generator.writeRaw(empty ? "]\n" : "\n]\n");
    }
    generator.flush();
  }
}
