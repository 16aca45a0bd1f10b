package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenIdsGrowthTest {
  @Test
  void growingTakesASmallPartOfTheWholeAtATime() {
    SeenIds hashes = new SeenIds();
    long before = 0;
    for (int i = 1; i <= 50_000; i++) {
      hashes.add("model/" + i);
      long now = hashes.bytes();
      assertThat(now).as("for %d ids", i).isGreaterThanOrEqualTo(16L * i);
      if (i > 1_000) {
        assertThat(now - before).as("at id %d", i).isLessThan(before / 20);
      }
      before = now;
    }
  }
}
