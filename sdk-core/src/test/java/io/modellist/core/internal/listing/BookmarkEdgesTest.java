package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import io.modellist.core.ListingIterator;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookmarkEdgesTest {
  private static final String STORED =
      "ml1.AAAACXNpbXVsYXRlZNPqDUaVMc-VAAAAATIAAAABAAAAAAAAAAIB7In28a-oVEX9kPdF";

  /** A bookmark with a right checksum whatever it holds. */
  private static String forged(int providerLength, int index, long before, int tail) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(providerLength);
      out.writeBytes("a");
      out.writeLong(7);
      out.writeInt(1);
      out.writeBytes("1");
      out.writeInt(index);
      out.writeLong(before);
      out.writeBoolean(false);
      out.writeLong(0);
      out.write(new byte[tail]);
      CRC32 crc = new CRC32();
      crc.update(bytes.toByteArray());
      out.writeInt((int) crc.getValue());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return "ml1." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  @Test
  void whatIsWellFormedIsRead() {
    assertThat(Bookmark.parse(forged(1, 0, 0, 0))).isEqualTo(new Bookmark("a", 7, "1", 0, 0, null));
  }

  @ParameterizedTest
  @CsvSource({"1,-1,0,0", "1,0,-1,0", "1,0,0,1", "-1,0,0,0", "2147483647,0,0,0", "99,0,0,0"})
  void whatNoListingPrintsIsRefusedAlsoWithARightChecksum(
      int providerLength, int index, long before, int tail) {
    String text = forged(providerLength, index, before, tail);
    assertThatThrownBy(() -> Bookmark.parse(text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("the bookmark is damaged: it must be given exactly as it was printed");
  }

  @Test
  void theStartOfACursorListingHasABookmarkToo() {
    Bookmark start = new Bookmark("a", 7, "", 0, 0, null);
    assertThat(Bookmark.parse(start.toString())).isEqualTo(start);
  }

  @Test
  void aLongCursorFitsAndEndlessTextIsRefusedWithItsStart() {
    Bookmark longest = new Bookmark("a", 7, "c".repeat(70_000), 0, 0, null);
    assertThat(Bookmark.parse(longest.toString())).isEqualTo(longest);
    String endless = new Bookmark("a", 7, "c".repeat(80_000), 0, 0, null).toString();
    assertThatThrownBy(() -> Bookmark.parse(endless))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("not a bookmark: it must start with \"ml1.\", but is \"ml1.AAAA")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
  }

  @Test
  void similarQueriesAndIdsHaveBookmarksOfTheirOwn() {
    List<Long> prints =
        List.of(
            Fingerprint.of(List.of()),
            Fingerprint.of(List.of("")),
            Fingerprint.of(List.of("", "")),
            Fingerprint.of(List.of("ab", "c")),
            Fingerprint.of(List.of("a", "bc")),
            Fingerprint.of(List.of("c", "ab")),
            Fingerprint.of(List.of("abc")),
            Fingerprint.of("acb"),
            Fingerprint.of("ABC"));
    assertThat(prints).doesNotHaveDuplicates();
  }

  @Test
  void fingerprintsOfSimilarIdsDifferInAllTheirBits() {
    long ever = 0;
    long always = -1;
    for (int i = 0; i < 1000; i++) {
      long print = Fingerprint.of("model-" + i);
      ever |= print;
      always &= print;
      assertThat(Long.bitCount(print ^ Fingerprint.of("model-" + (i + 1)))).isBetween(10, 54);
    }
    assertThat(ever).isEqualTo(-1L);
    assertThat(always).isZero();
  }

  @Test
  void aStoredBookmarkStaysTrueForLaterVersions() {
    Simulation service = Simulation.pageNumbers(6, 2);
    ListingIterator<TestModel> walk = service.listing().iterator();
    IntStream.range(0, 3).forEach(i -> walk.next());
    assertThat(walk.bookmark()).hasToString(STORED);
    assertThat(rest(service, Bookmark.parse(STORED))).containsExactly("m4", "m5", "m6");
  }

  @Test
  void aPageThatShrankIsGoneOnFromBehindTheItemGivenLast() {
    Simulation service = Simulation.pageNumbers(6, 6);
    Bookmark mark = after(service, 5);
    service.ids.removeAll(List.of("m1", "m2", "m3"));
    assertThat(rest(service, mark)).containsExactly("m6");
    service.ids.remove("m5");
    assertThat(rest(service, mark)).isEmpty(); // m5 is gone, and at most one stands behind it
  }

  @Test
  void anItemThatIsGoneLeavesTheBookmarkWhereItWas() {
    Simulation service = Simulation.pageNumbers(6, 6);
    Bookmark mark = after(service, 2);
    service.ids.set(1, "other");
    ListingIterator<TestModel> walk = service.listing().from(mark).iterator();
    assertThat(rest(walk)).containsExactly("m3", "m4", "m5", "m6");
    assertThat(walk.report().driftNotes())
        .containsExactly("the item before the bookmark is not where it was");
  }

  @Test
  void aBookmarkBehindAnEntryThatCannotBeDeliveredKnowsTheOneBeforeIt() {
    Simulation service =
        Simulation.of(
            Simulation.pageNumbers(0, 4).paging,
            url -> Simulation.items(Arrays.asList("a", null, "c", "d")).more(false));
    ListingIterator<TestModel> walk = service.listing().iterator();
    walk.next();
    assertThatThrownBy(walk::hasNext).hasMessageContaining("entry 2");
    ListingIterator<TestModel> on = service.listing().from(walk.bookmark()).iterator();
    assertThat(rest(on)).containsExactly("c", "d");
    assertThat(on.report().drift()).isFalse();
  }

  private static Bookmark after(Simulation service, int given) {
    ListingIterator<TestModel> walk = service.listing().iterator();
    IntStream.range(0, given).forEach(i -> walk.next());
    return walk.bookmark();
  }

  private static List<String> rest(Simulation service, Bookmark mark) {
    return rest(service.listing().from(mark).iterator());
  }

  private static List<String> rest(ListingIterator<TestModel> walk) {
    List<String> ids = new ArrayList<>();
    walk.forEachRemaining(model -> ids.add(model.id()));
    return ids;
  }
}
