package io.modellist.core.internal.json;

import java.io.IOException;
import java.io.InputStream;

/**
 * Decodes the body of a success.
 *
 * @param <T> what the body is decoded as
 */
@FunctionalInterface
public interface BodyDecoder<T> {
  /**
   * Decodes a body, and records in the notes what people may read of it.
   *
   * @throws UnreadableException when the body is not what was asked for
   * @throws IOException when the source failed, or ended before the JSON did ({@link
   *     java.io.EOFException})
   */
  T decode(InputStream body, Notes notes) throws IOException, UnreadableException;
}
