package io.modellist.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;

/** Padded and compressed response bodies. */
final class Bodies {
  private Bodies() {}

  /** A body of white space that is followed by text. */
  record Padded(long padding, String text) implements MockResponseBody {
    @Override
    public long getContentLength() {
      return padding + text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      byte[] spaces = new byte[8192];
      Arrays.fill(spaces, (byte) ' ');
      for (long left = padding; left > 0; left -= spaces.length) {
        sink.write(spaces, 0, (int) Math.min(left, spaces.length));
      }
      sink.writeUtf8(text);
    }
  }

  /** Compresses the body of a response. */
  static MockResponse.Builder gzip(MockResponse.Builder response) {
    Buffer compressed = new Buffer();
    MockResponseBody body = response.getBody();
    try (BufferedSink sink = Okio.buffer(new GzipSink(compressed))) {
      if (body != null) {
        body.writeTo(sink);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return response.body(compressed).setHeader("Content-Encoding", "gzip");
  }
}
