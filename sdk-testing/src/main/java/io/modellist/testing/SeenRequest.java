package io.modellist.testing;

import io.modellist.core.spi.Parameter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/**
 * A request that a fake received. Immutable. Unless the fake was told to {@linkplain
 * FakeService#revealSecrets reveal} them, secrets read {@code ***}: the fields of the header that
 * hold credentials and cookies, and whatever else in the request holds a value of these.
 *
 * @param number the how-manieth, counted from 1
 * @param method the HTTP method
 * @param path the path as sent, still encoded
 * @param query the query's parameters in order, decoded
 * @param headers the header fields by lower-case name
 */
public record SeenRequest(
    int number,
    String method,
    String path,
    List<Parameter> query,
    Map<String, List<String>> headers) {
  private static final Set<String> SECRET =
      Set.of("authorization", "proxy-authorization", "x-api-key", "cookie");
  private static final String MASK = "***";

  // Shorter ones are a part of any word.
  private static final int SHORTEST = 4;

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

  /**
   * By role in the fields that hold credentials, and by value wherever else one of those stands.
   */
  SeenRequest masked() {
    Set<String> secrets = secrets();
    Map<String, List<String>> shown = new TreeMap<>(headers);
    shown.replaceAll(
        (name, values) ->
            SECRET.contains(name)
                ? List.of(MASK)
                : values.stream().map(value -> without(secrets, value)).toList());
    return new SeenRequest(
        number,
        method,
        segments().stream().anyMatch(part -> holds(secrets, part)) ? "/" + MASK : path,
        query.stream()
            .map(p -> new Parameter(without(secrets, p.name()), without(secrets, p.value())))
            .toList(),
        shown);
  }

  private Set<String> secrets() {
    return headers.entrySet().stream()
        .filter(field -> SECRET.contains(field.getKey()))
        .flatMap(field -> field.getValue().stream())
        // "Bearer value": the value alone, as it may stand elsewhere.
        .map(value -> value.substring(value.indexOf(' ') + 1))
        .filter(value -> value.length() >= SHORTEST)
        .collect(Collectors.toSet());
  }

  /** As it is, or percent-encoded up to three times. */
  private static boolean holds(Set<String> secrets, String text) {
    String decoded = text;
    for (int times = 0; times <= 3; times++) {
      if (secrets.stream().anyMatch(decoded::contains)) {
        return true;
      }
      decoded = decoded(decoded);
    }
    return false;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }

  private static String without(Set<String> secrets, String text) {
    return holds(secrets, text) ? MASK : text;
  }
}
