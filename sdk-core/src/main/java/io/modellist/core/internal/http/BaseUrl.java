package io.modellist.core.internal.http;

import io.modellist.core.ConfigurationException;
import io.modellist.core.internal.Checks;
import java.util.Locale;
import okhttp3.HttpUrl;

/**
 * Checks a base URL. Reports every mistake that would otherwise show later as an unexpected
 * response.
 */
public final class BaseUrl {
  private BaseUrl() {}

  /** Parses the URL. The path of the result ends in a slash. */
  public static HttpUrl parse(String service, String text, boolean plainHttp) {
    String trimmed = text.strip();
    String scheme = trimmed.toLowerCase(Locale.ROOT);
    if (!scheme.startsWith("https://") && !scheme.startsWith("http://")) {
      throw refused(
          service, trimmed, "it does not start with https://; expected https://host[:port][/path]");
    }
    HttpUrl url = HttpUrl.parse(trimmed);
    if (url == null) {
      throw refused(service, trimmed, "it is not a URL; expected https://host[:port][/path]");
    }
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      // The user information is a secret, so it is not shown.
      throw refused(
          service,
          url.scheme() + "://…@" + url.host(),
          "it must not contain a user name or password; pass the key as the credential");
    }
    if (url.query() != null || url.fragment() != null) {
      throw refused(
          service,
          url.scheme() + "://" + url.host(),
          "it must not contain a query or fragment; expected https://host[:port][/path]");
    }
    if (!url.isHttps() && !plainHttp && !isLoopback(url.host())) {
      throw refused(
          service,
          trimmed,
          "plain http would expose the key on the network; use https, or call allowPlainHttp()");
    }
    HttpUrl base = url.newBuilder().addPathSegment("").build();
    if (!base.equals(HttpUrl.parse(base.toString()))) {
      // OkHttp rewrites some hosts into ones that it cannot read, such as xn--~4-68a.
      throw refused(service, trimmed, "it is not a URL; expected https://host[:port][/path]");
    }
    return base;
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.equals("::1")
        || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  }

  private static ConfigurationException refused(String service, String url, String why) {
    // Text before an @ or after a ? may be a secret, even where the text is not a URL.
    String shown = url.replaceFirst("(?s)[?#].*", "").replaceFirst("(?s).*@", "…@");
    return new ConfigurationException(
        "%s: base URL \"%s\": %s".formatted(service, Checks.printable(shown), why));
  }
}
