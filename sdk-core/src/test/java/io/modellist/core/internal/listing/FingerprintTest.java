package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Fingerprints of similar texts differ. */
class FingerprintTest {
  @Test
  void similarQueriesAndIdsHaveDifferentFingerprints() {
    List<Long> fingerprints =
        List.of(
            Fingerprint.of(List.of()),
            Fingerprint.of(List.of("")),
            Fingerprint.of(List.of("", "")),
            Fingerprint.of(List.of("ab", "c")),
            Fingerprint.of(List.of("a", "bc")),
            Fingerprint.of(List.of("c", "ab")),
            Fingerprint.of(List.of("abc")),
            Fingerprint.of("acb"),
            Fingerprint.of("ABC"));
    assertThat(fingerprints).doesNotHaveDuplicates();
  }

  @Test
  void aPageWithTheSameModelsInAnotherOrderHasAnotherFingerprint() {
    List<Long> fingerprints =
        List.of(
            Fingerprint.of(new long[] {}),
            Fingerprint.of(new long[] {1}),
            Fingerprint.of(new long[] {1, 2}),
            Fingerprint.of(new long[] {2, 1}),
            Fingerprint.of(new long[] {2, 1, 0}),
            Fingerprint.of(new long[] {0, 2, 1}));
    assertThat(fingerprints).doesNotHaveDuplicates();
  }

  @Test
  void fingerprintsOfSimilarIdsDifferInAllBits() {
    long anySet = 0;
    long allSet = -1;
    for (int i = 0; i < 1000; i++) {
      long fingerprint = Fingerprint.of("model-" + i);
      anySet |= fingerprint;
      allSet &= fingerprint;
      assertThat(Long.bitCount(fingerprint ^ Fingerprint.of("model-" + (i + 1)))).isBetween(10, 54);
    }
    assertThat(anySet).isEqualTo(-1L);
    assertThat(allSet).isZero();
  }
}
