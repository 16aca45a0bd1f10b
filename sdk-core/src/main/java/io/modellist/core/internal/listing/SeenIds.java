package io.modellist.core.internal.listing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * A set of ids, each stored as 128 bits of a SHA-256 hash. The hash is keyed with a random number,
 * so that no service can create two ids with the same hash. The set takes at most 48 bytes per id,
 * even while it grows. It has 256 segments, each a table with open addressing that is half to three
 * quarters full, and only one of them grows at a time.
 */
final class SeenIds {
  private static final int SEGMENTS = 256;
  private static final int FIRST_SLOTS = 4;

  private final MessageDigest sha256;
  private final byte[] key = new byte[16];
  private final long[] @Nullable [] segments = new long[SEGMENTS][];
  private final int[] sizes = new int[SEGMENTS];
  private @Nullable String hashed;
  private long high; // The hash of that id.
  private long low;

  SeenIds() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
    new SecureRandom().nextBytes(key);
  }

  boolean contains(String id) {
    hash(id);
    long[] slots = segments[segment()];
    return slots != null && slots[find(slots, high, low)] != 0;
  }

  void add(String id) {
    hash(id);
    int segment = segment();
    long[] slots = segments[segment];
    if (slots == null) {
      slots = new long[2 * FIRST_SLOTS];
    } else if (sizes[segment] * 8 >= slots.length * 3) { // Three quarters of the pairs.
      slots = grown(slots);
    }
    segments[segment] = slots;
    int at = find(slots, high, low);
    sizes[segment] += slots[at] == 0 ? 1 : 0;
    slots[at] = high;
    slots[at + 1] = low;
  }

  /** Returns the size of the tables' elements in bytes. */
  long bytes() {
    long words = 0;
    for (long[] slots : segments) {
      words += slots == null ? 0 : slots.length;
    }
    return words * Long.BYTES;
  }

  /** Hashes an id, unless it was the last one: most ids are looked up and then added. */
  private void hash(String id) {
    if (id.equals(hashed)) {
      return;
    }
    hashed = id;
    sha256.update(key);
    ByteBuffer hash = ByteBuffer.wrap(sha256.digest(bytes(id)));
    high = hash.getLong() | 1; // An empty slot is 0.
    low = hash.getLong();
  }

  /** Encodes distinct ids as distinct bytes; UTF-8 turns every unpaired surrogate into a "?". */
  private static byte[] bytes(String id) {
    for (int i = 0; i < id.length(); i++) {
      if (Character.isSurrogate(id.charAt(i))) {
        ByteBuffer bytes = ByteBuffer.allocate(1 + 2 * id.length());
        bytes.put((byte) 0xff).asCharBuffer().put(id); // No UTF-8 text begins with this byte.
        return bytes.array();
      }
    }
    return id.getBytes(StandardCharsets.UTF_8);
  }

  private int segment() {
    return (int) (high >>> 56);
  }

  /** Returns the index of the pair that holds this hash, or of the empty pair where it belongs. */
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
