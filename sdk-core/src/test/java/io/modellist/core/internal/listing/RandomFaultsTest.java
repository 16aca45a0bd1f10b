package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.ApiException;
import io.modellist.core.Bookmark;
import io.modellist.core.CancelledException;
import io.modellist.core.DeadlineException;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.ListingIterator;
import io.modellist.core.ListingReport;
import io.modellist.core.ModelListException;
import io.modellist.core.Progress;
import io.modellist.core.TransportException;
import io.modellist.core.UnexpectedContentException;
import io.modellist.core.simulation.FakeTime;
import io.modellist.core.simulation.TestModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever fails, and however often, no model is lost or repeated, and no call keeps running. */
@Tag("long")
class RandomFaultsTest {
  private long requests;
  private long faults;
  private long models;
  private long continued;
  private long endedEarly;

  @Test
  void whateverFailsEachModelIsDeliveredOnceAndInOrder() {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    long start = System.nanoTime();
    Schedules.forEach("random faults", this::run);
    System.out.printf(
        "random faults: %,d schedules, %,d requests, %,d faults, "
            + "%,d exceptions after which the walk continued,"
            + " %,d walks ended early, %,d models delivered: 0 lost, 0 doubled, 0 out of order;"
            + " %.1f s%n",
        Schedules.COUNT,
        requests,
        faults,
        continued,
        endedEarly,
        models,
        (System.nanoTime() - start) / 1e9);
    Set<Thread> left = Thread.getAllStackTraces().keySet();
    assertThat(left).filteredOn(thread -> !before.contains(thread)).isEmpty();
  }

  private void run(long seed) {
    FailureScript script = new FailureScript(seed);
    try {
      new Run(script).read();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(script + ": " + e.getMessage(), e);
    } finally {
      Thread.interrupted(); // The next schedule must not see the flag.
    }
  }

  /** Reads one service to the end of its list, or until the walk fails for good. */
  private final class Run {
    private final FailureScript script;
    private final List<String> expected;
    private final List<String> delivered = new ArrayList<>();
    private final ListingIterator<TestModel> walk;
    private final int closesAt;
    private int failedCalls;
    private int interrupts;
    private int outOfTime;
    private int terminals;

    Run(FailureScript script) {
      this.script = script;
      this.expected = script.expected();
      this.walk = script.listing().iterator();
      this.closesAt = script.random.nextInt(10) == 0 ? script.random.nextInt(50) : -1;
    }

    void read() {
      boolean ended = false;
      while (!ended) {
        try {
          ended = !step();
        } catch (ModelListException e) {
          ended = hasEnded(e);
        }
      }
      int sent = script.service.requested.size();
      script.service.time.runTasks();
      assertThat(script.service.requested).as("requests after the end").hasSize(sent);
      checkReport();
      requests += script.service.requested.size();
      faults += script.faults;
      models += delivered.size();
    }

    /** Delivers one model. Returns false at the end of the list. */
    private boolean step() {
      if (delivered.size() == closesAt) {
        walk.close();
      }
      if (!walk.hasNext()) {
        assertThat(delivered).isEqualTo(expected);
        return false;
      }
      String id = walk.next().id();
      if (delivered.size() == expected.size() || !id.equals(expected.get(delivered.size()))) {
        throw new AssertionError(
            "%s was followed by %s instead of the next of %s".formatted(delivered, id, expected));
      }
      delivered.add(id);
      FakeTime time = script.service.time;
      time.advance(Duration.ofMillis(script.random.nextInt(200)));
      if (!time.tasks.isEmpty() && script.random.nextInt(3) == 0) { // receives a page ahead
        time.runTask();
      }
      return true;
    }

