package io.modellist.benchmarks.spring;

import io.modellist.benchmarks.Contender;
import io.modellist.benchmarks.Visitor;
import io.modellist.benchmarks.hand.Databind;
import io.modellist.benchmarks.hand.Rich;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * Spring's RestClient on the JDK's HTTP client, which is its default, into the records of the loop
 * by hand.
 */
public final class Spring implements Contender {
  private static final String PAGE =
      "/api/ml/v1/models?include_empty_models=true&limit={limit}&offset={offset}";

  private final RestClient client;

  /** Creates the contender; it has no option. */
  @SuppressWarnings("removal") // Jackson 2, as all other contenders.
  public Spring(String url, int total, String option) {
    this.client =
        RestClient.builder()
            .baseUrl(url)
            .defaultHeader("Authorization", "Bearer key")
            .configureMessageConverters(
                converters ->
                    converters.withJsonConverter(
                        new MappingJackson2HttpMessageConverter(Databind.mapper())))
            .build();
  }

  @Override
  public void list(Visitor visitor) {
    Rich.Page page;
    do {
      page =
          client.get().uri(PAGE, Visitor.PAGE, visitor.models()).retrieve().body(Rich.Page.class);
      Databind.visit(page, visitor);
    } while (visitor.models() < page.total());
  }
}
