package io.modellist.core.internal.http;

import io.modellist.core.internal.call.ClientSettings;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** The OkHttpClient of one SDK client: created by the SDK, or derived from the user's client. */
final class DerivedClient implements AutoCloseable {
  private static final Duration IDLE_THREAD = Duration.ofSeconds(5);

  // As many idle connections as a listing fetches pages at a time: the needed one, and 32 ahead.
  // OkHttp keeps 5 by default.
  private static final int IDLE_CONNECTIONS = 33;
  private static final Duration IDLE_CONNECTION = Duration.ofMinutes(1);

  // Canceling a stream does not close its connection. Without pings, an HTTP/2 connection that died
  // silently would fail one attempt after another. The second ping that follows an unanswered one
  // closes the connection, so two of them must fit into an attempt.
  private static final Duration LONGEST_PING = Duration.ofSeconds(10);
  private static final Duration SHORTEST_PING = Duration.ofSeconds(1);
  private static final int PINGS_PER_ATTEMPT = 3;

  // The JDK's own, which reads system properties.
  private static final String PLAIN_SELECTOR = "sun.net.spi.DefaultProxySelector";

  private final OkHttpClient client;
  private final boolean ours;
  private final boolean mayUseSocks = mayUseSocks(ProxySelector.getDefault());

  DerivedClient(ClientSettings settings, String service, OkHttpClient.Builder base, Dns names) {
    OkHttpClient lent = settings.httpClient();
    this.ours = lent == null;
    Dispatcher dispatcher = dispatcher(service);
    Dns lookup = new NameLookup(names, dispatcher.executorService());
    OkHttpClient.Builder builder = lent == null ? ours(base.dns(lookup)) : lent.newBuilder();
    RetryAfterGuard.install(builder);
    WireLimit.install(builder, settings.limits().bodyBytes());
    this.client =
        builder
            .dispatcher(dispatcher)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .connectTimeout(bounded(settings.connectTimeout()))
            .pingInterval(ping(lent, settings.attemptTimeout()))
            // The exchange enforces the limit of the complete attempt.
            .callTimeout(Duration.ZERO)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .build();
  }

  OkHttpClient client() {
    return client;
  }

  /** Returns a client that uses each connection for one call only. */
  OkHttpClient onNewConnections() {
    return client
        .newBuilder()
        .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
        .build();
  }

  /**
   * Returns whether canceling a call and interrupting a thread end everything that can block a
   * thread of this client: the name lookup, the connection, the TLS handshake, the request and the
   * response. A user's client or proxy selector may hold code that blocks, and the JDK's sockets
   * for SOCKS proxies ignore interrupts.
   */
  boolean canEndBlockedThreads() {
    return ours && !mayUseSocks;
  }

  /**
   * Closes the connections that are idle now, after one of them turned out to be closed. A server
   * that closed one has usually closed the others too, and each would cost a call an attempt. The
   * pool of a user's client stays as it is, because it may have connections to other servers.
   */
  void closeIdle() {
    if (ours) {
      client.connectionPool().evictAll();
    }
  }

  /** Frees the SDK's threads, and the connections unless they belong to the user's client. */
  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    if (ours) {
      client.connectionPool().evictAll();
    }
  }

  private static OkHttpClient.Builder ours(OkHttpClient.Builder base) {
    return base.socketFactory(new InterruptibleSockets())
        .connectionPool(
            new ConnectionPool(
                IDLE_CONNECTIONS, IDLE_CONNECTION.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Returns the user's own interval of pings, if there is one. */
  private static Duration ping(@Nullable OkHttpClient lent, Duration attemptTimeout) {
    if (lent != null && lent.pingIntervalMillis() > 0) {
      return Duration.ofMillis(lent.pingIntervalMillis());
    }
    Duration part = attemptTimeout.dividedBy(PINGS_PER_ATTEMPT);
    Duration atMost = part.compareTo(LONGEST_PING) > 0 ? LONGEST_PING : part;
    return atMost.compareTo(SHORTEST_PING) < 0 ? SHORTEST_PING : atMost;
  }

  /**
   * Creates a dispatcher with daemon threads and no limit. It needs none, because a thread of the
   * user waits for each call.
   */
  private static Dispatcher dispatcher(String service) {
    AtomicInteger number = new AtomicInteger();
    Dispatcher dispatcher =
        new Dispatcher(
            new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_THREAD.toMillis(),
                TimeUnit.MILLISECONDS,
                new SynchronousQueue<>(),
                task -> thread(task, "modellist-" + service + "-" + number.incrementAndGet())));
    dispatcher.setMaxRequests(Integer.MAX_VALUE);
    dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
    return dispatcher;
  }

  private static Thread thread(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    // OkHttp rethrows an interceptor's exception after the caller received it. By default, the
    // thread would print it unmasked.
    thread.setUncaughtExceptionHandler((dying, known) -> {});
    return thread;
  }

  private static boolean mayUseSocks(@Nullable ProxySelector selector) {
    boolean isPlain = selector == null || selector.getClass().getName().equals(PLAIN_SELECTOR);
    return !isPlain
        || System.getProperty("socksProxyHost") != null
        || Boolean.getBoolean("java.net.useSystemProxies");
  }

  // OkHttp accepts timeouts from 1 ms to the largest int in milliseconds.
  private static Duration bounded(Duration timeout) {
    Duration most = Duration.ofMillis(Integer.MAX_VALUE);
    Duration least = Duration.ofMillis(1);
    return timeout.compareTo(most) > 0 ? most : timeout.compareTo(least) < 0 ? least : timeout;
  }
}
