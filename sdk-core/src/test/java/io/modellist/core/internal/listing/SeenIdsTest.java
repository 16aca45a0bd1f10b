package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeenIdsTest {
  @Test
  void itKnowsWhatItWasGivenAndNothingElse() {
    Random random = new Random(1);
    SeenIds hashes = new SeenIds();
    Set<String> truth = new HashSet<>();
    for (int i = 0; i < 50_000; i++) {
      String id = "id-" + random.nextInt(30_000);
      assertThat(hashes.contains(id)).as(id).isEqualTo(truth.contains(id));
      truth.add(id);
      hashes.add(id);
    }
  }

  @Test
  void givingAnIdTwiceTakesNoMoreRoom() {
    SeenIds hashes = new SeenIds();
    for (int i = 0; i < 100_000; i++) {
      hashes.add("same");
    }
    assertThat(hashes.contains("same")).isTrue();
    assertThat(hashes.bytes()).isLessThan(10_000);
  }

  @Test
  void itHoldsAnIdInLessThan48BytesWhateverTheirNumber() {
    SeenIds hashes = new SeenIds();
    for (int i = 1; i <= 300_000; i++) {
      hashes.add("model/" + i);
      if (i > 10_000 && i % 1_000 == 0) {
        assertThat(hashes.bytes()).as("for %d ids", i).isLessThan(48L * i);
      }
    }
  }
}
