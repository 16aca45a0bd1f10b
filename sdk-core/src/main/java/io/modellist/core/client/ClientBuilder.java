package io.modellist.core.client;

import io.modellist.core.CallListener;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Credential;
import io.modellist.core.Model;
import io.modellist.core.ResponseLimits;
import io.modellist.core.RetryBudget;
import io.modellist.core.RetryPolicy;
import io.modellist.core.internal.Checks;
import io.modellist.core.internal.call.ClientSettings;
import io.modellist.core.internal.http.BaseUrl;
import io.modellist.core.spi.Dialect;
import io.modellist.core.spi.Service;
import io.modellist.core.spi.Timing;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The base of all client builders, with the settings that all clients have. Each provider's builder
 * adds its own settings. Every setter checks its value at once and throws {@link
 * ConfigurationException} if it is invalid; the base URL is checked by {@link #build}. Mutable, for
 * one thread.
 *
 * @param <B> the provider's builder
 * @param <C> the provider's client
 */
public abstract class ClientBuilder<B extends ClientBuilder<B, C>, C> {
  private final Service service;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private @Nullable String baseUrl;
  private @Nullable Credential credential;
  private RetryPolicy retry = RetryPolicy.DEFAULT;
  private RetryBudget retryBudget = RetryBudget.DEFAULT;
  private Duration attemptTimeout = Duration.ofSeconds(30);
  private Duration connectTimeout = Duration.ofSeconds(10);
  private Duration callTimeout = Duration.ofMinutes(2);
  private ResponseLimits limits = ResponseLimits.DEFAULT;
  private boolean strict;
  private boolean plainHttp;
  private @Nullable OkHttpClient httpClient;
  private @Nullable CallListener listener;
  private Timing timing = Timing.system();

  /** Creates a builder for this service. */
  protected ClientBuilder(Service service) {
    this.service = service;
  }

  /** Creates the client. Sends no request. */
  public abstract C build();

  /** Returns this builder, as its own type. */
  protected abstract B self();

  /**
   * Returns the credential that sends a key as the service expects it; a bearer token unless
   * overridden.
   */
  protected Credential keyCredential(String key) {
    return Credential.bearer(key);
  }

  /** Sets the URL of the service: scheme, host, and a path if the service is not at the root. */
  public B baseUrl(String url) {
    this.baseUrl = Objects.requireNonNull(url, "url");
    return self();
  }

  /**
   * Sets the key, which is sent as {@code Authorization: Bearer <token>} unless the service expects
   * it elsewhere.
   */
  public B bearerToken(String token) {
    return credential("bearerToken", () -> keyCredential(token));
  }

  /** Sets a credential of any kind. {@link Credential#none()} sends nothing. */
  public B credential(Credential credential) {
    this.credential = Objects.requireNonNull(credential, "credential");
    return self();
  }

  /**
   * Sets the key and the base URL from these variables, such as {@link System#getenv()}. Variables
   * that are absent change nothing.
   */
  public B environment(Map<String, String> variables) {
    String key = variables.get(service.keyVariable());
    if (key != null) {
      credential(service.keyVariable(), () -> keyCredential(key));
    }
    String url = variables.get(service.baseUrlVariable());
    if (url != null && !url.isBlank()) {
      baseUrl(url.strip());
    }
    return self();
  }

  /** Sets when failed attempts are retried; {@link RetryPolicy#DEFAULT} by default. */
  public B retry(RetryPolicy policy) {
    this.retry = Objects.requireNonNull(policy, "policy");
    return self();
  }

  /**
   * Sets the limit for the retries of all calls together; {@link RetryBudget#DEFAULT} by default.
   */
  public B retryBudget(RetryBudget budget) {
    this.retryBudget = Objects.requireNonNull(budget, "budget");
    return self();
  }

  /** Sets how long one attempt may take, from connecting to the last byte; 30 s by default. */
  public B attemptTimeout(Duration timeout) {
    this.attemptTimeout = Checks.positive("attemptTimeout", timeout, ConfigurationException::new);
    return self();
  }

  /** Sets how long connecting may take; 10 s by default. */
  public B connectTimeout(Duration timeout) {
    this.connectTimeout = Checks.positive("connectTimeout", timeout, ConfigurationException::new);
    return self();
  }

  /** Sets how long one call (a page) may take with all attempts and waits; 2 min by default. */
  public B callTimeout(Duration timeout) {
    this.callTimeout = Checks.positive("callTimeout", timeout, ConfigurationException::new);
    return self();
  }

  /** Sets the limits of responses; {@link ResponseLimits#DEFAULT} by default. */
  public B limits(ResponseLimits limits) {
    this.limits = Objects.requireNonNull(limits, "limits");
    return self();
  }

  /**
   * Sets a header field of every request, such as the key of a gateway; replaces an earlier one.
   */
  public B header(String name, String value) {
    Checks.header(name, value, ConfigurationException::new);
    headers.keySet().removeIf(name::equalsIgnoreCase);
    headers.put(name, value);
    return self();
  }

  /** Treats a field of a wrong type as an error. By default, such a field is treated as absent. */
  public B strict() {
    this.strict = true;
    return self();
  }

  /** Allows the key to be sent over unencrypted http to hosts other than this machine. */
  public B allowPlainHttp() {
    this.plainHttp = true;
    return self();
  }

  /**
   * Sets the OkHttpClient with your proxy, trust settings and interceptors. The SDK uses a copy
   * with its own dispatcher, redirects, retries and timeouts. Closing the SDK's client does not
   * close yours.
   *
   * <p>Requests are then made by threads of the SDK, because your interceptors may block. Without
   * this setting, the calling thread makes them, which is faster.
   */
  public B httpClient(OkHttpClient client) {
    this.httpClient = Objects.requireNonNull(client, "client");
    return self();
  }

  /** Sets the listener that receives attempts, retries and pages; none by default. */
  public B listener(CallListener listener) {
    this.listener = Objects.requireNonNull(listener, "listener");
    return self();
  }

  /** Sets the clock, waits and threads, for tests. */
  public B timing(Timing timing) {
    this.timing = Objects.requireNonNull(timing, "timing");
    return self();
  }

  /** Sets a credential. If its check fails, the message names this source. */
  protected final B credential(String source, Supplier<Credential> made) {
    try {
      return credential(made.get());
    } catch (ConfigurationException e) {
      throw new ConfigurationException(
          "%s: %s: %s".formatted(service.name(), source, e.getMessage()));
    }
  }

  /** Checks the required settings, and creates the client of a dialect. Used by {@link #build}. */
  protected final <M extends Model> ProviderClient<M> connect(Dialect<M> dialect) {
    if (credential == null) {
      throw new ConfigurationException(
          "%s: no credential: set %s, which fromEnvironment() reads, or call bearerToken(...)"
              .formatted(service.name(), service.keyVariable()));
    }
    String url = baseUrl == null ? service.defaultBaseUrl() : baseUrl;
    if (url == null) {
      throw new ConfigurationException(
          "%s: no base URL: set %s, which fromEnvironment() reads, or call baseUrl(...)"
              .formatted(service.name(), service.baseUrlVariable()));
    }
    return new ProviderClient<>(
        dialect,
        new ClientSettings(
            BaseUrl.parse(service.name(), url, plainHttp),
            credential,
            Map.copyOf(headers),
            retry,
            retryBudget,
            attemptTimeout,
            connectTimeout,
            callTimeout,
            limits,
            strict,
            httpClient,
            listener,
            timing));
  }
}
