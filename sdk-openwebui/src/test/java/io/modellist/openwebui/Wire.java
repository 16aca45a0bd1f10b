package io.modellist.openwebui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the sample responses; {@code wire/SOURCES.md} names their sources. */
final class Wire {
  private Wire() {}

  static String read(String file) {
    try (InputStream in = Wire.class.getResourceAsStream("/wire/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
