package io.modellist.core.internal.http;

import io.modellist.core.internal.Checks;
import io.modellist.core.internal.ClientSettings;
import io.modellist.core.internal.Fault;
import io.modellist.core.internal.Outcome;
import io.modellist.core.internal.Reading;
import io.modellist.core.internal.Stop;
import io.modellist.core.internal.Transport;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Attempts over OkHttp. The credential's header fields win over the user's own, and those over the
 * SDK's {@code User-Agent} and {@code Accept}. Safe to share between threads, virtual ones too.
 */
public final class OkHttpTransport implements Transport {
  // Longer than anyone waits, and far from an overflow of the clock.
  private static final Duration LONGEST = Duration.ofDays(3650);
  private static final int LONGEST_REASON = 300;

  private final ClientSettings settings;
  private final DerivedClient client;
  private final Set<Exchange<?>> underWay = ConcurrentHashMap.newKeySet();
  private final AtomicReference<Redactor> known = new AtomicReference<>(Redactor.NONE);
  private volatile boolean closed;

  /**
   * Starts nothing yet.
   *
   * @param service the service's short name, for the names of threads
   */
  public OkHttpTransport(ClientSettings settings, String service) {
    this.settings = settings;
    this.client = new DerivedClient(settings, service);
  }

  @Override
  public <T> Outcome<T> attempt(
      HttpUrl url, Map<String, String> headers, Reading<T> reading, Duration limit, Stop stop) {
    boolean stopped = closed || stop.isSet();
    if (Thread.currentThread().isInterrupted() || stopped) {
      return new Outcome.Failed<>(new Fault.Cancelled(!stopped), 0);
    }
    Map<String, String> own = new LinkedHashMap<>(settings.headers());
    own.putAll(headers);
    Map<String, String> credential;
    try {
      credential = settings.credential().headers();
      credential.forEach(Checks::header);
    } catch (Exception e) { // A supplier is foreign code, and may throw checked ones unseen.
      if (Thread.currentThread().isInterrupted()) {
        return new Outcome.Failed<>(new Fault.Cancelled(true), 0);
      }
      return new Outcome.Failed<>(new Fault.NoCredential(why(e, own)), 0);
    }
    Redactor current = Redactor.of(credential, own);
    Redactor redactor = known.updateAndGet(current::including);
    return new Attempt<>(RequestHeaders.of(own, credential), redactor, reading, limit, stop)
        .run(url);
  }

  @Override
  public String mask(String text) {
    return Objects.requireNonNull(known.get()).mask(text);
  }

  @Override
  public void close() {
    closed = true;
    underWay.forEach(Exchange::cancel);
    client.close();
  }

  /** A message that holds a secret may hold a newer one beside it, which is not known yet. */
  private String why(Exception failure, Map<String, String> own) {
    Redactor redactor = known.updateAndGet(Redactor.of(Map.of(), own)::including);
    String name = failure.getClass().getSimpleName();
    String message = failure.getMessage();
    if (message == null) {
      return name;
    }
    return redactor.mask(message).equals(message)
        ? redactor.maskAndCut(name + ": " + message, false, LONGEST_REASON)
        : name + ", whose message is left out: it holds the credential";
  }

  /** One attempt with the redirects that it follows. For one use. */
  private final class Attempt<T> {
    private final Headers headers;
    private final Redactor redactor;
    private final Reading<T> reading;
    private final Duration limit;
    private final Stop stop;
    private int requests;

    Attempt(Headers headers, Redactor redactor, Reading<T> reading, Duration limit, Stop stop) {
      this.headers = headers;
      this.redactor = redactor;
      this.reading = reading;
      this.limit = limit;
      this.stop = stop;
    }

    Outcome<T> run(HttpUrl url) {
      long start = System.nanoTime();
      long most = (limit.compareTo(LONGEST) < 0 ? limit : LONGEST).toNanos();
      HttpUrl next = url;
      for (int followed = 0; ; followed++) {
        Reply<T> reply = ask(next, followed, most - (System.nanoTime() - start));
        if (reply instanceof Reply.Read<T> read) {
          return new Outcome.Delivered<>(read.value(), read.answer(), requests);
        } else if (reply instanceof Reply.Failed<T> failed) {
          return new Outcome.Failed<>(failed.fault(), requests);
        }
        next = ((Reply.Moved<T>) reply).target();
      }
    }

    private Reply<T> ask(HttpUrl url, int followed, long nanos) {
      if (nanos <= 0) {
        return new Reply.Failed<>(new Fault.OutOfTime(Fault.Scope.ATTEMPT, limit));
      }
      CallEvents events = new CallEvents();
      Diagnosis diagnosis = new Diagnosis(url, settings.connectTimeout(), events, redactor);
      Call call = client.client().newCall(new Request.Builder().url(url).headers(headers).build());
      Exchange<T> exchange =
          new Exchange<>(
              call,
              events,
              diagnosis,
              new ResponseReader<>(reading, settings.limits(), diagnosis, followed));
      underWay.add(exchange);
      try (Stop.Registration registration = stop.onStop(exchange::cancel)) {
        Objects.requireNonNull(registration);
        return closed ? cancelled(false) : wait(exchange, nanos);
      } finally {
        underWay.remove(exchange);
      }
    }

    private Reply<T> wait(Exchange<T> exchange, long nanos) {
      try {
        return exchange.await(nanos);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return cancelled(true);
      } catch (TimeoutException e) {
        return new Reply.Failed<>(new Fault.OutOfTime(Fault.Scope.ATTEMPT, limit));
      } finally {
        requests += exchange.requests();
      }
    }

    private Reply<T> cancelled(boolean interrupted) {
      return new Reply.Failed<>(new Fault.Cancelled(interrupted));
    }
  }
}
