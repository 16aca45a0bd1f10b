package io.modellist.core.internal.listing;

import java.util.List;

/**
 * Computes 64-bit fingerprints of texts: FNV-1a over the characters, mixed so that all bits count.
 */
final class Fingerprint {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Fingerprint() {}

  static long of(String text) {
    return mixed(add(OFFSET, text));
  }

  /**
   * Returns the fingerprint of texts in order; {@code ["ab", "c"]} and {@code ["a", "bc"]} differ.
   */
  static long of(List<String> texts) {
    long hash = OFFSET;
    for (String text : texts) {
      hash = separated(add(hash, text));
    }
    return mixed(hash);
  }

  /** Returns the fingerprint of fingerprints in order. */
  static long of(long[] fingerprints) {
    long hash = OFFSET;
    for (long fingerprint : fingerprints) {
      hash = (hash ^ fingerprint) * PRIME;
    }
    return mixed(hash);
  }

  private static long add(long hash, String text) {
    long result = hash;
    for (int i = 0; i < text.length(); i++) {
      result = (result ^ text.charAt(i)) * PRIME;
    }
    return result;
  }

  private static long separated(long hash) {
    return (hash ^ 0x1_0000) * PRIME; // No char has this value.
  }

  // The finalizer of MurmurHash3, which is in the public domain.
  private static long mixed(long hash) {
    long h = hash;
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }
}
