package io.modellist.benchmarks.hand;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.modellist.benchmarks.Contender;
import io.modellist.benchmarks.Visitor;
import okhttp3.Response;

/** OkHttp and Jackson's tokenizer, which reads every token and builds nothing: the limit. */
public final class Tokens implements Contender {
  private final JsonFactory json = new JsonFactory();
  private final Pages pages;
  private final int total;

  /** Creates the contender; it has no option. */
  public Tokens(String url, int total, String option) {
    this.pages = new Pages(url);
    this.total = total;
  }

  @Override
  public void list(Visitor visitor) throws Exception {
    while (visitor.models() < total) {
      try (Response response = pages.get(visitor.models());
          JsonParser parser = json.createParser(response.body().byteStream())) {
        while (parser.nextToken() != null) {
          continue;
        }
      }
      visitor.uncheckedPage(Visitor.PAGE);
    }
  }
}
