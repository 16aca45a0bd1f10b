package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The text of a bookmark. */
class BookmarkTextTest {
  @Test
  void theTextIsOneWordAndParsesToAnEqualBookmark() {
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      Bookmark bookmark =
          new Bookmark(
              "näme" + i,
              random.nextLong(),
              "cursor/ü=&?" + random.nextLong(),
              random.nextInt(Integer.MAX_VALUE),
              random.nextLong(Long.MAX_VALUE),
              random.nextBoolean() ? random.nextLong() : null);
      assertThat(bookmark.toString()).matches("[A-Za-z0-9._-]+");
      assertThat(Bookmark.parse(" " + bookmark + "\n")).isEqualTo(bookmark);
    }
  }

  @Test
  void anyDamageIsDetected() {
    String text = new Bookmark("narrative", 42, "3", 7, 60, 99L).toString();
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

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "ml1.", "ml2.AAAA", "other text", "ml1.!!!!", "\u001b[31m"})
  void otherTextIsRefusedInOneLine(String text) {
    assertThatThrownBy(() -> Bookmark.parse(text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageNotContaining("\u001b");
  }

  /** Returns a bookmark with a correct checksum, whatever its content. */
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
  void aWellFormedBookmarkIsParsed() {
    assertThat(Bookmark.parse(forged(1, 0, 0, 0))).isEqualTo(new Bookmark("a", 7, "1", 0, 0, null));
  }

  @ParameterizedTest
  @CsvSource({"1,-1,0,0", "1,0,-1,0", "1,0,0,1", "-1,0,0,0", "2147483647,0,0,0", "99,0,0,0"})
  void contentThatNoListingPrintsIsRefusedDespiteACorrectChecksum(
      int providerLength, int index, long before, int tail) {
    String text = forged(providerLength, index, before, tail);
    assertThatThrownBy(() -> Bookmark.parse(text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("the bookmark is damaged: it must be given exactly as it was printed");
  }

  @Test
  void theStartOfACursorListingHasABookmark() {
    Bookmark start = new Bookmark("a", 7, "", 0, 0, null);
    assertThat(Bookmark.parse(start.toString())).isEqualTo(start);
  }

  @Test
  void aLongCursorFitsAndLongerTextIsRefusedWithItsStart() {
    Bookmark longest = new Bookmark("a", 7, "c".repeat(70_000), 0, 0, null);
    assertThat(Bookmark.parse(longest.toString())).isEqualTo(longest);
    String tooLong = new Bookmark("a", 7, "c".repeat(80_000), 0, 0, null).toString();
    assertThatThrownBy(() -> Bookmark.parse(tooLong))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("not a bookmark: it must start with \"ml1.\", but is \"ml1.AAAA")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
  }
}
