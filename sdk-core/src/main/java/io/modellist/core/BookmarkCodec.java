package io.modellist.core;

import io.modellist.core.internal.Checks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;

/** Writes bookmarks as text: a version, then Base64 of the fields and of a checksum over them. */
final class BookmarkCodec {
  private static final String VERSION = "ml1.";
  private static final int CHECKSUM_BYTES = 4;
  // Long cursors fit. This class writes no longer text.
  private static final int LONGEST = 100_000;

  private BookmarkCodec() {}

  static String format(Bookmark bookmark) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      text(out, bookmark.provider());
      out.writeLong(bookmark.query());
      text(out, bookmark.position());
      out.writeInt(bookmark.index());
      out.writeLong(bookmark.before());
      Long last = bookmark.lastItem();
      out.writeBoolean(last != null);
      out.writeLong(last == null ? 0 : last);
      out.writeInt(checksum(bytes.toByteArray()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /** Reads the text; a {@link ConfigurationException} says what is wrong with it. */
  static Bookmark parse(String text) {
    String word = text.strip();
    if (!word.startsWith(VERSION) || word.length() > LONGEST) {
      throw new ConfigurationException(
          "not a bookmark: it must start with \"%s\", but is \"%s\""
              .formatted(VERSION, Checks.printable(word)));
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(word.substring(VERSION.length()));
      return decode(bytes);
    } catch (IllegalArgumentException | IOException damaged) {
      throw new ConfigurationException(
          "the bookmark is damaged: it must be given exactly as it was printed");
    }
  }

  private static Bookmark decode(byte[] bytes) throws IOException {
    if (bytes.length < CHECKSUM_BYTES) {
      throw new IOException("too short");
    }
    byte[] fields = Arrays.copyOf(bytes, bytes.length - CHECKSUM_BYTES);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    String provider = text(in);
    long query = in.readLong();
    String position = text(in);
    int index = in.readInt();
    long before = in.readLong();
    boolean hasLast = in.readBoolean();
    long last = in.readLong();
    if (in.readInt() != checksum(fields) || in.available() > 0 || index < 0 || before < 0) {
      throw new IOException("checksum");
    }
    return new Bookmark(provider, query, position, index, before, hasLast ? last : null);
  }

  private static void text(DataOutputStream out, String text) throws IOException {
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

  private static int checksum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
