package io.modellist.core.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import okhttp3.Headers;

/** Assembles the header fields of a request. */
final class RequestHeaders {
  private static final String USER_AGENT = "modellist-java/" + version();

  private RequestHeaders() {}

  static Headers of(Map<String, String> own, Map<String, String> credential) {
    Headers.Builder fields =
        new Headers.Builder().set("User-Agent", USER_AGENT).set("Accept", "application/json");
    own.forEach(fields::set);
    credential.forEach(fields::set);
    return fields.build();
  }

  // Reads a resource, because class directories and shaded jars have no manifest of the SDK.
  private static String version() {
    Properties properties = new Properties();
    try (InputStream in = RequestHeaders.class.getResourceAsStream("version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException unreadable) {
      return "dev";
    }
    String version = properties.getProperty("version", "dev");
    return version.startsWith("${") ? "dev" : version;
  }
}
