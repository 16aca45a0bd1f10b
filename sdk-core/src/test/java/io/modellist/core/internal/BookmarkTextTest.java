package io.modellist.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.LongStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of a bookmark. */
class BookmarkTextTest {
  private static final BookmarkData SAMPLE =
      new BookmarkData(
          "narrative",
          42,
          "3",
          100,
          250L,
          true,
          Instant.parse("2026-02-03T04:05:06.000000007Z"),
          List.of(7L, -8L),
          List.of(1L, 2L, 3L, 4L, 5L),
          3,
          2);

  private static BookmarkData at(String position) {
    return BookmarkData.start("a", 7, position);
  }

  @Test
  void theTextIsOneWordAndParsesToAnEqualBookmark() {
    String text = SAMPLE.toString();

    assertThat(text).matches("ml2\\.[A-Za-z0-9_-]+");
    assertThat(BookmarkData.parse(text, ConfigurationException::new)).isEqualTo(SAMPLE);
    Bookmark bookmark = Bookmark.parse(" " + text + "\n");
    assertThat(bookmark).hasToString(text).isEqualTo(Bookmark.parse(text));
    assertThat(bookmark.provider()).isEqualTo("narrative");
    assertThat(bookmark.hashCode()).isEqualTo(Bookmark.parse(text).hashCode());
    assertThat(bookmark).isNotEqualTo(Bookmark.parse(at("1").toString())).isNotEqualTo(text);
  }

  @Test
  void laterVersionsReadAStoredBookmark() {
    String stored =
        "ml2.AAAACW5hcnJhdGl2ZQAAAAAAAAAqAAAAATMAAABkAAAAAAAAAPoBAQAAAABpgXPyAAAABwAAAAIAAAAAAAAAB__________4AAAABQAAAAAAAAABAAAAAAAAAAIAAAAAAAAAAwAAAAAAAAAEAAAAAAAAAAUAAAADAAAAAqoHP4c";

    assertThat(SAMPLE).hasToString(stored);
    assertThat(BookmarkData.parse(stored, ConfigurationException::new)).isEqualTo(SAMPLE);
  }

  @Test
  void anyDamageIsDetected() {
    String text = SAMPLE.toString();
    for (int i = 0; i < text.length(); i++) {
      String cut = text.substring(0, i);
      assertThatThrownBy(() -> Bookmark.parse(cut)).isInstanceOf(ConfigurationException.class);
      char other = text.charAt(i) == 'A' ? 'B' : 'A';
      String changed = text.substring(0, i) + other + text.substring(i + 1);
      assertThatThrownBy(() -> Bookmark.parse(changed))
          .as(changed)
          .isInstanceOf(ConfigurationException.class);
    }
  }

  @Test
  void aBookmarkOfTheFirstVersionIsRefusedWithTheReason() {
    assertThatThrownBy(
            () ->
                Bookmark.parse(
                    "ml1.AAAACXNpbXVsYXRlZNPqDUaVMc-VAAAAATIAAAABAAAAAAAAAAIB7In28a-oVEX9kPdF"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "the bookmark is of version 1 (\"ml1.\"), which could lose models and is no longer"
                + " read: list from the start, and store the new bookmark");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "ml1.", "ml2.", "ml3.AAAA", "other", "ml2.!!!!", "\u001b[31m"})
  void otherTextIsRefusedInOneLine(String text) {
    assertThatThrownBy(() -> Bookmark.parse(text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageNotContaining("\u001b");
  }

  /** Returns a bookmark with a correct checksum, whatever its content. */
  private static String forged(
      int providerLength, int pageSize, int nanos, int atTime, int last, int bad, int tail) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(providerLength);
      out.writeBytes("a");
      out.writeLong(7);
      out.writeInt(1);
      out.writeBytes("1");
      out.writeInt(pageSize);
      out.writeLong(-1);
      out.writeBoolean(false);
      out.writeBoolean(true);
      out.writeLong(nanos == 4 ? Long.MAX_VALUE : 0);
      out.writeInt(nanos);
      out.writeInt(atTime);
      out.write(new byte[8 * Math.max(0, Math.min(atTime, 300))]);
      out.writeInt(last);
      out.write(new byte[8 * Math.max(0, Math.min(last, 300))]);
      out.writeInt(nanos == 5 ? last + 1 : nanos == 6 ? -1 : last);
      out.writeInt(bad);
      out.write(new byte[tail]);
      CRC32 crc = new CRC32();
      crc.update(bytes.toByteArray());
      out.writeInt((int) crc.getValue());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return "ml2." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  @Test
  void aWellFormedBookmarkIsParsed() {
    assertThat(BookmarkData.parse(forged(1, 0, 0, 256, 5, 0, 0), ConfigurationException::new))
        .isEqualTo(
            new BookmarkData(
                "a",
                7,
                "1",
                0,
                null,
                false,
                Instant.EPOCH,
                LongStream.range(0, 256).map(i -> 0).boxed().toList(),
                List.of(0L, 0L, 0L, 0L, 0L),
                5,
                0));
  }

  @ParameterizedTest
  @CsvSource({
    "1,-1,0,0,0,0,0",
    "1,0,-1,0,0,0,0",
    "1,0,1000000000,0,0,0,0",
    "1,0,4,0,0,0,0",
    "1,0,5,0,3,0,0",
    "1,0,6,0,3,0,0",
    "1,0,0,-1,0,0,0",
    "1,0,0,257,0,0,0",
    "1,0,0,2147483647,0,0,0",
    "1,0,0,0,-1,0,0",
    "1,0,0,0,6,0,0",
    "1,0,0,0,0,-1,0",
    "1,0,0,0,0,0,1",
    "-1,0,0,0,0,0,0",
    "2147483647,0,0,0,0,0,0",
    "99,0,0,0,0,0,0"
  })
  void contentThatNoListingPrintsIsRefusedDespiteACorrectChecksum(
      int providerLength, int pageSize, int nanos, int atTime, int last, int bad, int tail) {
    String text = forged(providerLength, pageSize, nanos, atTime, last, bad, tail);
    assertThatThrownBy(() -> Bookmark.parse(text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("the bookmark is damaged: pass it exactly as it was printed");
  }

  @Test
  void theStartOfACursorListingHasABookmark() {
    assertThat(Bookmark.parse(at("").toString())).hasToString(at("").toString());
  }

  @Test
  void aLongCursorFitsAndLongerTextIsRefusedWithItsStart() {
    BookmarkData longest = at("c".repeat(70_000));
    assertThat(BookmarkData.parse(longest.toString(), ConfigurationException::new))
        .isEqualTo(longest);
    String tooLong = at("c".repeat(80_000)).toString();
    assertThatThrownBy(() -> Bookmark.parse(tooLong))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("not a bookmark: it must start with \"ml2.\", but is \"ml2.AAAA")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
  }
}
