package io.modellist.core.internal.json;

import java.io.IOException;
import java.io.InputStream;

/**
 * Decodes the body of a successful response.
 *
 * @param <T> the type of the decoded body
 */
@FunctionalInterface
public interface BodyDecoder<T> {
  /**
   * Decodes a body, and records its entries, unknown fields and problems in the notes.
   *
   * @throws UnreadableException when the body is not the requested page or model
   * @throws IOException when the source failed, or ended before the JSON did ({@link
   *     java.io.EOFException})
   */
  T decode(InputStream body, Notes notes) throws IOException, UnreadableException;
}
