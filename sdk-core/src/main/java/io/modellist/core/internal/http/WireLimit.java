package io.modellist.core.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/**
 * Bounds an answer as it comes from the network: its header by {@link HeaderLimit}, and its body
 * here. The bound after decompression is not enough: what is never unpacked is not counted there,
 * and Okio's GzipSource (3.18.1) holds the whole name field of a gzip header in memory, however
 * long a server makes it.
 */
final class WireLimit {
  // What gzip adds to data that it cannot make smaller, generously.
  private static final int OVERHEAD_FRACTION = 100;
  private static final int OVERHEAD_BYTES = 4096;

  private WireLimit() {}

  /** Right below OkHttp's decompression. */
  static void install(OkHttpClient.Builder client, long bodyBytes) {
    long overhead = bodyBytes / OVERHEAD_FRACTION + OVERHEAD_BYTES;
    long most = bodyBytes > Long.MAX_VALUE - overhead ? Long.MAX_VALUE : bodyBytes + overhead;
    client.networkInterceptors().add(0, chain -> bounded(chain, most));
  }

  /** Whether it was this limit that failed. */
  static boolean brokenIn(IOException failure) {
    for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof Exceeded) {
        return true;
      }
    }
    return false;
  }

  private static Response bounded(Interceptor.Chain chain, long most) throws IOException {
    Response response = answer(chain);
    ResponseBody body = response.body();
    Source source = new Bounded(body.source(), most);
    return response
        .newBuilder()
        .body(ResponseBody.create(Okio.buffer(source), body.contentType(), body.contentLength()))
        .build();
  }

  private static Response answer(Interceptor.Chain chain) throws IOException {
    HeaderLimit.begin();
    try {
      Response response = chain.proceed(chain.request());
      HeaderLimit.check(response);
      return response;
    } catch (IOException | RuntimeException | Error e) {
      HeaderLimit.end();
      throw e;
    }
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
      HeaderLimit.begin();
      return read;
    }

    @Override
    public void close() throws IOException {
      // First: what is left over may be read, and is nobody's.
      HeaderLimit.end();
      super.close();
    }
  }

  private static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1L;

    Exceeded(long most) {
      super("more than " + most + " bytes before decompression");
    }
  }
}