    /** Checks an exception. Returns whether the walk has ended. */
    private boolean hasEnded(ModelListException e) {
      Progress progress = e.progress().orElseThrow();
      assertThat(progress.itemsDelivered()).isEqualTo(delivered.size());
      Bookmark bookmark = Bookmark.parse(progress.bookmark().orElseThrow().toString());
      assertThat(rest(bookmark)).isEqualTo(expected.subList(delivered.size(), expected.size()));
      if (e instanceof CancelledException && Thread.interrupted()) {
        interrupts++;
        continued++;
        return false;
      }
      if (e instanceof ApiException
          || e instanceof TransportException
          || e instanceof UnexpectedContentException) {
        failedCalls += e.request().isPresent() ? 1 : 0; // without a request: an entry without an id
        continued++;
        return false;
      }
      assertThat(e)
          .isInstanceOfAny(
              DeadlineException.class, IncompleteListingException.class, CancelledException.class);
      outOfTime += e instanceof DeadlineException ? 1 : 0;
      if (e instanceof IncompleteListingException) {
        // Pages ahead that are not yet requested have already taken from the request budget.
        assertThat((long) script.service.requested.size())
            .isBetween(script.maxRequests - mostInProgress(), script.maxRequests);
      }
      terminals++;
      endedEarly++;
      checkItStaysFailed(e);
      return true;
    }

    private void checkItStaysFailed(ModelListException first) {
      int sent = script.service.requested.size();
      try {
        walk.hasNext();
        throw new AssertionError("the walk is no longer failed after " + first);
      } catch (ModelListException again) {
        assertThat(again).hasSameClassAs(first);
      }
      assertThat(script.service.requested).hasSize(sent);
    }

    private List<String> rest(Bookmark bookmark) {
      boolean interrupted = Thread.interrupted(); // would also end this walk
      List<String> rest = new ArrayList<>();
      ListingIterator<TestModel> second = script.faultless.listing().from(bookmark).iterator();
      while (true) {
        try {
          second.forEachRemaining(model -> rest.add(model.id()));
          break;
        } catch (UnexpectedContentException entryWithoutId) {
          continue;
        }
      }
      // After an entry without an id, the walk cannot tell whether the list changed.
      assertThat(second.report().drift() && !script.ids().contains(null)).isFalse();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      return rest;
    }

    private void checkReport() {
      ListingReport report = walk.report();
      long sent = script.service.requested.size();
      assertThat(report.requests()).isEqualTo(sent).isLessThanOrEqualTo(script.maxRequests);
      assertThat(report.items()).isEqualTo(delivered.size());
      assertThat(report.drift()).isFalse();
      assertThat(report.pages()).isLessThanOrEqualTo(script.pages);
      // Each request returned a page, was retried, or led to an exception. An interrupt during a
      // wait, or a time limit, prevents a retry. Calls ahead and their retries may be needless.
      // After an exception, those that failed together with it are made again.
      long needed = report.pages() + failedCalls;
      long ends = interrupts + terminals + failedCalls;
      long needless = mostInProgress() * script.retry.maxAttempts() * ends;
      assertThat(sent).isBetween(needed, needed + report.retries() + outOfTime + needless);
      long calls = needed + interrupts + outOfTime;
      assertThat(sent).isLessThanOrEqualTo(calls * script.retry.maxAttempts() + needless);
      if (script.faults == 0 && terminals == 0) {
        assertThat(sent).isEqualTo(script.pages);
      }
      checkTimes();
    }

    /**
     * Returns how many calls of the read-ahead are in progress: the needed page and those ahead.
     */
    private long mostInProgress() {
      return script.readAhead == 0 ? 0 : script.readAhead + 1L;
    }

    private void checkTimes() {
      Duration longest = script.retry.longestWait();
      Duration ceiling = script.retry.retryAfterCeiling();
      assertThat(script.service.time.pauses)
          .allMatch(wait -> wait.compareTo(longest) <= 0 || wait.compareTo(ceiling) <= 0);
      if (script.deadline != null && !script.sentAtNanos.isEmpty()) {
        long end = script.sentAtNanos.get(0) + script.deadline.toNanos();
        assertThat(script.sentAtNanos).allMatch(sent -> sent < end);
      }
    }
  }
}
