package io.modellist.core.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The content of a bookmark. Its text is a version, followed by the fields and their checksum in
 * Base64. Models are stored as fingerprints of their ids.
 *
 * @param provider the service's short name
 * @param query a fingerprint of the query
 * @param position the position where a later search for the place starts; see {@code Anchor}
 * @param pageSize the largest number of entries that a page had; 0 if no page was received
 * @param total the service's total of models, or null
 * @param atEnd whether the listing had ended
 * @param time the latest creation time of a delivered model, if the list is sorted by it; else null
 * @param atTime the models delivered with that time, and those without a time delivered since;
 *     empty if there were more than {@link #MOST_AT_TIME}. Preceded by {@link #STARTS_AT_TIME} if
 *     the listing started among the models of that time
 * @param last the models that were delivered last, at most {@link #MOST_LAST}, in order
 * @param lastOnPage how many of them are on the page of the position
 * @param unreadable how many unreadable entries were passed since the last of them
 */
public record BookmarkData(
    String provider,
    long query,
    String position,
    int pageSize,
    @Nullable Long total,
    boolean atEnd,
    @Nullable Instant time,
    List<Long> atTime,
    List<Long> last,
    int lastOnPage,
    int unreadable) {
  /** The maximum number of models of one creation time in a bookmark. */
  public static final int MOST_AT_TIME = 256;

  /** Marks that models before the start of the listing may have the same time. */
  public static final long STARTS_AT_TIME = 1;

  /** The maximum number of last models in a bookmark. */
  public static final int MOST_LAST = 5;

  private static final String VERSION = "ml2.";
  private static final String FIRST_VERSION = "ml1.";
  private static final int CHECKSUM_BYTES = 4;
  // Long enough for long cursors.
  private static final int LONGEST = 100_000;

  /** Copies the lists. */
  public BookmarkData {
    atTime = List.copyOf(atTime);
    last = List.copyOf(last);
  }

  /** Returns the content of the bookmark at the start of a listing. */
  public static BookmarkData start(String provider, long query, String position) {
    return new BookmarkData(
        provider, query, position, 0, null, false, null, List.of(), List.of(), 0, 0);
  }

  /** Returns the text as one word of letters, digits, dots, dashes and underscores. */
  @Override
  public String toString() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(out, provider);
      out.writeLong(query);
      write(out, position);
      out.writeInt(pageSize);
      out.writeLong(total == null ? -1 : total);
      out.writeBoolean(atEnd);
      out.writeBoolean(time != null);
      if (time != null) {
        out.writeLong(time.getEpochSecond());
        out.writeInt(time.getNano());
      }
      write(out, atTime);
      write(out, last);
      out.writeInt(lastOnPage);
      out.writeInt(unreadable);
      out.writeInt(checksum(bytes.toByteArray()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /** Parses the text. The message of the exception says what is wrong with the text. */
  public static BookmarkData parse(String text, Function<String, RuntimeException> exception) {
    String word = text.strip();
    if (word.startsWith(FIRST_VERSION)) {
      throw exception.apply(
          "the bookmark is of version 1 (\"ml1.\"), which could lose models and is no longer read:"
              + " list from the start, and store the new bookmark");
    }
    if (!word.startsWith(VERSION) || word.length() > LONGEST) {
      throw exception.apply(
          "not a bookmark: it must start with \"%s\", but is \"%s\""
              .formatted(VERSION, Checks.printable(word)));
    }
    try {
      return decode(Base64.getUrlDecoder().decode(word.substring(VERSION.length())));
    } catch (IllegalArgumentException | DateTimeException | IOException damaged) {
      throw exception.apply("the bookmark is damaged: pass it exactly as it was printed");
    }
  }

  private static BookmarkData decode(byte[] bytes) throws IOException {
    if (bytes.length < CHECKSUM_BYTES) {
      throw new IOException("too short");
    }
    byte[] fields = Arrays.copyOf(bytes, bytes.length - CHECKSUM_BYTES);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    String provider = text(in);
    long query = in.readLong();
    String position = text(in);
    int pageSize = in.readInt();
    long total = in.readLong();
    boolean atEnd = in.readBoolean();
    Instant time = in.readBoolean() ? time(in.readLong(), in.readInt()) : null;
    List<Long> atTime = numbers(in, MOST_AT_TIME);
    List<Long> last = numbers(in, MOST_LAST);
    int lastOnPage = in.readInt();
    int unreadable = in.readInt();
    if (in.readInt() != checksum(fields) || in.available() > 0) {
      throw new IOException("checksum");
    }
    if (pageSize < 0 || unreadable < 0 || lastOnPage < 0 || lastOnPage > last.size()) {
      throw new IOException("a number is out of its range");
    }
    return new BookmarkData(
        provider,
        query,
        position,
        pageSize,
        total < 0 ? null : total,
        atEnd,
        time,
        atTime,
        last,
        lastOnPage,
        unreadable);
  }

  private static Instant time(long seconds, int nanos) throws IOException {
    if (nanos < 0 || nanos > 999_999_999) {
      throw new IOException("nanoseconds");
    }
    return Instant.ofEpochSecond(seconds, nanos);
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("length");
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private static void write(DataOutputStream out, List<Long> numbers) throws IOException {
    out.writeInt(numbers.size());
    for (long number : numbers) {
      out.writeLong(number);
    }
  }

  private static List<Long> numbers(DataInputStream in, int most) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > most) {
      throw new IOException("count");
    }
    List<Long> numbers = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      numbers.add(in.readLong());
    }
    return numbers;
  }

  private static int checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
