package io.modellist.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Numbers;
import io.modellist.core.SeededProperty;
import io.modellist.core.Tries;
import io.modellist.core.spi.Paging;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import okhttp3.HttpUrl;

/** Stored bookmarks, for any position of a service and any damage to the text. */
@AddLifecycleHook(Tries.class)
class BookmarkPropertiesTest {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  /** Returns any valid Unicode text. */
  @Provide
  Arbitrary<String> words() {
    Arbitrary<String> plain =
        Arbitraries.strings()
            .withCharRange('\0', '\ud7ff')
            .withCharRange('\ue000', '\uffff')
            .ascii()
            .ofMaxLength(30);
    Arbitrary<String> high =
        Arbitraries.integers().between(0x10000, 0x10ffff).map(Character::toString);
    return Arbitraries.oneOf(plain, Combinators.combine(plain, high).as((a, b) -> b + a + b));
  }

  /** Returns any Java string, including those with unpaired surrogates. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withCharRange('\0', '\uffff')
        .withCharRange('\ud800', '\udfff')
        .ofMaxLength(30);
  }

  @Provide
  Arbitrary<BookmarkData> bookmarks() {
    Arbitrary<Instant> times =
        Combinators.combine(
                Numbers.between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()),
                Numbers.between(0, 999_999_999))
            .as(Instant::ofEpochSecond);
    return Combinators.combine(
            words(),
            Numbers.any(),
            words(),
            Numbers.between(0, Integer.MAX_VALUE),
            Numbers.between(0, Long.MAX_VALUE).injectNull(0.2),
            times.injectNull(0.2),
            Numbers.any().list().ofMaxSize(BookmarkData.MOST_AT_TIME),
            Numbers.any().list().ofMaxSize(BookmarkData.MOST_LAST))
        .as(
            (provider, query, position, size, total, time, atTime, last) ->
                new BookmarkData(
                    provider,
                    query,
                    position,
                    size,
                    total,
                    last.isEmpty(),
                    time,
                    atTime,
                    last,
                    last.size(),
                    size));
  }

  @SeededProperty
  void thePrintedTextParsesToAnEqualBookmark(@ForAll("bookmarks") BookmarkData bookmark) {
    String text = bookmark.toString();
    assertThat(text).matches("ml2\\.[A-Za-z0-9_-]+");
    assertThat(parsed(text)).isEqualTo(bookmark).hasToString(text);
    assertThat(Bookmark.parse(text)).hasToString(text);
  }

  @SeededProperty
  void aCursorWithUnpairedSurrogatesLeadsToTheSamePage(@ForAll("texts") String cursor) {
    BookmarkData parsed = parsed(BookmarkData.start("a", 1, cursor).toString());
    assertThat(url(parsed.position())).isEqualTo(url(cursor));
  }

  private static BookmarkData parsed(String text) {
    return BookmarkData.parse(text, ConfigurationException::new);
  }

  private static HttpUrl url(String cursor) {
    HttpUrl.Builder url = HttpUrl.get("http://localhost/models").newBuilder();
    Paging.cursor("after")
        .parameters(cursor)
        .forEach(parameter -> url.addQueryParameter(parameter.name(), parameter.value()));
    return url.build();
  }

  @SeededProperty
  void aChangedCharacterIsDetected(
      @ForAll("bookmarks") BookmarkData bookmark, @ForAll int at, @ForAll("damage") String other) {
    String text = bookmark.toString();
    int i = Math.floorMod(at, text.length());
    refusedOrTheSame(text.substring(0, i) + other + text.substring(i + 1), bookmark);
  }

  @SeededProperty
  void twoChangedCharactersAreDetected(
      @ForAll("bookmarks") BookmarkData bookmark,
      @ForAll int at,
      @ForAll int flips,
      @ForAll int far) {
    StringBuilder text = new StringBuilder(bookmark.toString());
    int length = text.length() - 4;
    int i = Math.floorMod(at, length);
    flip(text, 4 + i, flips);
    flip(text, 4 + Math.floorMod(i + far, length), flips >> 6);
    refusedOrTheSame(text.toString(), bookmark);
  }

  /** Flips some of the six bits of a character. */
  private static void flip(StringBuilder text, int at, int bits) {
    int value = ALPHABET.indexOf(text.charAt(at));
    text.setCharAt(at, ALPHABET.charAt(value ^ (bits & 63)));
  }

  @SeededProperty
  void aDeletionOrAnInsertionIsDetected(
      @ForAll("bookmarks") BookmarkData bookmark,
      @ForAll int from,
      @ForAll("cuts") int length,
      @ForAll("damage") String inserted,
      @ForAll boolean cut) {
    String text = bookmark.toString();
    int start = Math.floorMod(from, text.length());
    int end = cut ? Math.min(text.length(), start + length) : start;
    refusedOrTheSame(text.substring(0, start) + inserted + text.substring(end), bookmark);
  }

  @SeededProperty
  void charactersInAnotherOrderAreDetected(
      @ForAll("bookmarks") BookmarkData bookmark, @ForAll int from, @ForAll("cuts") int length) {
    String text = bookmark.toString();
    int start = 4 + Math.floorMod(from, text.length() - 4);
    int end = Math.min(text.length(), start + length);
    String moved = text.substring(0, start) + text.substring(end) + text.substring(start, end);
    refusedOrTheSame(moved, bookmark);
  }

  @SeededProperty
  void anotherVersionIsRefused(
      @ForAll("bookmarks") BookmarkData bookmark, @ForAll("texts") String version) {
    String text = version + bookmark.toString().substring(4);
    if (!version.strip().equals("ml2.")) {
      refusedOrTheSame(text, bookmark);
    }
  }

  /**
   * Checks that the text is refused or still means the same bookmark: the last character may have
   * unused bits, and surrounding white space is ignored.
   */
  private static void refusedOrTheSame(String damaged, BookmarkData bookmark) {
    try {
      assertThat(parsed(damaged)).as(damaged).isEqualTo(bookmark);
    } catch (ConfigurationException refused) {
      assertThat(refused.getMessage()).hasSizeLessThan(1000).doesNotContain("\n", "\u001b");
    }
  }

  @Provide
  Arbitrary<String> damage() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars(ALPHABET).ofMaxLength(9),
        Arbitraries.strings().withChars("A").ofMaxLength(9),
        Arbitraries.strings().withChars(ALPHABET + "=+/. \n").ofLength(1),
        texts());
  }

  @Provide
  Arbitrary<Integer> cuts() {
    return Numbers.between(1, 60);
  }
}
