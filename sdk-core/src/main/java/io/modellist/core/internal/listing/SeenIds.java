package io.modellist.core.internal.listing;

import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of ids, each stored as 127 bits of a hash. The hash is keyed with a random number, so that
 * no service can create two ids with the same hash. The set takes at most 48 bytes per id, even
 * while it grows. It has 256 segments, each a table with open addressing that is half to three
 * quarters full, and only one of them grows at a time.
 */
final class SeenIds {
  private static final int SEGMENTS = 256;
  private static final int FIRST_SLOTS = 4;

  private final SipHash hash;
  private final long[] @Nullable [] segments = new long[SEGMENTS][];
  // Apart from the tables, whose lengths have left the processor's caches when they are needed.
  private final int[] masks = new int[SEGMENTS];
  private final int[] sizes = new int[SEGMENTS];
  private List<String> expected = List.of();
  private long[] hashes = new long[0]; // Two for each expected id.
  private int next; // The index of the id that is expected next.
  private @Nullable String hashed;
  private long high; // The hash of that id.
  private long low;

  @SuppressWarnings("UnusedVariable") // Without it, the compiler would remove the reads.
  private long read;

  SeenIds() {
    SecureRandom random = new SecureRandom();
    hash = new SipHash(random.nextLong(), random.nextLong());
  }

  /**
   * Receives the ids that are looked up next, in this order. Reads their slots one right after the
   * other. The processor then waits for many of them at a time, and not for each while a model is
   * delivered.
   */
  void expect(List<String> ids) {
    expected = ids;
    next = 0;
    if (hashes.length < 2 * ids.size()) {
      hashes = new long[2 * ids.size()];
    }
    for (int i = 0; i < ids.size(); i++) {
      hash(ids.get(i));
      hashes[2 * i] = high;
      hashes[2 * i + 1] = low;
    }
    for (int i = 0; i < ids.size(); i++) {
      int segment = segment(hashes[2 * i]);
      long[] slots = segments[segment];
      read += slots == null ? 0 : slots[first(masks[segment], hashes[2 * i + 1])];
    }
  }

  boolean contains(String id) {
    find(id);
    int segment = segment(high);
    long[] slots = segments[segment];
    return slots != null && slots[slot(slots, masks[segment], high, low)] != 0;
  }

  void add(String id) {
    find(id);
    int segment = segment(high);
    long[] slots = segments[segment];
    if (slots == null) {
      slots = new long[2 * FIRST_SLOTS];
    } else if (sizes[segment] * 8 >= slots.length * 3) { // Three quarters of the pairs.
      slots = grown(slots);
    }
    segments[segment] = slots;
    masks[segment] = slots.length - 1;
    int at = slot(slots, slots.length - 1, high, low);
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

  /** Finds the hash of an id: it is expected next, was needed last, or is computed. */
  private void find(String id) {
    if (next < expected.size() && id.equals(expected.get(next))) {
      hashed = id;
      high = hashes[2 * next];
      low = hashes[2 * next + 1];
      next++;
    } else if (!id.equals(hashed)) {
      hash(id);
    }
  }

  private void hash(String id) {
    hashed = id;
    hash.hash(id);
    high = hash.high() | 1; // An empty slot is 0.
    low = hash.low();
  }

  private static int segment(long high) {
    return (int) (high >>> 56);
  }

  /** Returns the index of the pair where the search for a hash begins. */
  private static int first(int mask, long low) {
    return ((int) low << 1) & mask;
  }

  /** Returns the index of the pair that holds this hash, or of the empty pair where it belongs. */
  private static int slot(long[] slots, int mask, long high, long low) {
    int at = first(mask, low);
    while (slots[at] != 0 && (slots[at] != high || slots[at + 1] != low)) {
      at = (at + 2) & mask;
    }
    return at;
  }

  private static long[] grown(long[] slots) {
    long[] larger = new long[slots.length * 2];
    for (int i = 0; i < slots.length; i += 2) {
      if (slots[i] != 0) {
        int at = slot(larger, larger.length - 1, slots[i], slots[i + 1]);
        larger[at] = slots[i];
        larger[at + 1] = slots[i + 1];
      }
    }
    return larger;
  }
}
