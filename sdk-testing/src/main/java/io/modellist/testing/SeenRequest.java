package io.modellist.testing;

import io.modellist.core.spi.Parameter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/**
 * A request that a fake received. Immutable. Secrets are masked as {@code ***}, unless {@link
 * FakeService#revealSecrets} was called. Secrets are the header fields with credentials and
 * cookies, and every other part of the request that contains one of their values.
 *
 * @param number the number of the request, counted from 1
 * @param method the HTTP method
 * @param path the path as sent, still encoded
 * @param query the query parameters in order, decoded
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

  // A shorter value may occur in ordinary words.
  private static final int SHORTEST = 4;

  /** Copies the lists and converts the names of header fields to lower case. */
  public SeenRequest {
    query = List.copyOf(query);
    Map<String, List<String>> copy = new TreeMap<>();
    headers.forEach((name, values) -> copy.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    headers = Collections.unmodifiableMap(copy);
  }

  /** Returns the segments of the path, decoded. After a trailing slash, the last one is empty. */
  public List<String> segments() {
    return new HttpUrl.Builder()
        .scheme("http")
        .host("localhost")
        .encodedPath(path)
        .build()
        .pathSegments();
  }

  /** Returns the first value of a query parameter. */
  public Optional<String> parameter(String name) {
    return parameters(name).stream().findFirst();
  }

  /** Returns all values of a query parameter. */
  public List<String> parameters(String name) {
    return query.stream().filter(p -> p.name().equals(name)).map(Parameter::value).toList();
  }

  /** Returns the first value of a header field. The name's case does not matter. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  SeenRequest numbered(int n) {
    return new SeenRequest(n, method, path, query, headers);
  }

  /**
   * Returns a copy in which the credential fields and all other uses of their values are masked.
   */
  SeenRequest masked(String credentialHeader) {
    Set<String> fields = new HashSet<>(SECRET);
    fields.add(credentialHeader);
    Set<String> secrets = secrets(fields);
    Map<String, List<String>> shown = new TreeMap<>(headers);
    shown.replaceAll(
        (name, values) ->
            fields.contains(name)
                ? List.of(MASK)
                : values.stream().map(value -> masked(secrets, value)).toList());
    return new SeenRequest(
        number,
        method,
        segments().stream().anyMatch(part -> containsSecret(secrets, part)) ? "/" + MASK : path,
        query.stream()
            .map(p -> new Parameter(masked(secrets, p.name()), masked(secrets, p.value())))
            .toList(),
        shown);
  }

  private Set<String> secrets(Set<String> fields) {
    return headers.entrySet().stream()
        .filter(field -> fields.contains(field.getKey()))
        .flatMap(field -> field.getValue().stream())
        // Without "Bearer ", because the value alone may occur elsewhere.
        .map(value -> value.substring(value.indexOf(' ') + 1))
        .filter(value -> value.length() >= SHORTEST)
        .collect(Collectors.toSet());
  }

  /** Returns whether the text contains a secret, plain or percent-encoded up to three times. */
  private static boolean containsSecret(Set<String> secrets, String text) {
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

  private static String masked(Set<String> secrets, String text) {
    return containsSecret(secrets, text) ? MASK : text;
  }
}
