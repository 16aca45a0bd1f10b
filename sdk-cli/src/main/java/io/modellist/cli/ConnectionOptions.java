package io.modellist.cli;

import io.modellist.core.CallListener;
import io.modellist.core.RetryPolicy;
import io.modellist.core.client.ClientBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options that select a service, its address, and its timeouts. There is no option for keys,
 * which are read from environment variables.
 */
final class ConnectionOptions {
  /** The values of {@code --auth}: the form in which the key is sent. */
  enum Auth {
    BEARER,
    API_KEY;

    @Override
    public String toString() {
      return this == BEARER ? "bearer" : "api-key";
    }
  }

  @Option(
      names = "--provider",
      paramLabel = "P",
      description = "The service to ask: ${COMPLETION-CANDIDATES}. Required.")
  private @Nullable Provider provider;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description =
          "The base URL of the service. Replaces NARRATIVE_BASE_URL, OPENWEBUI_BASE_URL, TFY_HOST"
              + " or DREADNODE_SERVER_URL.")
  private @Nullable String baseUrl;

  @Option(
      names = "--org",
      paramLabel = "SLUG",
      description = "The organization. Replaces DREADNODE_ORGANIZATION. For orgregistry.")
  private @Nullable String org;

  @Option(
      names = "--path",
      paramLabel = "PATH",
      description =
          "The path of the list (openwebui) or the start of every path (truefoundry), if it is not"
              + " the service's usual one.")
  private @Nullable String path;

  @Option(
      names = "--auth",
      paramLabel = "KIND",
      description =
          "How to send the key: bearer (default), or api-key in an X-API-Key header (openwebui and"
              + " orgregistry).")
  private Auth auth = Auth.BEARER;

  @Option(
      names = "--allow-http",
      description = "Allow http to another host. The key is then sent unencrypted.")
  private boolean allowHttp;

  @Option(
      names = "--max-attempts",
      paramLabel = "N",
      description = "Try each request at most N times, 1 to 20; 4 by default.")
  private @Nullable Integer maxAttempts;

  @Option(
      names = "--attempt-timeout",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "Give up an attempt that takes longer; 30s by default.")
  private @Nullable Duration attemptTimeout;

  @Option(
      names = "--call-timeout",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "Fail if one page or model takes longer, retries included; 2m by default.")
  private @Nullable Duration callTimeout;

  /** Returns options that select a provider and leave all other settings at their defaults. */
  static ConnectionOptions to(Provider provider) {
    ConnectionOptions options = new ConnectionOptions();
    options.provider = provider;
    return options;
  }

  /** Passes a value to a setter, if there is a value. */
  static <T> void ifGiven(@Nullable T value, Consumer<T> setter) {
    if (value != null) {
      setter.accept(value);
    }
  }

  /** Returns the provider. {@link #check} has made sure that there is one. */
  Provider provider() {
    return Objects.requireNonNull(provider);
  }

  @Nullable String org() {
    return org;
  }

  @Nullable String path() {
    return path;
  }

  /**
   * Returns the key if it is to be sent in a header field of its own, or null if it is sent as a
   * bearer token or if there is none.
   */
  @Nullable String apiKey(Map<String, String> environment) {
    return auth == Auth.API_KEY ? environment.get(provider().keyVariable()) : null;
  }

  /**
   * Returns the base URL of the client, in its normal form and without a slash at its end. Call it
   * after the client of {@link #configure} is built, because that refuses a URL that is invalid or
   * holds a secret.
   */
  String baseUrl(Map<String, String> environment) {
    String variable = environment.getOrDefault(provider().baseUrlVariable(), "");
    String url = variable.isBlank() ? provider().defaultBaseUrl() : variable;
    String chosen = Objects.requireNonNull(baseUrl == null ? url : baseUrl);
    return HttpUrl.get(chosen.strip()).toString().replaceFirst("/+$", "");
  }

  /**
   * Rejects options that the selected provider does not support, instead of ignoring them.
   *
   * @throws UsageException if there are any, or if no provider is selected
   */
  void check() {
    Provider chosen = Provider.require(provider);
    if (org != null) {
      chosen.checkHas("--org", Provider.ORGREGISTRY);
    }
    if (path != null) {
      chosen.checkHas("--path", Provider.OPENWEBUI, Provider.TRUEFOUNDRY);
    }
    if (auth == Auth.API_KEY) {
      chosen.checkHas("--auth api-key", Provider.OPENWEBUI, Provider.ORGREGISTRY);
    }
  }

  /**
   * Applies the settings that all providers share to a client builder. Options override environment
   * variables.
   */
  <B extends ClientBuilder<B, C>, C> B configure(
      B builder, Map<String, String> environment, CallListener listener) {
    builder.environment(environment).listener(listener);
    ifGiven(baseUrl, builder::baseUrl);
    if (allowHttp) {
      builder.allowPlainHttp();
    }
    ifGiven(maxAttempts, n -> builder.retry(RetryPolicy.DEFAULT.withMaxAttempts(n)));
    ifGiven(attemptTimeout, builder::attemptTimeout);
    ifGiven(callTimeout, builder::callTimeout);
    return builder;
  }
}
