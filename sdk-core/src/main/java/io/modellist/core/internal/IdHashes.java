package io.modellist.core.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * A set of ids as 128 bits each of a SHA-256 that is keyed with a random number, so that no service
 * can make two ids that look like one. At most 48 bytes an id also while it grows: of its 256
 * segments, each a table with open addressing that is half to three quarters full, one grows at a
 * time.
 */
final class IdHashes implements GivenIds {
  private static final int SEGMENTS = 256;
  private static final int FIRST_SLOTS = 4;

  private final MessageDigest sha256;
  private final byte[] key = new byte[16];
  private final long[] @Nullable [] segments = new long[SEGMENTS][];
  private final int[] sizes = new int[SEGMENTS];
  private long high;
  private long low;

  IdHashes() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
    new SecureRandom().nextBytes(key);
  }

  @Override
  public boolean contains(String id) {
    hash(id);
    long[] slots = segments[segment()];
    return slots != null && slots[find(slots, high, low)] != 0;
  }

  @Override
  public void add(String id) {
    hash(id);
    int segment = segment();
    long[] slots = segments[segment];
    if (slots == null) {
      slots = new long[2 * FIRST_SLOTS];
    } else if (sizes[segment] * 8 >= slots.length * 3) { // three quarters of the pairs
      slots = grown(slots);
    }
    segments[segment] = slots;
    int at = find(slots, high, low);
    sizes[segment] += slots[at] == 0 ? 1 : 0;
    slots[at] = high;
    slots[at + 1] = low;
  }

  @Override
  public boolean isRepeat(String id) {
    return true;
  }

  /** What the tables take, as far as their elements go. */
  long bytes() {
    long words = 0;
    for (long[] slots : segments) {
      words += slots == null ? 0 : slots.length;
    }
    return words * Long.BYTES;
  }

  private void hash(String id) {
    sha256.update(key);
    ByteBuffer hash = ByteBuffer.wrap(sha256.digest(bytes(id)));
    high = hash.getLong() | 1; // an empty slot is 0
    low = hash.getLong();
  }

  /** Other bytes for every other id: UTF-8 alone makes a question mark of half a character. */
  private static byte[] bytes(String id) {
    for (int i = 0; i < id.length(); i++) {
      if (Character.isSurrogate(id.charAt(i))) {
        ByteBuffer bytes = ByteBuffer.allocate(1 + 2 * id.length());
        bytes.put((byte) 0xff).asCharBuffer().put(id); // no UTF-8 begins with this byte
        return bytes.array();
      }
    }
    return id.getBytes(StandardCharsets.UTF_8);
  }

  private int segment() {
    return (int) (high >>> 56);
  }

  /** The first word of the pair that holds this hash, or of the empty one where it would be. */
  private static int find(long[] slots, long high, long low) {
    int mask = slots.length - 1;
    int at = ((int) low << 1) & mask;
    while (slots[at] != 0 && (slots[at] != high || slots[at + 1] != low)) {
      at = (at + 2) & mask;
    }
    return at;
  }

  private static long[] grown(long[] slots) {
    long[] larger = new long[slots.length * 2];
    for (int i = 0; i < slots.length; i += 2) {
      if (slots[i] != 0) {
        int at = find(larger, slots[i], slots[i + 1]);
        larger[at] = slots[i];
        larger[at + 1] = slots[i + 1];
      }
    }
    return larger;
  }
}
