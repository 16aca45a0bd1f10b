package io.modellist.cli;

import io.modellist.core.CallListener;
import io.modellist.core.ConfigurationException;
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
 * The options that select a service, its address, and its timeouts. Keys have no option. They come
 * from environment variables.
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
      required = true,
      paramLabel = "P",
      description = "The service: ${COMPLETION-CANDIDATES}.")
  private @Nullable Provider provider;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "Where the service is; wins over its environment variable.")
  private @Nullable String baseUrl;

  @Option(
      names = "--org",
      paramLabel = "SLUG",
      description = "The organization, for orgregistry; wins over DREADNODE_ORGANIZATION.")
  private @Nullable String org;

  @Option(
      names = "--path",
      paramLabel = "P",
      description = "The list path of openwebui, or the path prefix of truefoundry.")
  private @Nullable String path;

  @Option(
      names = "--auth",
      paramLabel = "KIND",
      description =
          "How the key is sent: ${COMPLETION-CANDIDATES}; api-key for orgregistry and openwebui.")
  private Auth auth = Auth.BEARER;

  @Option(
      names = "--allow-http",
      description = "Allow unencrypted http to another host than this one.")
  private boolean allowHttp;

  @Option(
      names = "--max-attempts",
      paramLabel = "N",
      description = "Attempts of each request in all, 1 to 20; 4 by default.")
  private @Nullable Integer maxAttempts;

  @Option(
      names = "--attempt-timeout",
      paramLabel = "D",
      converter = DurationConverter.class,
      description = "The longest one attempt may take; 30s by default.")
  private @Nullable Duration attemptTimeout;

  @Option(
      names = "--call-timeout",
      paramLabel = "D",
      converter = DurationConverter.class,
      description = "The longest one page may take with its retries; 2m by default.")
  private @Nullable Duration callTimeout;

  /** Returns options that select a provider and leave everything else at its default. */
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

  /** Returns the provider. Picocli guarantees that there is one. */
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
   * after {@link #configure}'s client is built, which refuses a URL that is wrong or holds a
   * secret.
   */
  String baseUrl(Map<String, String> environment) {
    String variable = environment.getOrDefault(provider().baseUrlVariable(), "");
    String url = variable.isBlank() ? provider().defaultBaseUrl() : variable;
    String chosen = Objects.requireNonNull(baseUrl == null ? url : baseUrl);
    return HttpUrl.get(chosen.strip()).toString().replaceFirst("/+$", "");
  }

  /** Rejects options that the selected provider does not support, instead of ignoring them. */
  void check() {
    Provider chosen = provider();
    rejectIf(org != null && chosen != Provider.ORGREGISTRY, "--org");
    rejectIf(
        path != null && chosen != Provider.OPENWEBUI && chosen != Provider.TRUEFOUNDRY, "--path");
    rejectIf(
        auth == Auth.API_KEY && chosen != Provider.ORGREGISTRY && chosen != Provider.OPENWEBUI,
        "--auth api-key");
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

  private void rejectIf(boolean unsupported, String option) {
    if (unsupported) {
      throw new ConfigurationException(option + " means nothing to " + provider);
    }
  }
}
