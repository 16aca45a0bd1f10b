package io.modellist.benchmarks.hand;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.modellist.benchmarks.Contender;
import io.modellist.benchmarks.Visitor;
import okhttp3.Response;

/** OkHttp, and a decoder written by hand for these records alone. */
public final class Streaming implements Contender {
  private final JsonFactory json = new JsonFactory();
  private final Pages pages;

  /** Creates the contender; it has no option. */
  public Streaming(String url, int total, String option) {
    this.pages = new Pages(url);
  }

  @Override
  public void list(Visitor visitor) throws Exception {
    Rich.Page page;
    do {
      try (Response response = pages.get(visitor.models());
          JsonParser parser = json.createParser(response.body().byteStream())) {
        page = RichReader.page(parser);
      }
      Databind.visit(page, visitor);
    } while (visitor.models() < page.total());
  }
}
