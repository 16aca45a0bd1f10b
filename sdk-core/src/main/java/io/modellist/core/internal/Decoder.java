package io.modellist.core.internal;

import io.modellist.core.Model;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.UnaryOperator;

/**
 * Turns bodies into typed pages and models; a field of the wrong type fails alone.
 *
 * @param <M> the provider's model type
 */
public interface Decoder<M extends Model> {
  /** Reads a page; see {@link Reading#success} for what is thrown when. */
  DecodedPage<M> page(InputStream body, UnaryOperator<String> mask)
      throws IOException, UnreadableException;

  /** Reads a single model. */
  M model(InputStream body, UnaryOperator<String> mask) throws IOException, UnreadableException;
}
