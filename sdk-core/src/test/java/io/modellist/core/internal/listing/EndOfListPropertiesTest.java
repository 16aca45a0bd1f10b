package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.Numbers;
import io.modellist.core.SeededProperty;
import io.modellist.core.Tries;
import io.modellist.core.spi.PageFacts;
import io.modellist.core.spi.Paging;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Consistent services with lists of any length, which report the end of the list in any way. */
@AddLifecycleHook(Tries.class)
class EndOfListPropertiesTest {
  /** How a service counts its pages, and its sign that there are more. */
  enum Style {
    NUMBERS_AND_TOTAL,
    NUMBERS_AND_PAGES,
    NUMBERS_AND_BOTH,
    NUMBERS_AND_HAS_NEXT,
    NUMBERS_AND_NEXT_NUMBER,
    NUMBERS_ALONE,
    OFFSETS_AND_TOTAL,
    OFFSETS_AND_HAS_NEXT,
    OFFSETS_ALONE,
    CURSORS,
    CURSORS_AND_TOTAL;

    boolean has(String sign) {
      return name().contains(sign);
    }
  }

  /**
   * A service.
   *
   * @param requested the requested page size
   * @param served the page size of the service, at most the requested one
   * @param echoes whether its pages report their position and their size
   */
  record Service(Style style, long entries, int requested, int served, boolean echoes) {
    Paging paging() {
      return style.has("NUMBERS")
          ? Paging.pageNumber("page", requested)
          : style.has("OFFSETS") ? Paging.offset("offset", requested) : Paging.cursor("after");
    }

    /** Returns the index of the first entry of a page. */
    long start(String position) {
      return style.has("NUMBERS")
          ? (Long.parseLong(position) - 1) * served
          : position.isEmpty() ? 0 : Long.parseLong(position.replace("after ", ""));
    }

    PageFacts page(String position, long before) {
      long start = start(position);
      int received = (int) Math.max(0, Math.min(served, entries - start));
      boolean more = entries - start > served;
      boolean pages = style.has("PAGES") || style.has("BOTH");
      Long total = style.has("TOTAL") || style.has("BOTH") ? Long.valueOf(entries) : null;
      return new PageFacts(
          position,
          received,
          before,
          pages || (echoes && style.has("NUMBERS")) ? Long.valueOf(start / served + 1) : null,
          echoes && style.has("OFFSETS") ? Long.valueOf(start) : null,
          echoes ? Long.valueOf(served) : null,
          total,
          pages ? Long.valueOf(pages()) : null,
          style.has("HAS_NEXT") || style.has("NEXT_NUMBER") ? Boolean.valueOf(more) : null,
          more ? next(start) : null);
    }

    private String next(long start) {
      return style.has("NEXT_NUMBER")
          ? Long.toString(start / served + 2)
          : style.has("CURSORS") ? "after " + (start + served) : null;
    }

    long pages() {
      return entries / served + (entries % served == 0 ? 0 : 1);
    }

    /** Returns the number of requests. Without a sign of the end, the last page is an empty one. */
    long requests() {
      return Math.max(1, pages() + (style.has("ALONE") && entries > 0 ? 1 : 0));
    }
  }

  /** A page, and the decision after it. */
  private record Step(PageFacts page, EndOfList.Verdict verdict) {}

  @Provide
  Arbitrary<Service> services() {
    return services(Numbers.between(0L, 200));
  }

  @Provide
  Arbitrary<Service> hugeServices() {
    return services(Numbers.between(Long.MAX_VALUE - 500, Long.MAX_VALUE))
        .filter(service -> !service.style().has("ALONE")); // no position follows the last
  }

  private static Arbitrary<Service> services(Arbitrary<Long> entries) {
    return Combinators.combine(
            Arbitraries.of(Style.class),
            entries,
            Numbers.between(1, 50),
            Numbers.between(1, 50),
            Arbitraries.of(true, false))
        .as(
            (style, all, one, other, echoes) ->
                new Service(style, all, Math.max(one, other), Math.min(one, other), echoes));
  }

  @SeededProperty
  void everyEntryIsRequestedOnceAndInOrder(@ForAll("services") Service service) {
    List<Step> walk = walk(service, service.paging().first(), 0);
    assertThat(entries(service, walk)).isEqualTo(service.entries());
    assertThat(walk).hasSize((int) service.requests());
  }

  @SeededProperty
  void theEndOfTheLongestListIsFoundFromAPageNearIt(
      @ForAll("hugeServices") Service service, @ForAll("most") int pages) {
    long start = Math.max(0, service.pages() - pages) * service.served();
    String position =
        service.style().has("NUMBERS")
            ? Long.toString(start / service.served() + 1)
            : service.style().has("OFFSETS") ? Long.toString(start) : "after " + start;
    List<Step> walk = walk(service, position, start);
    assertThat(start + entries(service, walk)).isEqualTo(service.entries());
  }

  @SeededProperty
  void pagesAheadAreThePagesThatTheWalkReaches(
      @ForAll("services") Service service, @ForAll("most") int most) {
    List<Step> walk = walk(service, service.paging().first(), 0);
    for (int i = 0; i < walk.size() - 1; i++) {
      List<String> following =
          walk.subList(i + 1, walk.size()).stream().map(step -> step.page().position()).toList();
      List<String> ahead = service.paging().ahead(walk.get(i).page(), most);
      assertThat(ahead).isNotEmpty();
      assertThat(following.subList(0, Math.min(ahead.size(), following.size()))).isEqualTo(ahead);
    }
  }

  @SeededProperty
  void ifTheEndIsKnownAsManyPagesAsWantedAreFetchedAhead(
      @ForAll("services") Service service, @ForAll("most") int most) {
    boolean asRequested = service.served() == service.requested() || service.echoes();
    boolean counts = service.style().has("TOTAL") && !service.style().has("CURSORS");
    if (service.style().has("PAGES") || service.style().has("BOTH") || (counts && asRequested)) {
      PageFacts first = service.page(service.paging().first(), 0);
      long following = service.pages() - 1;
      if (following > 0) { // page numbers have a next page even if there is no need for it
        assertThat(service.paging().ahead(first, most)).hasSize((int) Math.min(most, following));
      }
    }
  }

  private static List<Step> walk(Service service, String from, long received) {
    Paging paging = service.paging();
    List<Step> walk = new ArrayList<>();
    String position = from;
    long before = received;
    int empty = 0;
    while (position != null) {
      PageFacts page = service.page(position, before);
      empty = page.received() == 0 ? empty + 1 : 0;
      EndOfList.Verdict verdict = EndOfList.after(page, paging, empty);
      assertThat(verdict.inconsistency()).isNull();
      assertThat(verdict.drift()).isNull();
      walk.add(new Step(page, verdict));
      assertThat(walk).as("more pages than the list can have").hasSizeLessThan(300);
      position = verdict.next();
      before = page.receivedSoFar();
    }
    return walk;
  }

  /** Returns the number of entries, and checks that each page begins where the last one ended. */
  private static long entries(Service service, List<Step> walk) {
    long from = service.start(walk.get(0).page().position());
    long count = 0;
    for (Step step : walk) {
      assertThat(service.start(step.page().position())).isGreaterThanOrEqualTo(from + count);
      if (step.page().received() > 0) {
        assertThat(service.start(step.page().position())).isEqualTo(from + count);
      }
      count += step.page().received();
    }
    return count;
  }

  @Provide
  Arbitrary<Integer> most() {
    return Numbers.between(1, 32);
  }
}
