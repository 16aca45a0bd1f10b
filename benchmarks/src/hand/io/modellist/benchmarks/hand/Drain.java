package io.modellist.benchmarks.hand;

import io.modellist.benchmarks.Contender;
import io.modellist.benchmarks.Visitor;
import okhttp3.Response;

/** OkHttp alone, which reads all bytes and does nothing with them: what the server can do. */
public final class Drain implements Contender {
  private final Pages pages;
  private final int total;
  private final byte[] buffer = new byte[8192];

  /** Creates the contender; it has no option. */
  public Drain(String url, int total, String option) {
    this.pages = new Pages(url);
    this.total = total;
  }

  @Override
  public void list(Visitor visitor) throws Exception {
    while (visitor.models() < total) {
      try (Response response = pages.get(visitor.models())) {
        java.io.InputStream body = response.body().byteStream();
        while (body.read(buffer) >= 0) {
          continue;
        }
      }
      visitor.uncheckedPage(Visitor.PAGE);
    }
  }
}
