package io.modellist.conformance;

import io.modellist.openwebui.OpenWebUiClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/**
 * A server with the API of Open WebUI, real or fake, and the key of its administrator. Requests are
 * sent without the SDK.
 */
interface Site {
  HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  String url();

  String key();

  /** Creates a model with these fields of a request to the real server. */
  void create(Map<String, Object> model);

  void delete(String id);

  default OpenWebUiClient client() {
    return client(key());
  }

  default OpenWebUiClient client(String key) {
    return OpenWebUiClient.builder().baseUrl(url()).bearerToken(key).build();
  }

  default HttpResponse<String> get(String target) {
    return send(
        HttpRequest.newBuilder(URI.create(url() + target))
            .header("Authorization", "Bearer " + key())
            .build());
  }

  static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
