package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The set of ids contains the ids that were added, and needs little memory. */
class SeenIdsTest {
  @Test
  void itContainsTheIdsAddedAndNoOthers() {
    Random random = new Random(1);
    SeenIds seen = new SeenIds();
    Set<String> expected = new HashSet<>();
    for (int i = 0; i < 50_000; i++) {
      String id = "id-" + random.nextInt(30_000);
      assertThat(seen.contains(id)).as(id).isEqualTo(expected.contains(id));
      expected.add(id);
      seen.add(id);
    }
  }

  @Test
  void idsCanBeAnnouncedAndThenComeInAnyOrder() {
    Random random = new Random(2);
    SeenIds seen = new SeenIds();
    Set<String> expected = new HashSet<>();
    for (int page = 0; page < 500; page++) {
      List<String> announced = random.ints(50, 0, 9_000).mapToObj(i -> "id-" + i).toList();
      List<String> coming = new ArrayList<>(announced);
      for (int change = page % 4; change > 0; change--) {
        Collections.swap(coming, random.nextInt(50), random.nextInt(50));
        coming.set(random.nextInt(50), "other-" + random.nextInt(50));
      }
      seen.expect(announced);
      for (String id : coming) {
        assertThat(seen.contains(id)).as(id).isEqualTo(!expected.add(id));
        seen.add(id);
      }
    }
  }

  @Test
  void addingAnIdAgainTakesNoMoreMemory() {
    SeenIds seen = new SeenIds();
    for (int i = 0; i < 100_000; i++) {
      seen.add("same");
    }
    assertThat(seen.contains("same")).isTrue();
    assertThat(seen.bytes()).isLessThan(10_000);
  }

  @Test
  void itNeedsLessThan48BytesPerIdWhateverTheNumber() {
    SeenIds seen = new SeenIds();
    for (int i = 1; i <= 300_000; i++) {
      seen.add("model/" + i);
      if (i > 10_000 && i % 1_000 == 0) {
        assertThat(seen.bytes()).as("for %d ids", i).isLessThan(48L * i);
      }
    }
  }

  @Test
  void itGrowsInSmallSteps() {
    SeenIds seen = new SeenIds();
    long before = 0;
    for (int i = 1; i <= 50_000; i++) {
      seen.add("model/" + i);
      long now = seen.bytes();
      assertThat(now).as("for %d ids", i).isGreaterThanOrEqualTo(16L * i);
      if (i > 1_000) {
        assertThat(now - before).as("at id %d", i).isLessThan(before / 20);
      }
      before = now;
    }
  }
}
