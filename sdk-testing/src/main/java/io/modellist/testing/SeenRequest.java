package io.modellist.testing;

import io.modellist.core.spi.Parameter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import okhttp3.HttpUrl;

/**
 * A request that a fake received. Immutable.
 *
 * @param number the how-manieth, counted from 1
 * @param method the HTTP method
 * @param path the path as sent, still encoded
 * @param query the query's parameters in order, decoded
 * @param headers the header fields by lower-case name; credentials and cookies read {@code ***}
 *     unless the fake was told to {@linkplain FakeService#revealSecrets reveal} them
 */
public record SeenRequest(
    int number,
    String method,
    String path,
    List<Parameter> query,
    Map<String, List<String>> headers) {
  private static final Set<String> SECRET =
      Set.of("authorization", "proxy-authorization", "x-api-key", "cookie");

  /** Copies the lists; names of header fields become lower case. */
  public SeenRequest {
    query = List.copyOf(query);
    Map<String, List<String>> copy = new TreeMap<>();
    headers.forEach((name, values) -> copy.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    headers = Collections.unmodifiableMap(copy);
  }

  /** The path's segments, decoded; a trailing slash gives an empty last one. */
  public List<String> segments() {
    return new HttpUrl.Builder()
        .scheme("http")
        .host("localhost")
        .encodedPath(path)
        .build()
        .pathSegments();
  }

  /** The first value of a parameter. */
  public Optional<String> parameter(String name) {
    return parameters(name).stream().findFirst();
  }

  /** All values of a parameter. */
  public List<String> parameters(String name) {
    return query.stream().filter(p -> p.name().equals(name)).map(Parameter::value).toList();
  }

  /** The first value of a header field, looked up without regard to case. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  SeenRequest numbered(int n) {
    return new SeenRequest(n, method, path, query, headers);
  }

  SeenRequest masked() {
    Map<String, List<String>> shown = new TreeMap<>(headers);
    shown.replaceAll((name, values) -> SECRET.contains(name) ? List.of("***") : values);
    return new SeenRequest(number, method, path, query, shown);
  }
}
