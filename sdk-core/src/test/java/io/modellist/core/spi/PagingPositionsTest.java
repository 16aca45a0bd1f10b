package io.modellist.core.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The positions of the three ways to page. */
class PagingPositionsTest {
  private static final Paging NUMBERS = Paging.pageNumber("page", 30);
  private static final Paging OFFSETS = Paging.offset("offset", 30);
  private static final Paging CURSORS = Paging.cursor("cursor");

  /** Returns a page of which nothing else is known. What the service echoes may be null. */
  private static PageFacts page(String position, int received, Long echoed, Long limit) {
    return new PageFacts(position, received, 0, echoed, echoed, limit, null, null, null, null);
  }

  private static PageFacts leadingTo(String position, String next) {
    return new PageFacts(position, 30, 0, null, null, null, null, null, null, next);
  }

  @Test
  void aPositionIsRequestedWithItsParameter() {
    assertThat(NUMBERS.parameters(NUMBERS.first())).containsExactly(new Parameter("page", "1"));
    assertThat(OFFSETS.parameters(OFFSETS.first())).containsExactly(new Parameter("offset", "0"));
    assertThat(CURSORS.parameters("a b")).containsExactly(new Parameter("cursor", "a b"));
    assertThat(CURSORS.parameters(CURSORS.first())).isEmpty();
  }

  @Test
  void theNextPageHasTheNextNumberOrTheOneThatTheServiceReports() {
    assertThat(NUMBERS.next(page("1", 30, null, null))).contains("2");
    assertThat(NUMBERS.next(leadingTo("1", "5"))).contains("5");
    assertThat(NUMBERS.next(page("9223372036854775806", 30, null, null)))
        .contains("9223372036854775807");
    assertThat(NUMBERS.next(page("9223372036854775807", 30, null, null))).isEmpty();
  }

  @Test
  void anOffsetAdvancesByTheEntriesReceivedOrByTheSizeOfAnEmptyPage() {
    assertThat(OFFSETS.next(page("60", 7, 60L, 30L))).contains("67");
    assertThat(OFFSETS.next(page("60", 0, 60L, 10L))).contains("70");
    assertThat(OFFSETS.next(page("60", 0, 60L, 1L))).contains("61");
    assertThat(OFFSETS.next(page("60", 0, 60L, 0L))).contains("90");
    assertThat(OFFSETS.next(page("60", 0, 60L, -5L))).contains("90");
    assertThat(OFFSETS.next(page("60", 0, null, null))).contains("90");
  }

  @Test
  void anOffsetThatWouldOverflowIsTheEnd() {
    String last = Long.toString(Long.MAX_VALUE - 30);

    assertThat(OFFSETS.next(page(last, 30, null, null))).contains(Long.toString(Long.MAX_VALUE));
    assertThat(OFFSETS.next(page(last, 31, null, null))).isEmpty();
  }

  @Test
  void theNextCursorIsTheServicesUnlessItIsEmpty() {
    assertThat(CURSORS.next(leadingTo("", "abc"))).contains("abc");
    assertThat(CURSORS.next(leadingTo("abc", ""))).isEmpty();
    assertThat(CURSORS.next(leadingTo("abc", null))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1,0,true",
    "1,1,false",
    "2,30,true",
    "2,31,false",
    "3,60,true",
    "3,61,false",
    "2,29,true"
  })
  void aPageNumberReachesTheTotalAfterTheLastPage(String position, long total, boolean reaches) {
    assertThat(NUMBERS.reaches(position, total, page(position, 0, null, null))).isEqualTo(reaches);
  }

  @ParameterizedTest
  @CsvSource({"10,false", "1,false", "15,true", "0,true", "-1,true"})
  void anEchoedPageSizeAboveZeroReplacesTheRequestedOne(long limit, boolean reaches) {
    // 30 models: page 3 is after the end with 15 models a page, and the last page with 10.
    assertThat(NUMBERS.reaches("3", 30, page("3", 0, null, limit))).isEqualTo(reaches);
  }

  @ParameterizedTest
  @CsvSource({"0,0,true", "0,1,false", "30,30,true", "29,30,false", "31,30,true"})
  void anOffsetReachesTheTotalIfItIsNotLess(String position, long total, boolean reaches) {
    assertThat(OFFSETS.reaches(position, total, page(position, 0, null, null))).isEqualTo(reaches);
  }

  @Test
  void aCursorNeverReachesATotalOrContradictsAnEcho() {
    assertThat(CURSORS.reaches("abc", 0, page("abc", 0, 7L, 7L))).isFalse();
    assertThat(CURSORS.contradiction(page("abc", 0, 7L, 7L))).isEmpty();
  }

