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

/** Whatever a service says, up to the largest numbers there are. */
@AddLifecycleHook(Tries.class)
class PagingPropertiesTest {
  private static final Paging CURSORS = Paging.cursor("after");

  /** A paging that counts, and its page size. */
  record Counted(Paging paging, int size, boolean pages) {}

  @Provide
  Arbitrary<Counted> counted() {
    Arbitrary<Integer> sizes = Numbers.between(1, 1000);
    return Arbitraries.oneOf(
        sizes.map(size -> new Counted(Paging.pageNumber("page", size), size, true)),
        sizes.map(size -> new Counted(Paging.offset("offset", size), size, false)));
  }

  /** A page at some position; half of them are as full as they were asked for. */
  @Provide
  Arbitrary<PageFacts> facts() {
    Arbitrary<Long> position = Numbers.between(1, Long.MAX_VALUE);
    Arbitrary<Integer> received = Numbers.between(0, 2000);
    Arbitrary<Long> echo = Numbers.any().injectNull(0.5);
    Arbitrary<String> next = Numbers.any().map(String::valueOf).injectNull(0.8);
    return Combinators.combine(position, received, echo, echo, echo, echo, next)
        .as(
            (at, came, place, limit, total, pages, named) ->
                new PageFacts(
                    at.toString(), came, 0, place, place, limit, total, pages, null, named));
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
  void theNextPositionLiesBehindOrIsNone(
      @ForAll("counted") Counted way, @ForAll("facts") PageFacts page) {
    Optional<String> next = way.paging().next(page);
    long at = Long.parseLong(page.position());
    if (next.isEmpty()) {
      BigInteger step = BigInteger.valueOf(way.pages() ? 1 : step(way, page));
      assertThat(BigInteger.valueOf(at).add(step).bitLength()).isGreaterThan(63);
    } else if (way.pages() && page.nextPosition() != null) {
      // One that leads back becomes the current one, which the walk refuses.
      assertThat(Long.parseLong(next.get())).isEqualTo(Math.max(at, named(page)));
    } else {
      assertThat(Long.parseLong(next.get())).isEqualTo(at + (way.pages() ? 1 : step(way, page)));
    }
  }

  @SeededProperty
  void positionsAheadBeginWithTheNextAreInOrderAndNoMoreThanWanted(
      @ForAll("counted") Counted way,
      @ForAll("facts") PageFacts page,
      @ForAll boolean isFull,
      @ForAll("most") int most) {
    PageFacts facts = isFull ? full(page, way.size()) : page;
    List<String> ahead = way.paging().ahead(facts, most);
    assertThat(ahead).hasSizeLessThanOrEqualTo(most);
    if (!ahead.isEmpty()) {
      assertThat(ahead.get(0)).isEqualTo(way.paging().next(facts).orElseThrow());
      List<Long> numbers = ahead.stream().map(Long::valueOf).toList();
      assertThat(numbers).doesNotHaveDuplicates().isSorted();
      assertThat(numbers.get(0)).isGreaterThanOrEqualTo(Long.parseLong(facts.position()));
    } else {
      Optional<String> next = way.paging().next(facts);
      assertThat(next.isEmpty() || way.paging().reaches(next.get(), facts.totalItems(), facts))
          .isTrue();
    }
  }

  @SeededProperty
  void behindTheNextNoPositionAheadLiesBehindTheEndThatTheTotalsTell(
      @ForAll("counted") Counted way, @ForAll("facts") PageFacts page, @ForAll("most") int most) {
    PageFacts facts = full(page, way.size());
    List<String> ahead = way.paging().ahead(facts, most);
    Long total = facts.totalItems();
    Long pages = facts.totalPages();
    // Beside a total of pages, that a list with entries has 0 of them tells nothing.
    boolean tells = total != null && (total > 0 || !way.pages());
    for (String position : ahead.subList(Math.min(1, ahead.size()), ahead.size())) {
      assertThat(tells && way.paging().reaches(position, total, facts)).as(position).isFalse();
      assertThat(way.pages() && pages != null && Long.parseLong(position) > pages)
          .as(position)
          .isFalse();
    }
  }

  @SeededProperty
  void positionsAheadGoOnAsFarAsTheTotalTells(
      @ForAll("counted") Counted way, @ForAll("positive") long items, @ForAll("most") int most) {
    PageFacts first =
        new PageFacts(
            way.paging().first(), way.size(), 0, null, null, null, items, null, null, null);
    BigInteger size = BigInteger.valueOf(way.size());
    BigInteger pages = BigInteger.valueOf(items).add(size).subtract(BigInteger.ONE).divide(size);
    long behind = pages.longValueExact() - 1;
    long least = way.pages() ? 1 : 0; // page numbers always know the next
    assertThat(way.paging().ahead(first, most))
        .hasSize((int) Math.max(least, Math.min(most, behind)));
  }

  @SeededProperty
  void aPositionReachesTheTotalWhenAllOfThatManyLieBeforeIt(
      @ForAll("counted") Counted way,
      @ForAll("positive") long at,
      @ForAll("positive") long total,
      @ForAll("most") int times) {
    PageFacts page =
        new PageFacts("1", 0, 0, null, null, (long) times * way.size(), null, null, null, null);
    BigInteger position = BigInteger.valueOf(at);
    BigInteger before =
        way.pages()
            ? position.subtract(BigInteger.ONE).multiply(BigInteger.valueOf(page.limit()))
            : position;
    assertThat(way.paging().reaches(Long.toString(at), total, page))
        .isEqualTo(before.compareTo(BigInteger.valueOf(total)) >= 0);
  }

  @SeededProperty
  void onlyAnEchoOfSomethingElseContradicts(
      @ForAll("counted") Counted way, @ForAll("facts") PageFacts page, @ForAll boolean right) {
    Long size = right ? Long.valueOf(way.size()) : page.limit();
    Long place = right ? Long.valueOf(page.position()) : page.number();
    PageFacts facts =
        new PageFacts(page.position(), 1, 0, place, place, size, null, null, null, null);
    boolean asAsked =
        (place == null || place.toString().equals(page.position()))
            && (size == null || size == way.size());
    assertThat(way.paging().contradiction(facts).isEmpty()).isEqualTo(asAsked);
  }

  @SeededProperty
  void anAcceptedPositionIsACountInItsOnlyForm(
      @ForAll("counted") Counted way, @ForAll("positions") String text) {
    if (way.paging().accepts(text)) {
      assertThat(Long.toString(Long.parseLong(text))).isEqualTo(text);
      assertThat(Long.parseLong(text)).isGreaterThanOrEqualTo(way.pages() ? 1 : 0);
    }
  }

  @SeededProperty
  void thePositionsOfAWalkAreAccepted(
      @ForAll("counted") Counted way, @ForAll("positive") long at, @ForAll int received) {
    assertThat(way.paging().accepts(way.paging().first())).isTrue();
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
    assertThat(way.paging().accepts(way.paging().next(page).orElseThrow())).isTrue();
  }

  @SeededProperty
  void aCursorIsFollowedAsItIs(
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

  private static long named(PageFacts page) {
    return Long.parseLong(page.nextPosition());
  }

  /** By how much an offset advances. */
  private static long step(Counted way, PageFacts page) {
    Long limit = page.limit();
    long size = limit != null && limit > 0 ? limit : way.size();
    return page.received() > 0 ? page.received() : size;
  }
}
