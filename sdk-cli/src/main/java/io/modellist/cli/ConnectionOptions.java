package io.modellist.cli;

import io.modellist.core.CallListener;
import io.modellist.core.ConfigurationException;
import io.modellist.core.RetryPolicy;
import io.modellist.core.spi.ClientBuilder;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which service, where, and how patiently. There is no option for a key: see the environment. */
final class ConnectionOptions {
  /** How the key is sent. */
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

  /** The given service with no option. */
  static ConnectionOptions to(Provider provider) {
    ConnectionOptions options = new ConnectionOptions();
    options.provider = provider;
    return options;
  }

  /** The service; picocli has made sure that there is one. */
  Provider provider() {
    if (provider == null) {
      throw new ConfigurationException("--provider is missing");
    }
    return provider;
  }

  @Nullable String org() {
    return org;
  }

  @Nullable String path() {
    return path;
  }

  /** The key, when it is to be sent as a field of its own; null for bearer, or without a key. */
  @Nullable String apiKey(Map<String, String> environment) {
    return auth == Auth.API_KEY ? environment.get(provider().keyVariable()) : null;
  }

  /** Refuses what the chosen service has no use for, rather than ignoring it. */
  void check() {
    Provider chosen = provider();
    refuse("--org", org != null && chosen != Provider.ORGREGISTRY);
    refuse(
        "--path", path != null && chosen != Provider.OPENWEBUI && chosen != Provider.TRUEFOUNDRY);
    refuse(
        "--auth api-key",
        auth == Auth.API_KEY && chosen != Provider.ORGREGISTRY && chosen != Provider.OPENWEBUI);
  }

  /** Puts the settings that all services share into a client's builder; options win. */
  <B extends ClientBuilder<B, C>, C> B settle(
      B builder, Map<String, String> environment, CallListener listener) {
    builder.environment(environment).listener(listener);
    if (baseUrl != null) {
      builder.baseUrl(baseUrl);
    }
    if (allowHttp) {
      builder.allowPlainHttp();
    }
    if (maxAttempts != null) {
      builder.retry(RetryPolicy.DEFAULT.withMaxAttempts(maxAttempts));
    }
    if (attemptTimeout != null) {
      builder.attemptTimeout(attemptTimeout);
    }
    if (callTimeout != null) {
      builder.callTimeout(callTimeout);
    }
    return builder;
  }

  private void refuse(String option, boolean useless) {
    if (useless) {
      throw new ConfigurationException(option + " means nothing to " + provider);
    }
  }
}
