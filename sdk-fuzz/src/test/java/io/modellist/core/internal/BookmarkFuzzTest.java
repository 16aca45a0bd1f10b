package io.modellist.core.internal;

import static io.modellist.core.internal.Claims.hold;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Fuzzes the text form of bookmarks. */
class BookmarkFuzzTest {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._-]+");

  @DictionaryFile(resourcePath = "/dictionaries/bookmarks.dict")
  @FuzzTest
  void parsing(byte[] input) {
    parsed(new String(input, UTF_8));
    // Mutations do not find a valid checksum, so the same bytes are parsed again with a valid one.
    CRC32 crc = new CRC32();
    crc.update(input);
    byte[] bytes =
        ByteBuffer.allocate(input.length + 4).put(input).putInt((int) crc.getValue()).array();
    String valid = "ml2." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    if (parsed(valid) && input.length > 0) {
      checkDamage(valid, Byte.toUnsignedInt(input[input.length - 1]));
    }
  }

  /** Returns whether the text is a bookmark, and checks that a bookmark survives a round trip. */
  private static boolean parsed(String text) {
    Bookmark bookmark;
    try {
      bookmark = Bookmark.parse(text);
    } catch (ConfigurationException e) {
      Claims.oneLine(e.getMessage(), 1_500);
      return false;
    }
    String printed = bookmark.toString();
    hold(WORD.matcher(printed).matches(), "not one word", printed);
    BookmarkData data = BookmarkData.parse(printed, ConfigurationException::new);
    hold(data.pageSize() >= 0 && data.unreadable() >= 0, "a negative number", printed);
    hold(data.lastOnPage() <= data.last().size(), "more than there are", printed);
    hold(data.provider().equals(bookmark.provider()), "another provider", printed);
    hold(Bookmark.parse(printed).equals(bookmark), "another bookmark after a round trip", printed);
    return true;
  }

  private static void checkDamage(String valid, int seed) {
    int at = 4 + seed % (valid.length() - 4);
    char other = valid.charAt(at) == 'A' ? 'B' : 'A';
    String changed = valid.substring(0, at) + other + valid.substring(at + 1);
    boolean noticed;
    try {
      noticed = Bookmark.parse(changed).equals(Bookmark.parse(valid));
    } catch (ConfigurationException e) {
      noticed = true;
    }
    hold(noticed, "damage is accepted as another bookmark", at);
  }
}
