package io.modellist.benchmarks.anthropic;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.models.models.ModelInfo;
import com.anthropic.models.models.ModelListParams;
import io.modellist.benchmarks.Contender;
import io.modellist.benchmarks.Visitor;

/** Anthropic's SDK, with its pager. */
public final class Anthropic implements Contender {
  private final AnthropicClient client;

  /** Creates the contender; it has no option. */
  public Anthropic(String url, int total, String option) {
    this.client = AnthropicOkHttpClient.builder().baseUrl(url).apiKey("key").build();
  }

  @Override
  public void list(Visitor visitor) {
    ModelListParams pages = ModelListParams.builder().limit(Visitor.PAGE).build();
    for (ModelInfo model : client.models().list(pages).autoPager()) {
      visitor.model(model.id(), model.createdAt().toEpochSecond());
    }
  }
}
