package io.modellist.benchmarks.feign;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import feign.jackson.JacksonDecoder;
import feign.okhttp.OkHttpClient;
import io.modellist.benchmarks.Contender;
import io.modellist.benchmarks.Visitor;
import io.modellist.benchmarks.hand.Databind;
import io.modellist.benchmarks.hand.Rich;

/** Feign with OkHttp and its Jackson decoder, into the records of the loop by hand. */
public final class Feign implements Contender {
  private final Api api;

  /** The list of models. */
  public interface Api {
    /** Requests a page. */
    @RequestLine("GET /api/ml/v1/models?include_empty_models=true&limit={limit}&offset={offset}")
    @Headers("Authorization: Bearer key")
    Rich.Page page(@Param("limit") int limit, @Param("offset") long offset);
  }

  /** Creates the contender; it has no option. */
  public Feign(String url, int total, String option) {
    this.api =
        feign.Feign.builder()
            .client(new OkHttpClient())
            .decoder(new JacksonDecoder(Databind.mapper()))
            .target(Api.class, url);
  }

  @Override
  public void list(Visitor visitor) {
    Rich.Page page;
    do {
      page = api.page(Visitor.PAGE, visitor.models());
      Databind.visit(page, visitor);
    } while (visitor.models() < page.total());
  }
}
