package io.modellist.core.internal.http;

import io.modellist.core.ConfigurationException;
import io.modellist.core.internal.call.AttemptResult;
import io.modellist.core.internal.call.CallHeaders;
import io.modellist.core.internal.call.Cancellation;
import io.modellist.core.internal.call.ClientSettings;
import io.modellist.core.internal.call.Failure;
import io.modellist.core.internal.call.Transport;
import io.modellist.core.internal.json.BodyDecoder;
import io.modellist.core.spi.Dialect;
import io.modellist.core.spi.Timing;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Dns;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Makes attempts over OkHttp. The credential's header fields take precedence over the user's own,
 * and the user's over the SDK's {@code User-Agent} and {@code Accept}. Safe to share between
 * threads, including virtual threads.
 */
public final class HttpTransport implements Transport {
  private static final int LONGEST_REASON = 300;

  private final ClientSettings settings;
  private final Dialect<?> dialect;
  private final DerivedClient client;
  private final AtomicReference<Redactor> known = new AtomicReference<>(Redactor.NONE);

  /** Creates the transport of one client. Starts no thread. */
  public HttpTransport(ClientSettings settings, Dialect<?> dialect) {
    this(settings, dialect, new OkHttpClient.Builder(), Dns.SYSTEM);
  }

  /**
   * Creates the transport of one client.
   *
   * @param ours the base of the SDK's OkHttpClient, which is used unless the user passed a client
   * @param names looks up host names for the SDK's OkHttpClient
   */
  HttpTransport(ClientSettings settings, Dialect<?> dialect, OkHttpClient.Builder ours, Dns names) {
    this.settings = settings;
    this.dialect = dialect;
    this.client = new DerivedClient(settings, dialect.service().name(), ours, names);
  }

  @Override
  public <T> AttemptResult<T> attempt(
      HttpUrl url,
      CallHeaders headers,
      BodyDecoder<T> decoder,
      Duration limit,
      Cancellation cancellation,
      boolean onNewConnection) {
    if (cancellation.isCancelled() || Thread.currentThread().isInterrupted()) {
      return unsent(new Failure.Cancelled(!cancellation.isCancelled()));
    }
    Map<String, String> own = headers.own();
    Map<String, String> secret;
    try {
      secret = headers.credential();
    } catch (Exception e) { // A supplier is user code, and may throw checked exceptions too.
      return unsent(
          Thread.currentThread().isInterrupted()
              ? new Failure.Cancelled(true)
              : noCredential(e, own));
    }
    Redactor redactor = known.updateAndGet(earlier -> earlier.including(secret, own));
    Headers fields = RequestHeaders.of(own, secret);
    Timing timing = settings.timing();
    long end = timing.nanoTime() + limit.toNanos();
    OkHttpClient calls = onNewConnection ? client.onNewConnections() : client.client();
    int requests = 0;
    HttpUrl next = url;
    for (int followed = 0; ; followed++) {
      HttpExchange<T> exchange = exchange(calls, next, fields, decoder, redactor, followed);
      AttemptResult<T> result = exchange.await(end - timing.nanoTime(), limit, cancellation);
      requests += exchange.requests();
      if (result instanceof AttemptResult.Failed<T> failed && failed.failure().stale()) {
        client.closeIdle();
      }
      if (!(result instanceof AttemptResult.Redirected<T> redirected)) {
        return result.withRequests(requests);
      }
      next = redirected.target();
    }
  }

  private <T> HttpExchange<T> exchange(
      OkHttpClient calls,
      HttpUrl url,
      Headers fields,
      BodyDecoder<T> decoder,
      Redactor redactor,
      int followed) {
    CallEvents events = new CallEvents();
    Diagnosis diagnosis = new Diagnosis(url, settings.connectTimeout(), events, redactor);
    return new HttpExchange<>(
        calls.newCall(new Request.Builder().url(url).headers(fields).build()),
        events,
        new ResponseReader<>(decoder, settings, dialect, diagnosis, followed),
        client.canEndBlockedThreads());
  }

  @Override
  public String shown(HttpUrl url) {
    return Objects.requireNonNull(known.get()).mask(url.toString());
  }

  @Override
  public void close() {
    client.close();
  }

  /**
   * Creates the failure of a supplier. Leaves out a message that contains a known secret, because
   * it may contain an unknown one as well.
   */
  private Failure noCredential(Exception failure, Map<String, String> own) {
    Redactor redactor = known.updateAndGet(earlier -> earlier.including(Map.of(), own));
    String name = failure.getClass().getSimpleName();
    if (redactor.finds(failure)) {
      return new Failure.NoCredential(
          name + ", whose message is left out because it holds the credential", null);
    }
    String message = failure.getMessage();
    String said = failure instanceof ConfigurationException ? "" : name;
    said += message == null ? "" : (said.isEmpty() ? "" : ": ") + message;
    return new Failure.NoCredential(redactor.maskAndCut(said, LONGEST_REASON), failure);
  }

  private static <T> AttemptResult<T> unsent(Failure failure) {
    return new AttemptResult.Failed<>(failure, 0);
  }
}
