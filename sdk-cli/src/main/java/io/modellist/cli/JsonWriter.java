package io.modellist.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.modellist.core.Model;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes a JSON object for each model, either one per line or as the members of an array. */
final class JsonWriter implements ModelWriter {
  private final ModelJson json;
  private final JsonGenerator generator;
  private final boolean array;
  private boolean empty = true;

  private JsonWriter(Host host, boolean array) {
    this.json = new ModelJson(host.secrets());
    try {
      this.generator = ModelJson.generator(host.out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.array = array;
  }

  /** Creates a writer of lines, each of which is an object. */
  static JsonWriter lines(Host host) {
    return new JsonWriter(host, false);
  }

  /** Creates a writer of one array with one model per line. */
  static JsonWriter array(Host host) {
    return new JsonWriter(host, true);
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
    json.write(generator, model);
    if (!array) {
      generator.writeRaw('\n');
    }
    generator.flush();
  }

  /** Ends the line but leaves the array open, so that a parser notices that models are missing. */
  @Override
  public void cut() throws IOException {
    if (array) {
      generator.writeRaw('\n');
      generator.flush();
    }
  }

  @Override
  public void end() throws IOException {
    if (array) {
      generator.writeRaw(empty ? "]\n" : "\n]\n");
      generator.flush();
    }
  }
}
