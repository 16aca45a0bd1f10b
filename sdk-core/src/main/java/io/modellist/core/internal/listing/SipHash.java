package io.modellist.core.internal.listing;

/**
 * SipHash-2-4: 128-bit hashes of texts, keyed with 128 bits. Nobody can find two texts with the
 * same hash without the key. Hashes the UTF-16 code units in little-endian order, so that texts
 * that differ only in an unpaired surrogate differ too. For one thread.
 *
 * @see <a href="https://www.aumasson.jp/siphash/siphash.pdf">SipHash: a fast short-input PRF</a>
 */
final class SipHash {
  private final long key0;
  private final long key1;
  private long v0; // The names in the specification.
  private long v1;
  private long v2;
  private long v3;
  private long high;
  private long low;

  SipHash(long key0, long key1) {
    this.key0 = key0;
    this.key1 = key1;
  }

  /** Hashes a text. */
  void hash(String text) {
    v0 = key0 ^ 0x736f6d6570736575L;
    v1 = key1 ^ 0x646f72616e646f6dL ^ 0xee;
    v2 = key0 ^ 0x6c7967656e657261L;
    v3 = key1 ^ 0x7465646279746573L;
    int length = text.length();
    long word = 0;
    for (int i = 0; i < length; i++) {
      word |= (long) text.charAt(i) << (i % 4 * Character.SIZE);
      if (i % 4 == 3) {
        add(word);
        word = 0;
      }
    }
    add(word | ((2L * length) << 56)); // The lowest byte of the number of bytes.
    v2 ^= 0xee;
    rounds(4);
    high = v0 ^ v1 ^ v2 ^ v3;
    v1 ^= 0xdd;
    rounds(4);
    low = v0 ^ v1 ^ v2 ^ v3;
  }

  /** Returns the first 64 bits of the latest hash, which are little-endian in its bytes. */
  long high() {
    return high;
  }

  /** Returns the last 64 bits of the latest hash. */
  long low() {
    return low;
  }

  private void add(long word) {
    v3 ^= word;
    rounds(2);
    v0 ^= word;
  }

  private void rounds(int count) {
    for (int i = 0; i < count; i++) {
      v0 += v1;
      v2 += v3;
      v1 = Long.rotateLeft(v1, 13) ^ v0;
      v3 = Long.rotateLeft(v3, 16) ^ v2;
      v0 = Long.rotateLeft(v0, 32) + v3;
      v2 += v1;
      v3 = Long.rotateLeft(v3, 21) ^ v0;
      v1 = Long.rotateLeft(v1, 17) ^ v2;
      v2 = Long.rotateLeft(v2, 32);
    }
  }
}
