package io.modellist.benchmarks.hand;

import com.fasterxml.jackson.databind.ObjectReader;
import io.modellist.benchmarks.Contender;
import io.modellist.benchmarks.Visitor;
import java.io.IOException;
import okhttp3.Response;

/**
 * The loop that a good engineer writes by hand: OkHttp, and Jackson's databind from the stream into
 * records, with a reader of timestamps of its own. The base of most ratios.
 */
public final class Loop implements Contender {
  private final Pages pages;
  private final ObjectReader reader;

  /** Creates the contender. The option is the payload: {@code rich} or {@code narrative}. */
  public Loop(String url, int total, String option) {
    this.pages = new Pages(url);
    this.reader = Databind.pages(option);
  }

  @Override
  public void list(Visitor visitor) throws Exception {
    ModelPage<? extends Listed> page;
    do {
      page = page(visitor.models());
      Databind.visit(page, visitor);
    } while (visitor.models() < page.total());
  }

  private ModelPage<? extends Listed> page(long offset) throws IOException {
    try (Response response = pages.get(offset)) {
      return reader.readValue(response.body().byteStream());
    }
  }
}
