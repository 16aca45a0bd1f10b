package io.modellist.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Requests that are sent without the SDK. */
final class Requests {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Requests() {}

  /** Sends a GET request with this key. */
  static HttpResponse<String> get(String url, String key) {
    return send(to(url, key).build());
  }

  /** Returns a request with this key; without a credential if it is empty. */
  static HttpRequest.Builder to(String url, String key) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
    return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
  }

  static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Returns the path with each query that has one of the values for each parameter. */
  static Stream<String> queries(String path, String... parameters) {
    Stream<String> targets = Stream.of(path + "?");
    for (String parameter : parameters) {
      String name = parameter.substring(0, parameter.indexOf('='));
      List<String> values = Arrays.asList(parameter.substring(name.length() + 1).split(",", -1));
      targets =
          targets.flatMap(
              target ->
                  values.stream()
                      .map(value -> value.isEmpty() ? target : target + name + "=" + value + "&"));
    }
    return targets;
  }
}
