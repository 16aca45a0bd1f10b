package io.modellist.conformance;

import io.modellist.testing.FakeService;
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

/** Requests to the fakes, sent without the SDK. */
final class Fakes {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Fakes() {}

  /** Sends a GET request with the fake's key. */
  static HttpResponse<String> get(FakeService<?> fake, String target) {
    return get(fake, target, fake.key());
  }

  /** Sends a GET request with this key. */
  static HttpResponse<String> get(FakeService<?> fake, String target, String key) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(fake.url() + target))
            .header("Authorization", "Bearer " + key)
            .build();
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
