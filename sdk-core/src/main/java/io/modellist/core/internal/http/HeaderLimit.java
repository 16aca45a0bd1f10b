package io.modellist.core.internal.http;

import java.io.IOException;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what HTTP/1.1 sends that is no body: the status line and header fields, the extensions of
 * a chunk, the trailers. OkHttp (5.5.1) bounds header fields at 256 KiB, but reports them like a
 * connection that was closed, and holds a chunk's extensions in memory whatever their length.
 *
 * <p>It counts the bytes that the thread of a call reads from its socket between two pieces of
 * body. HTTP/2 is read by a thread of the connection, and a lent client may have sockets of its
 * own: there OkHttp's limit holds while the fields are read, and ours once they are.
 */
final class HeaderLimit {
  /** So many are always let through. */
  static final int BYTES = 128 << 10;

  // A socket is read by the record of TLS, or the buffer: some of the body may come along.
  private static final int SLACK = 20 << 10;

  // OkHttp's Hpack.Reader; there is no type to tell it by.
  private static final String HTTP_2_WORDS = "header byte count limit";

  private static final ThreadLocal<@Nullable HeaderLimit> CURRENT = new ThreadLocal<>();

  private long count;

  /** This thread waits for an answer, or got a piece of body: it counts from here. */
  static void begin() {
    HeaderLimit current = CURRENT.get();
    if (current == null) {
      CURRENT.set(new HeaderLimit());
    } else {
      current.count = 0;
    }
  }

  /** This thread is done with its answer. */
  static void end() {
    CURRENT.remove();
  }

  /** So many bytes came for this thread. */
  static void came(int bytes) throws IOException {
    HeaderLimit current = CURRENT.get();
    if (current != null && bytes > 0) {
      current.count += bytes;
      if (current.count > BYTES + SLACK) {
        throw new Exceeded(current.count);
      }
    }
  }

  /** Exactly, of the fields that were read. */
  static void check(Response response) throws IOException {
    long seen = response.headers().byteCount();
    if (seen > BYTES) {
      response.close();
      throw new Exceeded(seen);
    }
  }

  /** What to say when it was this limit, or OkHttp's own over HTTP/2, that failed; else null. */
  static @Nullable String brokenIn(Throwable failure) {
    for (@Nullable Throwable t = failure; t != null && t != t.getCause(); t = t.getCause()) {
      if (t instanceof Exceeded) {
        return t.getMessage();
      }
      if (String.valueOf(t.getMessage()).startsWith(HTTP_2_WORDS)) {
        return words(t.getMessage());
      }
    }
    return null;
  }

  private static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1L;

    Exceeded(long seen) {
      super(words(seen + " came"));
    }
  }

  private static String words(@Nullable String seen) {
    return "more header than the limit of %d bytes: %s".formatted(BYTES, seen);
  }
}
