package io.modellist.core.internal.http;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/**
 * Limits the compressed size of a body. The limit after decompression is not enough, because Okio's
 * GzipSource (3.18.1) holds the complete name field of a gzip header in memory, however long it is.
 */
final class WireLimit {
  // A generous estimate of what gzip adds to data that it cannot compress.
  private static final int OVERHEAD_FRACTION = 100;
  private static final int OVERHEAD_BYTES = 4096;

  private WireLimit() {}

  /** Installs the limit below OkHttp's decompression. */
  static void install(OkHttpClient.Builder client, long bodyBytes) {
    long overhead = bodyBytes / OVERHEAD_FRACTION + OVERHEAD_BYTES;
    long most = bodyBytes > Long.MAX_VALUE - overhead ? Long.MAX_VALUE : bodyBytes + overhead;
    client.networkInterceptors().add(0, chain -> bounded(chain.proceed(chain.request()), most));
  }

  /** Returns whether a failure is due to this limit. */
  static boolean brokenIn(IOException failure) {
    for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof Exceeded) {
        return true;
      }
    }
    return false;
  }

  private static Response bounded(Response response, long most) {
    ResponseBody body = response.body();
    Source source = new Bounded(body.source(), most);
    return response
        .newBuilder()
        .body(ResponseBody.create(Okio.buffer(source), body.contentType(), body.contentLength()))
        .build();
  }

  private static final class Bounded extends ForwardingSource {
    private final long most;
    private long count;

    Bounded(Source source, long most) {
      super(source);
      this.most = most;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      if (count > most) {
        throw new Exceeded(most);
      }
      long read = super.read(sink, byteCount);
      count += Math.max(read, 0);
      return read;
    }
  }

  private static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1L;

    Exceeded(long most) {
      super("more than " + most + " bytes before decompression");
    }
  }
}
