package io.modellist.core.internal.http;

import io.modellist.core.internal.Fault;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One call under way: OkHttp's thread reads and decodes, the user's thread waits. Waiting, not
 * executing, is what makes an interrupt, a time limit and a close take effect at once, whatever the
 * other thread is stuck in.
 */
final class Exchange<T> implements Callback {
  private final Call call;
  private final CallEvents events;
  private final Diagnosis diagnosis;
  private final ResponseReader<T> reader;
  private final CompletableFuture<Reply<T>> reply = new CompletableFuture<>();

  Exchange(Call call, CallEvents events, Diagnosis diagnosis, ResponseReader<T> reader) {
    this.call = call;
    this.events = events;
    this.diagnosis = diagnosis;
    this.reader = reader;
  }

  /** Sends, and waits for the reply. */
  Reply<T> await(long nanos) throws InterruptedException, TimeoutException {
    call.addEventListener(events);
    call.enqueue(this);
    try {
      return reply.get(nanos, TimeUnit.NANOSECONDS);
    } catch (ExecutionException defect) {
      throw unchecked(defect.getCause());
    } finally {
      // Where there is a reply, this changes nothing.
      if (!reply.isDone()) {
        call.cancel();
      }
    }
  }

  /** Ends the waiting of another thread. */
  void cancel() {
    reply.complete(new Reply.Failed<>(new Fault.Cancelled(false)));
    call.cancel();
  }

  /** Requests that went out for it; one that did not get as far as that counts too. */
  int requests() {
    return Math.max(1, events.requests());
  }

  @Override
  public void onFailure(Call call, IOException failure) {
    reply.complete(new Reply.Failed<>(diagnosis.noAnswer(failure)));
  }

  @Override
  public void onResponse(Call call, Response response) {
    try {
      Reply<T> read;
      // Closed before anyone is told: who asks next gets this connection.
      try (response) {
        read = reader.read(response);
      }
      reply.complete(read);
    } catch (Throwable defect) {
      reply.completeExceptionally(defect);
    }
  }

  private static RuntimeException unchecked(@Nullable Throwable defect) {
    if (defect instanceof Error error) {
      throw error;
    }
    return defect instanceof RuntimeException known ? known : new IllegalStateException(defect);
  }
}
