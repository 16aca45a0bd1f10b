package io.modellist.core.internal;

import io.modellist.core.ApiError;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.UnaryOperator;

/** What an answer's body is read as. */
public interface Reading<T> {
  /**
   * Reads a success.
   *
   * @param mask hides the credential in text that is kept for people
   * @throws UnreadableException when the body is not what was asked for
   * @throws IOException when the source failed, or ended before the JSON did ({@link
   *     java.io.EOFException})
   */
  T success(InputStream body, UnaryOperator<String> mask) throws IOException, UnreadableException;

  /** Maps the text of a refusal, which the transport then masks. */
  ApiError refusal(int status, String text);
}
