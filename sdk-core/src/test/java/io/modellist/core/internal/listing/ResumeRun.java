package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.ApiException;
import io.modellist.core.Bookmark;
import io.modellist.core.ListingIterator;
import io.modellist.core.Resumed;
import io.modellist.core.UnexpectedContentException;
import io.modellist.core.internal.BookmarkData;
import io.modellist.core.internal.listing.CreatedService.Style;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Ordering;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A list that is read in several walks and changes between them. Each walk starts from the previous
 * walk's bookmark.
 */
final class ResumeRun {
  final CreatedService service;
  final boolean byCreation;

  /** For each outcome: the resumes, the models that repeat, and the resumes with repeats. */
  final Map<Resumed, int[]> outcomes = new HashMap<>();

  int stops;
  int changes;
  int unreadable;
  int thrown;
  private final SplittableRandom random;
  private final Style style;
  private final Ordering order;
  private final boolean changing;
  private final long seconds;
  private final ResumeOracle oracle;
  private @Nullable Bookmark bookmark;
  private int created;
  private boolean stopped;

  ResumeRun(long seed) {
    this.random = new SplittableRandom(seed);
    this.style = Style.values()[random.nextInt(4)];
    List<Ordering> orders =
        List.of(
            CreatedService.ASCENDING,
            CreatedService.DESCENDING,
            Ordering.by("name"),
            Ordering.undocumented());
    this.order = orders.get(random.nextInt(4));
    this.byCreation = order.byCreation();
    this.changing = random.nextInt(5) > 0;
    this.service = new CreatedService(style, 1 + random.nextInt(10), order);
    this.oracle = new ResumeOracle(order);
    boolean ties = random.nextBoolean();
    this.seconds = ties ? 12 : 50;
    for (int i = random.nextInt(50); i > 0; i--) {
      insert(ties ? random.nextLong(seconds) : i);
    }
    for (int i = random.nextInt(8) - 4; i > 0; i--) {
      service.addUnreadable(random.nextLong(seconds));
      unreadable++;
    }
  }

  /**
   * Returns whether each unreadable entry must be thrown once. Where a cursor's page starts with
   * the place, the walk resumes a page earlier, and may throw what that page ends with again.
   */
  boolean throwsOnce() {
    return !changing && !(byCreation && style == Style.CURSORS);
  }

  private void insert(long second) {
    oracle.added(service.add("m" + ++created, second));
  }

  /** Reads the list to its end, with at most four stops. */
  void read() {
    int most = random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 1;
    while (!walk(stops < most)) {
      stops++;
      if (changing) {
        change();
      }
    }
    oracle.checkNothingWasSkipped(service.ids());
  }

  /** Deletes and inserts up to 30 % of the list. */
  private void change() {
    int most = Math.max(2, service.list.size() * 3 / 10);
    for (int i = random.nextInt(most + 1); i > 0 && !service.list.isEmpty(); i--) {
      int index = random.nextInt(service.list.size());
      if (service.list.get(index).model() != null) {
        service.list.remove(index);
        changes++;
      }
    }
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      insert(random.nextLong(seconds + 5));
      changes++;
    }
    if (byCreation && random.nextBoolean()) {
      service.flipTies();
    }
  }

  /** Walks on from the bookmark; returns whether to the end of the list. */
  private boolean walk(boolean stopping) {
    List<String> expected = oracle.expected(service.list);
    ListingIterator<TestModel> walk =
        (bookmark == null ? service.listing() : service.from(bookmark)).iterator();
    if (stopping && random.nextInt(3) == 0) {
      service.failIn(1 + random.nextInt(5));
    }
    int models = stopping ? random.nextInt(created + 2) : Integer.MAX_VALUE;
    boolean stopsAtUnreadable = stopping && random.nextBoolean();
    List<String> now = new ArrayList<>();
    stopped = false;
    boolean more = true;
    while (more && !stopped && now.size() < models) {
      more = step(walk, now, stopsAtUnreadable);
    }
    service.simulation.failures.clear();
    check(
        walk.report().resumed().orElse(null),
        now,
        more ? expected.subList(0, least(now, expected)) : expected);
    bookmark = walk.bookmark();
    boolean isNewestFirst = order.equals(CreatedService.DESCENDING);
    return !more || (isNewestFirst && isAtEnd(bookmark)); // which nothing can follow
  }

  private static int least(List<String> now, List<String> expected) {
    return Math.min(now.size(), expected.size());
  }

  private static boolean isAtEnd(Bookmark bookmark) {
    return BookmarkData.parse(bookmark.toString(), IllegalArgumentException::new).atEnd();
  }

  /** Receives a model or an exception; returns false at the end of the list. */
  private boolean step(
      ListingIterator<TestModel> walk, List<String> now, boolean stopsAtUnreadable) {
    try {
      if (!walk.hasNext()) {
        return false;
      }
      now.add(walk.next().id());
    } catch (UnexpectedContentException entry) {
      thrown++;
      stopped = stopsAtUnreadable;
      assertThat(entry.progress().orElseThrow().bookmark()).contains(walk.bookmark());
    } catch (ApiException page) {
      stopped = true;
      assertThat(page.progress().orElseThrow().bookmark()).contains(walk.bookmark());
    }
    return true;
  }

  private void check(@Nullable Resumed resumed, List<String> now, List<String> expected) {
    int repeats = oracle.repeats(now);
    if (resumed != null) {
      int[] counted = outcomes.computeIfAbsent(resumed, any -> new int[3]);
      counted[0]++;
      counted[1] += repeats;
      counted[2] += repeats > 0 ? 1 : 0;
    }
    assertThat(now).as("models of one walk").doesNotHaveDuplicates();
    if (!changing || (byCreation && resumed != Resumed.UNCERTAIN)) {
      assertThat(now).isEqualTo(expected);
    }
    if (!changing || (byCreation && style != Style.CURSORS)) {
      assertThat(resumed).isNotEqualTo(Resumed.UNCERTAIN);
    }
    // Models that were added among the last five, and so are delivered after them, can make the
    // next bookmark forget some of the five.
    if (resumed == Resumed.REALIGNED && stops == 1) {
      assertThat(byCreation).isFalse();
      assertThat(repeats).as("models that repeat").isZero();
    }
    oracle.delivered(now, resumed);
  }

  @Override
  public String toString() {
    return "%s, %s, %d stops, %d changes".formatted(style, order, stops, changes);
  }
}
