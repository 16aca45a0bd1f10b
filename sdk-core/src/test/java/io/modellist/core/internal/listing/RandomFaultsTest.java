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

/** Whatever fails, and however often: nothing is lost, nothing comes twice, nothing runs on. */
@Tag("long")
class RandomFaultsTest {
  private long requests;
  private long faults;
  private long delivered;
  private long passing;
  private long terminal;

  @Test
  void whateverFailsTheModelsComeInOrderAndEachOnce() {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    long start = System.nanoTime();
    Schedules.forEach("random faults", this::run);
    System.out.printf(
        "random faults: %,d schedules, %,d requests, %,d faults, %,d exceptions gone on after,"
            + " %,d walks ended early, %,d models delivered: 0 lost, 0 doubled, 0 out of order;"
            + " %.1f s%n",
        Schedules.COUNT,
        requests,
        faults,
        passing,
        terminal,
        delivered,
        (System.nanoTime() - start) / 1e9);
    Set<Thread> left = Thread.getAllStackTraces().keySet();
    assertThat(left).filteredOn(thread -> !before.contains(thread)).isEmpty();
  }

  private void run(long seed) {
    FaultScript script = new FaultScript(seed);
    try {
      new Reader(script).read();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(script + ": " + e.getMessage(), e);
    } finally {
      Thread.interrupted(); // must not reach the next schedule
    }
  }

  /** Reads one service to its end, or to what ends the walk. */
  private final class Reader {
    private final FaultScript script;
    private final List<String> truth;
    private final List<String> got = new ArrayList<>();
    private final ListingIterator<TestModel> walk;
    private final int closesAt;
    private int failedCalls;
    private int interrupts;
    private int outOfTime;
    private int terminals;

    Reader(FaultScript script) {
      this.script = script;
      this.truth = script.truth();
      this.walk = script.listing().iterator();
      this.closesAt = script.random.nextInt(10) == 0 ? script.random.nextInt(50) : -1;
    }

    void read() {
      boolean ended = false;
      while (!ended) {
        try {
          ended = !step();
        } catch (ModelListException e) {
          ended = thrown(e);
        }
      }
      int sent = script.service.asked.size();
      script.service.time.runTasks();
      assertThat(script.service.asked).as("requests after the end").hasSize(sent);
      checkReport();
      requests += script.service.asked.size();
      faults += script.faults;
      delivered += got.size();
    }

    /** False at the end of the list. */
    private boolean step() {
      if (got.size() == closesAt) {
        walk.close();
      }
      if (!walk.hasNext()) {
        assertThat(got).isEqualTo(truth);
        return false;
      }
      String id = walk.next().id();
      if (got.size() == truth.size() || !id.equals(truth.get(got.size()))) {
        throw new AssertionError(
            "after %s came %s instead of the next of %s".formatted(got, id, truth));
      }
      got.add(id);
      FakeTime time = script.service.time;
      time.pass(Duration.ofMillis(script.random.nextInt(200)));
      if (!time.tasks.isEmpty() && script.random.nextInt(3) == 0) { // a page ahead comes meanwhile
        time.runTask();
      }
      return true;
    }

    /** Whether the walk is over. */
    private boolean thrown(ModelListException e) {
      Progress progress = e.progress().orElseThrow();
      assertThat(progress.itemsDelivered()).isEqualTo(got.size());
      Bookmark bookmark = Bookmark.parse(progress.bookmark().toString());
      assertThat(rest(bookmark)).isEqualTo(truth.subList(got.size(), truth.size()));
      if (e instanceof CancelledException && Thread.interrupted()) {
        interrupts++;
        passing++;
        return false;
      }
      if (e instanceof ApiException
          || e instanceof TransportException
          || e instanceof UnexpectedContentException) {
        failedCalls += e.request().isPresent() ? 1 : 0; // no request: an entry without an id
        passing++;
        return false;
      }
      assertThat(e)
          .isInstanceOfAny(
              DeadlineException.class, IncompleteListingException.class, CancelledException.class);
      outOfTime += e instanceof DeadlineException ? 1 : 0;
      if (e instanceof IncompleteListingException) {
        // Pages ahead that are about to be asked for hold their requests.
        assertThat((long) script.service.asked.size())
            .isBetween(script.maxRequests - script.readAhead, script.maxRequests);
      }
      terminals++;
      terminal++;
      checkItStaysFailed(e);
      return true;
    }

    private void checkItStaysFailed(ModelListException first) {
      int sent = script.service.asked.size();
      try {
        walk.hasNext();
        throw new AssertionError("no longer failed after " + first);
      } catch (ModelListException again) {
        assertThat(again).hasSameClassAs(first);
      }
      assertThat(script.service.asked).hasSize(sent);
    }

    private List<String> rest(Bookmark bookmark) {
      boolean interrupted = Thread.interrupted(); // would end this walk too
      List<String> rest = new ArrayList<>();
      ListingIterator<TestModel> second = script.sound.listing().from(bookmark).iterator();
      while (true) {
        try {
          second.forEachRemaining(model -> rest.add(model.id()));
          break;
        } catch (UnexpectedContentException entryWithoutId) {
          continue;
        }
      }
      // Where an entry without an id lies just before the bookmark, the walk cannot tell.
      assertThat(second.report().drift() && !script.ids().contains(null)).isFalse();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      return rest;
    }

    private void checkReport() {
      ListingReport report = walk.report();
      long sent = script.service.asked.size();
      assertThat(report.requests()).isEqualTo(sent).isLessThanOrEqualTo(script.maxRequests);
      assertThat(report.items()).isEqualTo(got.size());
      assertThat(report.drift()).isFalse();
      assertThat(report.pages()).isLessThanOrEqualTo(script.pages);
      // Each request brought a page, was repeated, or was thrown. An interrupt in a wait, or a
      // time limit, prevents a repetition. Calls ahead, with their retries, may prove needless.
      long needed = report.pages() + failedCalls;
      long needless =
          (long) script.readAhead * script.retry.maxAttempts() * (interrupts + terminals);
      assertThat(sent).isBetween(needed, needed + report.retries() + outOfTime + needless);
      long calls = needed + interrupts + outOfTime;
      assertThat(sent).isLessThanOrEqualTo(calls * script.retry.maxAttempts() + needless);
      if (script.faults == 0 && terminals == 0) {
        assertThat(sent).isEqualTo(script.pages);
      }
      checkTimes();
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
