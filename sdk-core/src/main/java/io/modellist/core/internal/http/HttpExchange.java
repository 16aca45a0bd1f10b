package io.modellist.core.internal.http;

import io.modellist.core.internal.call.AttemptResult;
import io.modellist.core.internal.call.Cancellation;
import io.modellist.core.internal.call.Cancellation.Registration;
import io.modellist.core.internal.call.Failure;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response. An interrupt, a time limit or a cancellation takes effect at once,
 * even while a thread is blocked. If everything that blocks can be ended from outside, the caller's
 * thread sends, reads and decodes. Otherwise, a thread of OkHttp does so, and the caller's thread
 * waits.
 */
final class HttpExchange<T> implements Callback {
  private final Call call;
  private final CallEvents events;
  private final ResponseReader<T> reader;
  private final boolean here;
  private final CompletableFuture<AttemptResult<T>> result = new CompletableFuture<>();
  private boolean sent;

  /**
   * Prepares the exchange.
   *
   * @param here whether the caller's thread sends the request and reads the response
   */
  HttpExchange(Call call, CallEvents events, ResponseReader<T> reader, boolean here) {
    this.call = call;
    this.events = events;
    this.reader = reader;
    this.here = here;
  }

  /**
   * Sends the request, and waits for the result.
   *
   * @param nanos how long to wait at most
   * @param limit the limit of the attempt, which the failure names when the time is up
   */
  AttemptResult<T> await(long nanos, Duration limit, Cancellation cancellation) {
    try (Registration registration = cancellation.onCancel(this::cancel)) {
      Objects.requireNonNull(registration);
      if (nanos <= 0) {
        throw new TimeoutException();
      }
      if (!cancellation.isCancelled()) {
        sent = true;
        call.addEventListener(events);
        if (here) {
          readHere(nanos);
        } else {
          call.enqueue(this);
        }
      }
      return result.get(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(new Failure.Cancelled(true));
    } catch (TimeoutException e) {
      return failed(new Failure.OutOfTime(Failure.Scope.ATTEMPT, limit));
    } catch (ExecutionException defect) {
      throw unchecked(defect.getCause());
    } finally {
      if (!result.isDone()) {
        call.cancel();
      }
    }
  }

  /** Sends the request and reads the response. OkHttp cancels the call at the time limit. */
  private void readHere(long nanos) throws InterruptedException, TimeoutException {
    call.timeout().timeout(nanos, TimeUnit.NANOSECONDS);
    NameLookup.endWith(events.canceled());
    AttemptResult<T> read;
    try (Response response = execute()) {
      read = reader.read(response);
    } catch (IOException failure) {
      read = failed(reader.diagnosis().noAnswer(failure));
    } finally {
      NameLookup.forget();
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (call.isCanceled() && !result.isDone()) {
      throw new TimeoutException();
    }
    result.complete(read);
  }

  private Response execute() throws IOException {
    try {
      return call.execute();
    } catch (RuntimeException defect) { // Reported as OkHttp's own threads report it.
      throw new IOException("canceled due to " + defect, defect);
    }
  }

  /** Ends the waiting from another thread. */
  void cancel() {
    result.complete(failed(new Failure.Cancelled(false)));
    call.cancel();
  }

  /** Returns how many requests were sent; at least 1 once OkHttp has the call. */
  int requests() {
    return sent ? Math.max(1, events.requests()) : 0;
  }

  @Override
  public void onFailure(Call call, IOException failure) {
    result.complete(failed(reader.diagnosis().noAnswer(failure)));
  }

  @Override
  public void onResponse(Call call, Response response) {
    try {
      AttemptResult<T> read;
      // Closed before the result is known, so that the next request gets this connection.
      try (response) {
        read = reader.read(response);
      }
      result.complete(read);
    } catch (Throwable defect) {
      result.completeExceptionally(defect);
    }
  }

  private static <T> AttemptResult<T> failed(Failure failure) {
    return new AttemptResult.Failed<>(failure, 0);
  }

  private static RuntimeException unchecked(@Nullable Throwable defect) {
    if (defect instanceof Error error) {
      throw error;
    }
    return defect instanceof RuntimeException known ? known : new IllegalStateException(defect);
  }
}
