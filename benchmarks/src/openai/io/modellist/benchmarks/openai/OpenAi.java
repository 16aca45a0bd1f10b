package io.modellist.benchmarks.openai;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.models.Model;
import com.openai.models.models.ModelListParams;
import io.modellist.benchmarks.Contender;
import io.modellist.benchmarks.Visitor;

/** OpenAI's SDK. Its list of models has one page, so the contender asks for each page itself. */
public final class OpenAi implements Contender {
  private final OpenAIClient client;
  private final int total;
  private final boolean rich;

  /** Creates the contender. With the option {@code rich}, the models have other timestamps. */
  public OpenAi(String url, int total, String option) {
    this.client = OpenAIOkHttpClient.builder().baseUrl(url).apiKey("key").build();
    this.total = total;
    this.rich = option.equals("rich");
  }

  @Override
  public void list(Visitor visitor) {
    while (visitor.models() < total) {
      ModelListParams page =
          ModelListParams.builder()
              .putAdditionalQueryParam("offset", Long.toString(visitor.models()))
              .putAdditionalQueryParam("limit", Integer.toString(Visitor.PAGE))
              .build();
      for (Model model : client.models().list(page).autoPager()) {
        visitor.model(model.id(), rich ? 0 : model.created());
      }
    }
  }
}
