package io.modellist.core.internal.listing;

import static io.modellist.core.internal.listing.CreatedService.ASCENDING;
import static io.modellist.core.internal.listing.CreatedService.DESCENDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.ListingIterator;
import io.modellist.core.ModelListException;
import io.modellist.core.UnexpectedContentException;
import io.modellist.core.internal.BookmarkData;
import io.modellist.core.internal.listing.CreatedService.Style;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.Ordering;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A bookmark that no listing wrote soon leads to models or to an exception of the SDK. */
class CraftedBookmarkTest {
  private static final int MOST_REQUESTS = 60;

  private final SplittableRandom random = new SplittableRandom(1);

  private static BookmarkData of(CreatedService service) {
    Bookmark real = service.listing().iterator().bookmark();
    return BookmarkData.parse(real.toString(), ConfigurationException::new);
  }

  @SafeVarargs
  private <T> T any(T... values) {
    return values[random.nextInt(values.length)];
  }

  private List<Long> numbers(int most) {
    long known = Fingerprint.of("m" + (1 + random.nextInt(30)));
    return Stream.generate(() -> any(0L, -1L, known, random.nextLong()))
        .limit(random.nextInt(most + 1))
        .toList();
  }

  private BookmarkData crafted(BookmarkData real) {
    List<Long> last = numbers(BookmarkData.MOST_LAST);
    List<Long> atTime = any(List.of(), numbers(BookmarkData.MOST_AT_TIME));
    Instant time =
        any(
            null,
            Instant.MIN,
            Instant.MAX,
            Instant.ofEpochSecond(0),
            Instant.ofEpochSecond(15),
            Instant.ofEpochSecond(99));
    return new BookmarkData(
        real.provider(),
        real.query(),
        any("1", "2", "3", "40", "999999999999999999", real.position()),
        any(0, 1, 10, 1_000, Integer.MAX_VALUE),
        any(null, 0L, 30L, 7L, Long.MAX_VALUE),
        any(false, false, false, true),
        time,
        atTime,
        last,
        random.nextInt(last.size() + 1),
        any(0, 1, Integer.MAX_VALUE));
  }

  private static void read(CreatedService service, BookmarkData data) {
    ListingIterator<TestModel> walk;
    try {
      Bookmark bookmark = Bookmark.parse(data.toString());
      walk = service.listing().from(bookmark).maxRequests(MOST_REQUESTS).iterator();
    } catch (ConfigurationException refused) {
      return;
    }
    boolean more = true;
    for (int steps = 0; more; steps++) {
      assertThat(steps).isLessThan(1_000);
      try {
        more = walk.hasNext();
        if (more) {
          walk.next();
        }
      } catch (ModelListException e) {
        more = e instanceof UnexpectedContentException; // the next entry may be readable
      }
      assertThat(Bookmark.parse(walk.bookmark().toString())).isEqualTo(walk.bookmark());
    }
  }

  @Test
  void noBookmarkLeadsToAnEndlessLoopOrAnUntypedException() {
    for (Ordering order : List.of(ASCENDING, DESCENDING, Ordering.by("name"))) {
      for (Style style : Style.values()) {
        for (int run = 0; run < 400; run++) {
          CreatedService service = new CreatedService(style, any(1, 3, 10), order).models(30);
          service.addUnreadable(random.nextInt(31));
          service.addUntimed("n1", random.nextInt(31));
          BookmarkData data = crafted(of(service));
          try {
            read(service, data);
          } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("%s, %s, %s".formatted(style, order, data), e);
          }
          assertThat(service.simulation.requested).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
        }
      }
    }
  }

  @Test
  void aPositionFarBehindTheEndIsSearchedWithinMaxRequests() {
    CreatedService service = new CreatedService(Style.PAGE_NUMBERS, 10, ASCENDING).models(30);
    BookmarkData real = of(service);
    BookmarkData far =
        new BookmarkData(
            real.provider(),
            real.query(),
            "999999999999999999",
            10,
            null,
            false,
            Instant.ofEpochSecond(5),
            List.of(5L),
            List.of(5L),
            1,
            0);
    ListingIterator<TestModel> walk =
        service.from(Bookmark.parse(far.toString())).maxRequests(MOST_REQUESTS).iterator();
    assertThatThrownBy(walk::hasNext)
        .isInstanceOf(IncompleteListingException.class)
        .hasMessageContaining("maxRequests");
    assertThat(service.simulation.requested).hasSize(MOST_REQUESTS);
  }
}
