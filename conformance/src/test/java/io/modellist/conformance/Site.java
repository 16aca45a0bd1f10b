package io.modellist.conformance;

import io.modellist.openwebui.OpenWebUiClient;
import java.lang.module.ModuleDescriptor.Version;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A server with the API of Open WebUI, real or fake, and the key of its administrator. */
interface Site {
  String url();

  String key();

  /** Returns the version, such as {@code 0.12.4}. */
  String version();

  /** Returns whether the server has this version or a later one. */
  default boolean isAtLeast(String other) {
    return Version.parse(version()).compareTo(Version.parse(other)) >= 0;
  }

  default int port() {
    return URI.create(url()).getPort();
  }

  /** Returns a time in which the server responds even on a busy machine. */
  default Duration patience() {
    return Duration.ofMillis(500);
  }

  default OpenWebUiClient client() {
    return client(key());
  }

  default OpenWebUiClient client(String key) {
    return OpenWebUiClient.builder().baseUrl(url()).bearerToken(key).build();
  }

  /** Sends a GET request without the SDK. */
  default HttpResponse<String> get(String target) {
    return Requests.get(url() + target, key());
  }
}
