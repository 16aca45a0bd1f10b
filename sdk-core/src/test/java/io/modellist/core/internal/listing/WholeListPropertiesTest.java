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

/** Services that do as they say, however long their lists are and whatever they say of them. */
@AddLifecycleHook(Tries.class)
class WholeListPropertiesTest {
  /** How a service counts its pages, and how it tells that there are more. */
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

    boolean tells(String what) {
      return name().contains(what);
    }
  }

  /**
   * A service.
   *
   * @param asked the page size asked for
   * @param given the page size it gives, which is not more
   * @param echoes whether it says which page this is, and how large pages are
   */
  record Service(Style style, long entries, int asked, int given, boolean echoes) {
    Paging paging() {
      return style.tells("NUMBERS")
          ? Paging.pageNumber("page", asked)
          : style.tells("OFFSETS") ? Paging.offset("offset", asked) : Paging.cursor("after");
    }

    /** The index of the first entry of a page. */
    long start(String position) {
      return style.tells("NUMBERS")
          ? (Long.parseLong(position) - 1) * given
          : position.isEmpty() ? 0 : Long.parseLong(position.replace("behind ", ""));
    }

    PageFacts page(String position, long before) {
      long start = start(position);
      int received = (int) Math.max(0, Math.min(given, entries - start));
      boolean more = entries - start > given;
      boolean pages = style.tells("PAGES") || style.tells("BOTH");
      Long total = style.tells("TOTAL") || style.tells("BOTH") ? Long.valueOf(entries) : null;
      return new PageFacts(
          position,
          received,
          before,
          pages || (echoes && style.tells("NUMBERS")) ? Long.valueOf(start / given + 1) : null,
          echoes && style.tells("OFFSETS") ? Long.valueOf(start) : null,
          echoes ? Long.valueOf(given) : null,
          total,
          pages ? Long.valueOf(pages()) : null,
          style.tells("HAS_NEXT") || style.tells("NEXT_NUMBER") ? Boolean.valueOf(more) : null,
          more ? next(start) : null);
    }

    private String next(long start) {
      return style.tells("NEXT_NUMBER")
          ? Long.toString(start / given + 2)
          : style.tells("CURSORS") ? "behind " + (start + given) : null;
    }

    long pages() {
      return entries / given + (entries % given == 0 ? 0 : 1);
    }

    /** Where nothing tells that a page is the last, one more is needed, which is empty. */
    long requests() {
      return Math.max(1, pages() + (style.tells("ALONE") && entries > 0 ? 1 : 0));
    }
  }

  /** A page, and what was decided behind it. */
  private record Step(PageFacts page, EndOfList.Verdict verdict) {}

  @Provide
  Arbitrary<Service> services() {
    return services(Numbers.between(0L, 200));
  }

  @Provide
  Arbitrary<Service> hugeServices() {
    return services(Numbers.between(Long.MAX_VALUE - 500, Long.MAX_VALUE))
        .filter(service -> !service.style().tells("ALONE")); // no position lies behind the last
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
  void everyEntryIsAskedForOnceAndInOrder(@ForAll("services") Service service) {
    List<Step> walk = walk(service, service.paging().first(), 0);
    assertThat(entries(service, walk)).isEqualTo(service.entries());
    assertThat(walk).hasSize((int) service.requests());
  }

  @SeededProperty
  void theEndOfTheLongestListIsFoundFromNearIt(
      @ForAll("hugeServices") Service service, @ForAll("most") int pages) {
    long start = Math.max(0, service.pages() - pages) * service.given();
    String position =
        service.style().tells("NUMBERS")
            ? Long.toString(start / service.given() + 1)
            : service.style().tells("OFFSETS") ? Long.toString(start) : "behind " + start;
    List<Step> walk = walk(service, position, start);
    assertThat(start + entries(service, walk)).isEqualTo(service.entries());
  }

  @SeededProperty
  void pagesAheadAreThoseThatTheWalkComesTo(
      @ForAll("services") Service service, @ForAll("most") int most) {
    List<Step> walk = walk(service, service.paging().first(), 0);
    for (int i = 0; i < walk.size() - 1; i++) {
      List<String> behind =
          walk.subList(i + 1, walk.size()).stream().map(step -> step.page().position()).toList();
      List<String> ahead = service.paging().ahead(walk.get(i).page(), most);
      assertThat(ahead).isNotEmpty();
      assertThat(behind.subList(0, Math.min(ahead.size(), behind.size()))).isEqualTo(ahead);
    }
  }

  @SeededProperty
  void whereTheEndIsKnownAsManyPagesAsWantedAreAskedAhead(
      @ForAll("services") Service service, @ForAll("most") int most) {
    boolean asAsked = service.given() == service.asked() || service.echoes();
    boolean counts = service.style().tells("TOTAL") && !service.style().tells("CURSORS");
    if (service.style().tells("PAGES") || service.style().tells("BOTH") || (counts && asAsked)) {
      PageFacts first = service.page(service.paging().first(), 0);
      long behind = service.pages() - 1;
      if (behind > 0) { // page numbers know the next also where it will not be needed
        assertThat(service.paging().ahead(first, most)).hasSize((int) Math.min(most, behind));
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

  /** How many came, each page beginning where the one before it ended. */
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
