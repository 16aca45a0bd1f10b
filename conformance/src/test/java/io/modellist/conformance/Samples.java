package io.modellist.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The samples of the providers. */
final class Samples {
  private Samples() {}

  /** Reads {@code PROVIDER/FILE}. */
  static String read(String name) throws IOException {
    try (InputStream sample = Samples.class.getResourceAsStream("/samples/" + name)) {
      if (sample == null) {
        throw new IOException("no sample " + name);
      }
      return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
