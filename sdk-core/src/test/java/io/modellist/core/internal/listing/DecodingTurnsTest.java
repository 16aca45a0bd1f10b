package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.internal.json.BodyDecoder;
import io.modellist.core.internal.json.Notes;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class DecodingTurnsTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  private final LinkedBlockingQueue<Integer> started = new LinkedBlockingQueue<>();
  private final List<CountDownLatch> ends = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final List<BodyDecoder<String>> pages = new ArrayList<>();

  private void pages(int number, DecodingTurns turns) {
    for (int i = 0; i < number; i++) {
      int page = i;
      CountDownLatch end = new CountDownLatch(1);
      ends.add(end);
      BodyDecoder<String> decoder =
          (body, notes) -> {
            started.add(page);
            await(end);
            return "page " + page;
          };
      pages.add(turns.<String>next().apply(decoder));
    }
  }

  @AfterEach
  void end() throws InterruptedException {
    ends.forEach(CountDownLatch::countDown);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  @Test
  void asManyPagesAsAllowedAreDecodedAtATime() throws Exception {
    pages(3, new DecodingTurns(2, LONG));
    decode(0);
    decode(1);
    startedAre(0, 1);
    waits(decode(2));

    ends.get(1).countDown();

    startedAre(2);
  }

  @Test
  void pagesThatWaitAreDecodedInTheirOrder() throws Exception {
    pages(4, new DecodingTurns(1, LONG));
    decode(0);
    startedAre(0);
    waits(decode(3));
    waits(decode(1));
    waits(decode(2));

    for (int next = 1; next < 4; next++) {
      ends.get(next - 1).countDown();
      startedAre(next);
    }
  }

  @Test
  void aPageWaitsForNoPageAfterIt() throws Exception {
    pages(4, new DecodingTurns(1, LONG));
    decode(3);
    startedAre(3);
    decode(2);
    startedAre(2);
    decode(0);

    startedAre(0);
    waits(decode(1));
  }

  @Test
  void aPageBehindASlowOneIsDecodedAfterAWhile() throws Exception {
    pages(2, new DecodingTurns(1, Duration.ofMillis(1)));
    decode(0);
    startedAre(0);

    decode(1);

    startedAre(1);
  }

  @Test
  void aFailedPageEndsItsTurn() throws Exception {
    DecodingTurns turns = new DecodingTurns(1, LONG);
    BodyDecoder<String> failing =
        turns
            .<String>next()
            .apply(
                (body, notes) -> {
                  throw new IllegalStateException("a defect");
                });
    assertThatThrownBy(() -> failing.decode(InputStream.nullInputStream(), new Notes(false)))
        .hasMessage("a defect");
    pages(1, turns);

    decode(0);

    startedAre(0);
  }

  private Thread decode(int page) {
    Thread thread =
        new Thread(
            () -> {
              try {
                pages.get(page).decode(InputStream.nullInputStream(), new Notes(false));
              } catch (Exception e) {
                throw new AssertionError(e);
              }
            });
    threads.add(thread);
    thread.start();
    return thread;
  }

  private void startedAre(Integer... expected) throws InterruptedException {
    List<Integer> pages = new ArrayList<>();
    while (pages.size() < expected.length) {
      pages.add(started.take());
    }
    assertThat(pages).containsExactlyInAnyOrder(expected);
    assertThat(started).isEmpty();
  }

  /** Waits until a thread waits for its turn. */
  private void waits(Thread thread) {
    while (thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    assertThat(started).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