  @Test
  void anEchoOfAnotherPositionOrSizeIsAContradiction() {
    for (Paging paging : List.of(NUMBERS, OFFSETS)) {
      assertThat(paging.contradiction(page("600", 30, 600L, 30L))).isEmpty();
      assertThat(paging.contradiction(page("600", 30, null, null))).isEmpty();
    }
    assertThat(NUMBERS.contradiction(page("600", 30, 599L, 30L))).contains("page 599 for page 600");
    assertThat(OFFSETS.contradiction(page("600", 30, 599L, 30L)))
        .contains("offset 599 for offset 600");
    assertThat(NUMBERS.contradiction(page("600", 20, 600L, 20L)))
        .contains("page size 20 for page size 30");
    assertThat(OFFSETS.contradiction(page("600", 20, null, 20L))).contains("limit 20 for limit 30");
  }

  @Test
  void pagesAheadAreNumberedUpToTheLastOneThatIsCertain() {
    assertThat(NUMBERS.ahead(withTotals("2", 30, 151L, null), 8))
        .containsExactly("3", "4", "5", "6");
    assertThat(NUMBERS.ahead(withTotals("2", 30, 150L, null), 8)).containsExactly("3", "4", "5");
    assertThat(NUMBERS.ahead(withTotals("2", 30, 150L, null), 2)).containsExactly("3", "4");
    assertThat(NUMBERS.ahead(withTotals("2", 30, null, 4L), 8)).containsExactly("3", "4");
    assertThat(NUMBERS.ahead(withTotals("2", 30, 150L, 4L), 8)).containsExactly("3", "4");
    assertThat(NUMBERS.ahead(withTotals("2", 30, 150L, 9L), 8)).containsExactly("3", "4", "5");
  }

  @Test
  void ifTheLastPageIsUnknownOnlyTheNextOneIsAhead() {
    assertThat(NUMBERS.ahead(withTotals("2", 30, null, null), 8)).containsExactly("3");
    assertThat(NUMBERS.ahead(withTotals("2", 20, 150L, null), 8))
        .containsExactly("3"); // a smaller page
    assertThat(NUMBERS.ahead(withTotals("9", 30, 30L, null), 8))
        .containsExactly("10"); // a wrong total
    assertThat(NUMBERS.ahead(leadingTo("2", "5"), 8)).containsExactly("5");
    assertThat(NUMBERS.ahead(withTotals("9223372036854775807", 30, 30L, null), 8)).isEmpty();
    assertThat(OFFSETS.ahead(withTotals("30", 30, null, null), 8)).containsExactly("60");
    assertThat(OFFSETS.ahead(withTotals("30", 20, 150L, null), 8)).containsExactly("50");
    assertThat(CURSORS.ahead(leadingTo("a", "b"), 8)).containsExactly("b");
    assertThat(CURSORS.ahead(leadingTo("a", null), 8)).isEmpty();
  }

  @Test
  void offsetsAheadEndBeforeTheTotal() {
    assertThat(OFFSETS.ahead(withTotals("30", 30, 121L, null), 8))
        .containsExactly("60", "90", "120");
    assertThat(OFFSETS.ahead(withTotals("30", 30, 120L, null), 8)).containsExactly("60", "90");
    assertThat(OFFSETS.ahead(withTotals("30", 30, 120L, null), 1)).containsExactly("60");
    assertThat(OFFSETS.ahead(withTotals("30", 30, 60L, null), 8)).isEmpty();
    assertThat(OFFSETS.ahead(page("30", 10, 30L, 10L), 8)).containsExactly("40");
  }

  /** Returns a page that reports totals. */
  private static PageFacts withTotals(String position, int received, Long items, Long pages) {
    return new PageFacts(position, received, 0, null, null, null, items, pages, null, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "30", "999999999999999999"})
  void aNumberIsAcceptedAsPageNumberAndAsOffset(String position) {
    assertThat(NUMBERS.accepts(position)).isTrue();
    assertThat(OFFSETS.accepts(position)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "01", "1.5", "+1", " 1", "abc", "1000000000000000000"})
  void otherTextIsNotAccepted(String position) {
    assertThat(NUMBERS.accepts(position)).isFalse();
    assertThat(OFFSETS.accepts(position)).isFalse();
  }

  @Test
  void onlyOffsetsStartAtZeroAndAnyTextIsACursor() {
    assertThat(NUMBERS.accepts("0")).isFalse();
    assertThat(OFFSETS.accepts("0")).isTrue();
    assertThat(CURSORS.accepts("")).isTrue();
    assertThat(CURSORS.accepts("any thing/at=all")).isTrue();
  }
}
