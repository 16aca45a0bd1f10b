package io.modellist.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.internal.json.Fleet.Ship;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The decoder expects the order of fields that it saw last. No order changes what it reads. */
class FieldOrderTest {
  private static final List<String> FIELDS =
      List.of(
          "\"id\":\"a\"",
          "\"name\":\"n\"",
          "\"tags\":[\"x\",\"y\"]",
          "\"decks\":3",
          "\"speed\":1.5",
          "\"armed\":true",
          "\"grade\":\"A\"",
          "\"harbour\":{\"name\":\"h\",\"portCode\":\"p\",\"berth\":{\"number\":7,\"z\":[1]}}",
          "\"legs\":[{\"key\":\"k\",\"value\":2},{\"value\":3,\"key\":\"l\"}]",
          "\"engine\":{\"type\":\"steam\",\"fuel\":\"oil\",\"boilers\":2}",
          "\"log\":{\"b\":1,\"a\":null}",
          "\"u\":{\"v\":[1,2]}",
          "\"masts\":2");

  @Test
  void theOrderOfTheFieldsDoesNotMatter() throws Exception {
    Ship expected = ships("{" + String.join(",", FIELDS) + "}").get(0);
    Random random = new Random(11);

    for (int i = 0; i < 300; i++) {
      assertThat(ships(shuffled(random), shuffled(random), shuffled(random)))
          .containsOnly(expected);
    }
  }

  @Test
  void aFieldMayBeAbsentOrSentTwice() throws Exception {
    for (int absent = 1; absent < FIELDS.size(); absent++) {
      List<String> fewer = new ArrayList<>(FIELDS);
      String field = fewer.remove(absent);
      String all = "{" + String.join(",", FIELDS) + "}";
      String without = "{" + String.join(",", fewer) + "}";
      String twice = "{" + field + "," + String.join(",", FIELDS) + "}";

      List<Ship> ships = ships(all, without, twice, all);

      assertThat(ships.get(0)).isEqualTo(ships.get(2)).isEqualTo(ships.get(3));
      assertThat(ships.get(1)).isNotEqualTo(ships.get(0)).isEqualTo(ships(without).get(0));
    }
  }

  @Test
  void threadsThatReadDifferentOrdersDoNotDisturbEachOther() throws Exception {
    Ship expected = ships("{" + String.join(",", FIELDS) + "}").get(0);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> done = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        Random random = new Random(thread);
        done.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 500; i++) {
                    assertThat(ships(shuffled(random))).containsOnly(expected);
                  }
                  return null;
                }));
      }
      for (Future<?> result : done) {
        result.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static String shuffled(Random random) {
    List<String> fields = new ArrayList<>(FIELDS);
    Collections.shuffle(fields, random);
    return "{" + String.join(",", fields) + "}";
  }

  private static List<Ship> ships(String... json) throws Exception {
    DecodedPage<Ship> page = Fleet.page("{\"ships\":[" + String.join(",", json) + "]}");
    assertThat(page.badEntries()).isEmpty();
    return page.entries();
  }
}
