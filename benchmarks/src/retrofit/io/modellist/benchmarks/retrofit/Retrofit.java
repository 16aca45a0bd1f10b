package io.modellist.benchmarks.retrofit;

import io.modellist.benchmarks.Contender;
import io.modellist.benchmarks.Visitor;
import io.modellist.benchmarks.hand.Databind;
import io.modellist.benchmarks.hand.Rich;
import retrofit2.Call;
import retrofit2.converter.jackson.JacksonConverterFactory;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Query;

/** Retrofit with its Jackson converter, into the records of the loop by hand. */
public final class Retrofit implements Contender {
  private final Api api;

  /** The list of models. */
  public interface Api {
    /** Requests a page. */
    @GET("api/ml/v1/models?include_empty_models=true")
    Call<Rich.Page> page(
        @Header("Authorization") String key,
        @Query("limit") int limit,
        @Query("offset") long offset);
  }

  /** Creates the contender; it has no option. */
  public Retrofit(String url, int total, String option) {
    this.api =
        new retrofit2.Retrofit.Builder()
            .baseUrl(url + "/")
            .addConverterFactory(JacksonConverterFactory.create(Databind.mapper()))
            .build()
            .create(Api.class);
  }

  @Override
  public void list(Visitor visitor) throws Exception {
    Rich.Page page;
    do {
      page = api.page("Bearer key", Visitor.PAGE, visitor.models()).execute().body();
      Databind.visit(page, visitor);
    } while (visitor.models() < page.total());
  }
}
