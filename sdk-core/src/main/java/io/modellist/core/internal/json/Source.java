package io.modellist.core.internal.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A body that remembers how it ended. Jackson wraps what the stream throws in its own exceptions;
 * here it can be told from bad JSON, and rethrown as it was.
 */
final class Source extends FilterInputStream {
  private @Nullable IOException fault;
  private boolean ended;

  Source(InputStream body) {
    super(body);
  }

  @Nullable IOException fault() {
    return fault;
  }

  /** Whether somebody asked for more than there is. */
  boolean ended() {
    return ended;
  }

  @Override
  public int read() throws IOException {
    try {
      return noted(super.read());
    } catch (IOException e) {
      fault = e;
      throw e;
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return noted(super.read(buffer, offset, length));
    } catch (IOException e) {
      fault = e;
      throw e;
    }
  }

  private int noted(int read) {
    ended |= read < 0;
    return read;
  }
}
