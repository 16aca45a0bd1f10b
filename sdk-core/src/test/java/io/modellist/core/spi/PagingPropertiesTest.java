package io.modellist.core.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.Numbers;
import io.modellist.core.SeededProperty;
import io.modellist.core.Tries;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Positions after any page that a service can send, up to the largest numbers. */
@AddLifecycleHook(Tries.class)
class PagingPropertiesTest {
  private static final Paging CURSORS = Paging.cursor("after");

  /** A paging by page numbers or offsets, and its page size. */
  record Counted(Paging paging, int size, boolean pages) {}

  @Provide
  Arbitrary<Counted> counted() {
    Arbitrary<Integer> sizes = Numbers.between(1, 1000);
    return Arbitraries.oneOf(
        sizes.map(size -> new Counted(Paging.pageNumber("page", size), size, true)),
        sizes.map(size -> new Counted(Paging.offset("offset", size), size, false)));
  }

  /** Returns pages at any position, with any number of entries and any echo. */
  @Provide
  Arbitrary<PageFacts> facts() {
    Arbitrary<Long> position = Numbers.between(1, Long.MAX_VALUE);
    Arbitrary<Integer> received = Numbers.between(0, 2000);
    Arbitrary<Long> echo = Numbers.any().injectNull(0.5);
    Arbitrary<String> next = Numbers.any().map(String::valueOf).injectNull(0.8);
    return Combinators.combine(position, received, echo, echo, echo, echo, next)
        .as(
            (at, entries, echoed, limit, total, pages, nextPosition) ->
                new PageFacts(
                    at.toString(),
                    entries,
                    0,
                    echoed,
                    echoed,
                    limit,
                    total,
                    pages,
                    null,
                    nextPosition));
  }

  private static PageFacts full(PageFacts page, int size) {
    return new PageFacts(
        page.position(),
        size,
        0,
        null,
        null,
        null,
        page.totalItems(),
        page.totalPages(),
        null,
        null);
  }

  @SeededProperty
  void theNextPositionNeverGoesBack(
      @ForAll("counted") Counted counted, @ForAll("facts") PageFacts page) {
    Optional<String> next = counted.paging().next(page);
    long at = Long.parseLong(page.position());
    if (next.isEmpty()) {
      BigInteger step = BigInteger.valueOf(counted.pages() ? 1 : step(counted, page));
      assertThat(BigInteger.valueOf(at).add(step).bitLength()).isGreaterThan(63);
    } else if (counted.pages() && page.nextPosition() != null) {
      // A position that leads back is replaced by the current one, which the walk refuses.
      assertThat(Long.parseLong(next.get())).isEqualTo(Math.max(at, nextNumber(page)));
    } else {
      assertThat(Long.parseLong(next.get()))
          .isEqualTo(at + (counted.pages() ? 1 : step(counted, page)));
    }
  }

  @SeededProperty
  void positionsAheadAreInOrderFromTheNextOneAndAtMostAsManyAsWanted(
      @ForAll("counted") Counted counted,
      @ForAll("facts") PageFacts page,
      @ForAll boolean isFull,
      @ForAll("most") int most) {
    PageFacts facts = isFull ? full(page, counted.size()) : page;
    List<String> ahead = counted.paging().ahead(facts, most);
    assertThat(ahead).hasSizeLessThanOrEqualTo(most);
    if (!ahead.isEmpty()) {
      assertThat(ahead.get(0)).isEqualTo(counted.paging().next(facts).orElseThrow());
      List<Long> numbers = ahead.stream().map(Long::valueOf).toList();
      assertThat(numbers).doesNotHaveDuplicates().isSorted();
      assertThat(numbers.get(0)).isGreaterThanOrEqualTo(Long.parseLong(facts.position()));
    } else {
      Optional<String> next = counted.paging().next(facts);
      assertThat(next.isEmpty() || counted.paging().reaches(next.get(), facts.totalItems(), facts))
          .isTrue();
    }
  }

  @SeededProperty
  void positionsAheadAfterTheNextOneLieBeforeTheEndThatTheTotalsShow(
      @ForAll("counted") Counted counted,
      @ForAll("facts") PageFacts page,
      @ForAll("most") int most) {
    PageFacts facts = full(page, counted.size());
    List<String> ahead = counted.paging().ahead(facts, most);
    Long total = facts.totalItems();
    Long pages = facts.totalPages();
    // With page numbers, a total of 0 on a page with entries is ignored.
    boolean countsTotal = total != null && (total > 0 || !counted.pages());
    for (String position : ahead.subList(Math.min(1, ahead.size()), ahead.size())) {
      assertThat(countsTotal && counted.paging().reaches(position, total, facts))
          .as(position)
          .isFalse();
      assertThat(counted.pages() && pages != null && Long.parseLong(position) > pages)
          .as(position)
          .isFalse();
    }
  }

