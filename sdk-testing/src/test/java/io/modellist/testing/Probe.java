package io.modellist.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Sends requests to a fake without the SDK. */
final class Probe {
  private static final OkHttpClient CLIENT =
      new OkHttpClient.Builder()
          .followRedirects(false)
          .retryOnConnectionFailure(false)
          .callTimeout(Duration.ofSeconds(20))
          .build();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FakeService<?> fake;

  Probe(FakeService<?> fake) {
    this.fake = fake;
  }

  Received get(String path) throws IOException {
    return send("GET", path, "Authorization", "Bearer " + fake.key());
  }

  /** Sends a GET request with a timeout of 0.1 s. */
  Received getWithShortTimeout(String path) throws IOException {
    Request request = request("GET", path, "Authorization", "Bearer " + fake.key());
    OkHttpClient client = CLIENT.newBuilder().callTimeout(Duration.ofMillis(100)).build();
    return sent(client, request);
  }

  Received send(String method, String path, String... headers) throws IOException {
    return sent(CLIENT, request(method, path, headers));
  }

  JsonNode json(String path) throws IOException {
    return JSON.readTree(get(path).body());
  }

  JsonNode json(Received response) throws IOException {
    return JSON.readTree(response.body());
  }

  /** Returns the ids on a page. */
  List<String> ids(String path) throws IOException {
    return StreamSupport.stream(json(path).path(fake.listKey()).spliterator(), false)
        .map(model -> model.path("id").asText(model.path("name").asText()))
        .toList();
  }

  private Request request(String method, String path, String... headers) {
    RequestBody body = method.equals("POST") ? RequestBody.create(new byte[0]) : null;
    return new Request.Builder()
        .url(fake.url() + path)
        .headers(Headers.of(headers))
        .method(method, body)
        .build();
  }

  private static Received sent(OkHttpClient client, Request request) throws IOException {
    try (Response response = client.newCall(request).execute()) {
      return new Received(response.code(), response.headers(), response.body().bytes());
    }
  }

  record Received(int status, Headers headers, byte[] bytes) {
    String body() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }
  }
}
