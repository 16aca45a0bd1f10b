package io.modellist.core.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A decompressed body that is read up to a limit. It records how it started and how it ended,
 * because readers above it wrap the exceptions that it throws. For one thread.
 */
final class BoundedBody extends InputStream {
  // Enough for 500 characters of any charset, and for a secret that begins in them.
  private static final int HEAD_BYTES = 2048;

  private final InputStream source;
  private final long max;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private long count;
  private boolean atEnd;
  private boolean exceeded;
  private @Nullable IOException failure;

  BoundedBody(InputStream source, long max) {
    this.source = source;
    this.max = max;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (failure != null) {
      throw failure;
    }
    int read = readSource(bytes, offset, length);
    atEnd |= read < 0;
    if (read > 0) {
      head.write(bytes, offset, Math.min(read, HEAD_BYTES - head.size()));
      count += read;
    }
    if (count > max) {
      exceeded = true;
      failure = new IOException("more than " + max + " bytes");
      throw failure;
    }
    return read;
  }

  private int readSource(byte[] bytes, int offset, int length) throws IOException {
    try {
      return source.read(bytes, offset, length);
    } catch (IOException e) {
      exceeded = WireLimit.brokenIn(e);
      failure = e;
      throw e;
    }
  }

  /** Returns whether the body is larger than the limit, before decompression or after. */
  boolean exceeded() {
    return exceeded;
  }

  /** Returns the exception of the source, or null. */
  @Nullable IOException failure() {
    return exceeded ? null : failure;
  }

  /** Returns how many bytes were read. */
  long count() {
    return count;
  }

  /** Returns the start of the body. */
  byte[] head() {
    return head.toByteArray();
  }

  /** Returns whether the body is longer than its head. */
  boolean headTruncated() {
    return !atEnd || count > HEAD_BYTES;
  }
}
