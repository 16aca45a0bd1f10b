package io.modellist.core.spi;

import io.modellist.core.CallListener;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Credential;
import io.modellist.core.Model;
import io.modellist.core.ResponseLimits;
import io.modellist.core.RetryBudget;
import io.modellist.core.RetryPolicy;
import io.modellist.core.internal.BaseUrl;
import io.modellist.core.internal.Checks;
import io.modellist.core.internal.ClientSettings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The settings that all clients have. Each provider's builder adds its own. Mutable, for one
 * thread; every setter checks its value at once and throws {@link ConfigurationException}.
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
  private CallListener listener = new CallListener() {};
  private Timing timing = Timing.system();

  /** For the provider's builder. */
  protected ClientBuilder(Service service) {
    this.service = service;
  }

  /** Makes the client. It sends nothing. */
  public abstract C build();

  /** This builder, as its own type. */
  protected abstract B self();

  /** Where the service is: scheme, host, and a path if it is not at the root. */
  public B baseUrl(String url) {
    this.baseUrl = Objects.requireNonNull(url, "url");
    return self();
  }

  /** The key, sent as {@code Authorization: Bearer <token>}. */
  public B bearerToken(String token) {
    return credential("bearerToken", () -> Credential.bearer(token));
  }

  /** Any other proof of who is asking. {@link Credential#none()} sends nothing. */
  public B credential(Credential credential) {
    this.credential = Objects.requireNonNull(credential, "credential");
    return self();
  }

  /**
   * Takes the key and the base URL from these variables, such as {@link System#getenv()}, where
   * they hold them; settings made earlier are replaced.
   */
  public B environment(Map<String, String> variables) {
    String key = variables.get(service.keyVariable());
    if (key != null) {
      credential(service.keyVariable(), () -> Credential.bearer(key));
    }
    String url = variables.get(service.baseUrlVariable());
    if (url != null && !url.isBlank()) {
      baseUrl(url.strip());
    }
    return self();
  }

  /** When and how often failed attempts are repeated; {@link RetryPolicy#DEFAULT} by default. */
  public B retry(RetryPolicy policy) {
    this.retry = Objects.requireNonNull(policy, "policy");
    return self();
  }

  /** The retries of all calls together; {@link RetryBudget#DEFAULT} by default. */
  public B retryBudget(RetryBudget budget) {
    this.retryBudget = Objects.requireNonNull(budget, "budget");
    return self();
  }

  /** The longest one attempt may take, from connecting to the last byte; 30 s by default. */
  public B attemptTimeout(Duration timeout) {
    this.attemptTimeout = Checks.positive("attemptTimeout", timeout);
    return self();
  }

  /** The longest that connecting may take; 10 s by default. */
  public B connectTimeout(Duration timeout) {
    this.connectTimeout = Checks.positive("connectTimeout", timeout);
    return self();
  }

  /** The longest one call (a page) may take with its attempts and waits; 2 min by default. */
  public B callTimeout(Duration timeout) {
    this.callTimeout = Checks.positive("callTimeout", timeout);
    return self();
  }

  /** What an answer may cost; {@link ResponseLimits#DEFAULT} by default. */
  public B limits(ResponseLimits limits) {
    this.limits = Objects.requireNonNull(limits, "limits");
    return self();
  }

  /** A header field for every request, such as a gateway's own credential; replaces an earlier. */
  public B header(String name, String value) {
    Checks.header(name, value);
    headers.keySet().removeIf(name::equalsIgnoreCase);
    headers.put(name, value);
    return self();
  }

  /** Makes the first field of a wrong type an error; off by default: such fields are absent. */
  public B strict() {
    this.strict = true;
    return self();
  }

  /** Lets the key go over unencrypted http also to hosts other than this one. */
  public B allowPlainHttp() {
    this.plainHttp = true;
    return self();
  }

  /**
   * Sends through a client with your proxy, trust and interceptors. Of it, a copy is used whose
   * dispatcher, redirects, own retry and time-outs are the SDK's; closing leaves it alone.
   */
  public B httpClient(OkHttpClient client) {
    this.httpClient = Objects.requireNonNull(client, "client");
    return self();
  }

  /** Is told of attempts, retries and pages. */
  public B listener(CallListener listener) {
    this.listener = Objects.requireNonNull(listener, "listener");
    return self();
  }

  /** Another clock, for tests of waiting. */
  public B timing(Timing timing) {
    this.timing = Objects.requireNonNull(timing, "timing");
    return self();
  }

  /** Sets a credential whose check, when it fails, names this source. */
  protected final B credential(String source, Supplier<Credential> made) {
    try {
      return credential(made.get());
    } catch (ConfigurationException e) {
      throw new ConfigurationException(
          "%s: %s: %s".formatted(service.name(), source, e.getMessage()));
    }
  }

  /** For {@link #build}: checks what has to be there, and connects the settings to the dialect. */
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
