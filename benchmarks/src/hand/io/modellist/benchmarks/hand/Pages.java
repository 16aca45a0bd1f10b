package io.modellist.benchmarks.hand;

import io.modellist.benchmarks.Visitor;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** The requests for pages, made with OkHttp. */
final class Pages {
  private final OkHttpClient client = new OkHttpClient();
  private final String url;

  Pages(String url) {
    this.url = url + "/api/ml/v1/models?include_empty_models=true&limit=" + Visitor.PAGE;
  }

  /** Requests the page at this position. The caller closes the response. */
  Response get(long offset) throws IOException {
    Request request =
        new Request.Builder()
            .url(url + "&offset=" + offset)
            .header("Authorization", "Bearer key")
            .header("Accept", "application/json")
            .build();
    Response response = client.newCall(request).execute();
    if (!response.isSuccessful()) {
      response.close();
      throw new IOException("status " + response.code());
    }
    return response;
  }
}
