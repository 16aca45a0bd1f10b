package io.modellist.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimeLimitsTest {
  private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long LONG = TimeUnit.HOURS.toNanos(1);

  private final OkHttpClient client = new OkHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final TimeLimits limits = new TimeLimits(threads);
  private final CallEvents canceled = new CallEvents();

  @AfterEach
  void close() {
    threads.shutdownNow();
  }

  @Test
  void aCallIsCanceledAtItsLimitAndNotBefore() throws Exception {
    long start = System.nanoTime();

    limits.start(watched(), SHORT);

    awaitCanceled();
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Duration.ofNanos(SHORT));
  }

  @Test
  void aShortLimitDoesNotWaitForALongOne() throws Exception {
    Call other = call();

    limits.start(other, LONG);
    limits.start(watched(), SHORT);

    awaitCanceled();
    assertThat(other.isCanceled()).isFalse();
  }

  @Test
  void theCheckForACallThatEndedPlansTheOneForTheNextCall() throws Exception {
    Call ended = call();

    limits.start(ended, SHORT);
    limits.end(ended);
    limits.start(watched(), 3 * SHORT);

    awaitCanceled();
    assertThat(ended.isCanceled()).isFalse();
  }

  @Test
  void aCallAfterTheLastCheckIsCanceledToo() throws Exception {
    Call first = call();
    CallEvents firstCanceled = new CallEvents();
    first.addEventListener(firstCanceled);
    limits.start(first, SHORT);
    firstCanceled.canceled().get(10, TimeUnit.SECONDS);
    limits.end(first);

    limits.start(watched(), SHORT);

    awaitCanceled();
  }

  private void awaitCanceled() throws Exception {
    canceled.canceled().get(10, TimeUnit.SECONDS);
  }

  private Call watched() {
    Call call = call();
    call.addEventListener(canceled);
    return call;
  }

  private Call call() {
    return client.newCall(new Request.Builder().url("http://127.0.0.1/").build());
  }
}