  @SeededProperty
  void positionsAheadExtendAsFarAsTheTotalShows(
      @ForAll("counted") Counted counted,
      @ForAll("positive") long items,
      @ForAll("most") int most) {
    PageFacts first =
        new PageFacts(
            counted.paging().first(), counted.size(), 0, null, null, null, items, null, null, null);
    BigInteger size = BigInteger.valueOf(counted.size());
    BigInteger pages = BigInteger.valueOf(items).add(size).subtract(BigInteger.ONE).divide(size);
    long following = pages.longValueExact() - 1;
    long least = counted.pages() ? 1 : 0; // page numbers always have a next page
    assertThat(counted.paging().ahead(first, most))
        .hasSize((int) Math.max(least, Math.min(most, following)));
  }

  @SeededProperty
  void aPositionReachesTheTotalIfThatManyEntriesLieBeforeIt(
      @ForAll("counted") Counted counted,
      @ForAll("positive") long at,
      @ForAll("positive") long total,
      @ForAll("most") int times) {
    PageFacts page =
        new PageFacts("1", 0, 0, null, null, (long) times * counted.size(), null, null, null, null);
    BigInteger position = BigInteger.valueOf(at);
    BigInteger before =
        counted.pages()
            ? position.subtract(BigInteger.ONE).multiply(BigInteger.valueOf(page.limit()))
            : position;
    assertThat(counted.paging().reaches(Long.toString(at), total, page))
        .isEqualTo(before.compareTo(BigInteger.valueOf(total)) >= 0);
  }

  @SeededProperty
  void onlyADifferentEchoIsAContradiction(
      @ForAll("counted") Counted counted, @ForAll("facts") PageFacts page, @ForAll boolean right) {
    Long size = right ? Long.valueOf(counted.size()) : page.limit();
    Long echoed = right ? Long.valueOf(page.position()) : page.number();
    PageFacts facts =
        new PageFacts(page.position(), 1, 0, echoed, echoed, size, null, null, null, null);
    boolean asRequested =
        (echoed == null || echoed.toString().equals(page.position()))
            && (size == null || size == counted.size());
    assertThat(counted.paging().contradiction(facts).isEmpty()).isEqualTo(asRequested);
  }

  @SeededProperty
  void anAcceptedPositionIsANumberInItsCanonicalForm(
      @ForAll("counted") Counted counted, @ForAll("positions") String text) {
    if (counted.paging().accepts(text)) {
      assertThat(Long.toString(Long.parseLong(text))).isEqualTo(text);
      assertThat(Long.parseLong(text)).isGreaterThanOrEqualTo(counted.pages() ? 1 : 0);
    }
  }

  @SeededProperty
  void thePositionsOfAWalkAreAccepted(
      @ForAll("counted") Counted counted, @ForAll("positive") long at, @ForAll int received) {
    assertThat(counted.paging().accepts(counted.paging().first())).isTrue();
    long position = at % 999_999_999_999_000_000L + 1;
    PageFacts page =
        new PageFacts(
            Long.toString(position),
            Math.floorMod(received, 1000),
            0,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    assertThat(counted.paging().accepts(counted.paging().next(page).orElseThrow())).isTrue();
  }

  @SeededProperty
  void aCursorIsFollowedUnchanged(
      @ForAll String cursor, @ForAll("facts") PageFacts page, @ForAll("most") int most) {
    PageFacts facts =
        new PageFacts(
            "", page.received(), 0, null, null, null, page.totalItems(), null, null, cursor);
    Optional<String> next = CURSORS.next(facts);
    assertThat(next).isEqualTo(cursor.isEmpty() ? Optional.empty() : Optional.of(cursor));
    assertThat(CURSORS.ahead(facts, most)).isEqualTo(next.stream().limit(most).toList());
    assertThat(CURSORS.accepts(cursor)).isTrue();
  }

  @Provide
  Arbitrary<Integer> most() {
    return Numbers.between(1, 32);
  }

  @Provide
  Arbitrary<Long> positive() {
    return Numbers.between(1, Long.MAX_VALUE);
  }

  @Provide
  Arbitrary<String> positions() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("0123456789+- ٣").ofMaxLength(21),
        Numbers.any().map(String::valueOf),
        Arbitraries.bigIntegers()
            .between(BigInteger.ZERO, BigInteger.TEN.pow(19))
            .withDistribution(RandomDistribution.uniform())
            .map(String::valueOf));
  }

  private static long nextNumber(PageFacts page) {
    return Long.parseLong(page.nextPosition());
  }

  /** Returns by how much an offset advances. */
  private static long step(Counted counted, PageFacts page) {
    Long limit = page.limit();
    long size = limit != null && limit > 0 ? limit : counted.size();
    return page.received() > 0 ? page.received() : size;
  }
}
