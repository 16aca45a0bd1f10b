package io.modellist.core.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Windows: pages whose start and size may differ from those of the query's pages. */
class WindowTest {
  private static final Paging NUMBERS = Paging.pageNumber("page", 100, "per_page", 1000);
  private static final RequestPath PATH = RequestPath.of("models");

  @Test
  void aWindowHoldsTheEntryThatItMustHoldAndReachesFurtherThanAnyOtherOfItsSizes() {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      long start = random.nextInt(5_000);
      int size = 1 + random.nextInt(120);
      Window window = NUMBERS.window(start, size).orElseThrow();
      assertThat(window.start()).isLessThanOrEqualTo(start);
      assertThat(window.end()).isGreaterThan(start);
      assertThat(window.size()).isLessThanOrEqualTo(size);
      for (int other = 1; other <= size; other++) {
        assertThat(window.end()).isGreaterThanOrEqualTo((start / other + 1) * other);
      }
    }
  }

  @Test
  void aWindowIsAskedForByItsNumberAndItsSize() {
    Window window = NUMBERS.window(97, 100).orElseThrow();
    assertThat(window).isEqualTo(new Window("2/97", 97, 97));
    ListRequest request =
        new ListRequest(
            PATH,
            List.of(new Parameter("order_by", "x"), new Parameter("per_page", "100")),
            NUMBERS);
    assertThat(request.at(window.position()))
        .containsExactly(
            new Parameter("order_by", "x"),
            new Parameter("page", "2"),
            new Parameter("per_page", "97"));
    assertThat(request.at("2"))
        .containsExactly(
            new Parameter("order_by", "x"),
            new Parameter("per_page", "100"),
            new Parameter("page", "2"));
  }

  @Test
  void anOffsetIsAWindowAFixedPageIsOneOfItsGridAndACursorIsNone() {
    Paging offsets = Paging.offset("offset", 50);
    assertThat(offsets.window(97, 100)).contains(new Window("97", 97, 50));
    assertThat(offsets.window(97, 20)).contains(new Window("97", 97, 20));
    assertThat(Paging.pageNumber("page", 30).window(97, 30)).contains(new Window("4", 90, 30));
    assertThat(Paging.cursor("after").window(97, 30)).isEmpty();
  }

  @Test
  void theEchoOfAWindowIsComparedWithWhatWasAskedFor() {
    assertThat(NUMBERS.contradiction(echo("2/97", 2, 97))).isEmpty();
    assertThat(NUMBERS.contradiction(echo("2/97", 2, 50)))
        .contains("page size 50 for page size 97");
    assertThat(NUMBERS.contradiction(echo("2/97", 1, 97))).contains("page 1 for page 2");
  }

  private static PageFacts echo(String position, long number, long limit) {
    return new PageFacts(position, 1, 0, number, null, limit, null, null, null, null);
  }

  @Test
  void aReversedRequestReplacesTheParameterOfTheOrder() {
    Ordering ordering = Ordering.byCreation("created_at", true, new Parameter("direction", "desc"));
    ListRequest request =
        new ListRequest(PATH, List.of(new Parameter("direction", "asc")), NUMBERS, ordering);
    ListRequest reversed = request.reversed();
    assertThat(reversed.parameters()).containsExactly(new Parameter("direction", "desc"));
    assertThat(reversed.ordering().ascending()).isFalse();
  }

  @Test
  void thePageBeforeAPageLeavesNoEntryOut() {
    assertThat(NUMBERS.previous("1", 30)).isEmpty();
    assertThat(NUMBERS.previous("7", 30)).contains("6");
    Paging offsets = Paging.offset("offset", 50);
    assertThat(offsets.previous("0", 20)).isEmpty();
    assertThat(offsets.previous("70", 20)).contains("50");
    assertThat(offsets.previous("70", 100)).contains("0");
    assertThat(Paging.cursor("after").previous("c7", 30)).isEmpty();
  }

  @Test
  void theEntriesBeforeAPositionAreCountedOrNotKnown() {
    assertThat(NUMBERS.entriesBefore("1", 30)).hasValue(0);
    assertThat(NUMBERS.entriesBefore("7", 30)).hasValue(180);
    assertThat(NUMBERS.entriesBefore("999999999999999999", 30)).isEmpty();
    assertThat(Paging.offset("offset", 50).entriesBefore("70", 20)).hasValue(70);
    assertThat(Paging.cursor("after").entriesBefore("c7", 30)).isEmpty();
  }
}
