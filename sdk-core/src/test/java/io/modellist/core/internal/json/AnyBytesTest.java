package io.modellist.core.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.ResponseLimits;
import io.modellist.core.internal.json.Fleet.Ship;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Any bytes are decoded to a page, or fail with one of the two exceptions that callers expect. */
class AnyBytesTest {
  private static final String RICH =
      """
      {"ships":[{"id":"a","name":"n","created_at":"2024-01-10T08:00:00Z","tags":["x","y"],
       "decks":12,"tonnage":12345678901,"speed":1.5,"price":2.50,"afloat":true,"grade":"A",
       "harbour":{"name":"h","berth":{"number":1,"since":1704873600,"notes":{"k":[1]}},
       "visits":[{"key":"v","value":1e3,"at":1704873600123}]},"grid":[[1,2],[3]],
       "log":{"l":{"m":null}},"rights":{"r":true},"plans":{"p":{"key":"k"}},
       "engine":{"first":{"fuel":"coal","type":"steam"},"type":"hybrid"},
       "spares":[{"type":"sail","rig":"gaff"},{"type":"new","z":[{}]}],"cargo":[1],"new":{"u":1.0}},
       {"id":7},{"id":null,"decks":"many"}],"pagination":{"total":3,"limit":"x"}}\
      """;

  private static final List<String> SNIPPETS =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1e99999999999",
          "99999999999999999999",
          "1.5",
          "\"\"",
          "\"x\"",
          "[]",
          "{}",
          "[[",
          "{\"type\":\"steam\"}",
          "{\"type\":[]}",
          "\\",
          "\"",
          ",",
          ":",
          "}",
          "]",
          "\u0000",
          "\uD83D",
          "é",
          "<",
          "\n");

  @Test
  void changedBytesAreAPageOrAnExpectedError() throws Exception {
    Random random = new Random(7);
    int pages = 0;
    for (int i = 0; i < 5_000; i++) {
      StringBuilder json = new StringBuilder(RICH);
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        int from = random.nextInt(json.length());
        int to = Math.min(json.length(), from + random.nextInt(8));
        json.replace(from, to, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
      }
      pages += isPage(json.toString()) ? 1 : 0;
    }
    assertThat(pages).isBetween(100, 4_000);
  }

  @Test
  void aValueInAnyPlaceLeavesAPageUnlessItReplacesTheList() throws Exception {
    List<String> values =
        Stream.concat(
                SNIPPETS.subList(0, 11).stream(),
                Stream.of(
                    "{\"type\":\"steam\",\"tank\":{\"number\":[]}}", "[{\"id\":\"a\"}]", "[[1]]"))
            .toList();
    // A value follows each colon. Another one is put before it, and the old one gets a new name.
    for (int at = RICH.indexOf(':') + 1; at > 0; at = RICH.indexOf(':', at) + 1) {
      if (RICH.charAt(at) >= '0' && RICH.charAt(at) <= '9' && RICH.charAt(at - 2) != '"') {
        continue; // within a time
      }
      for (String value : values) {
        String json = RICH.substring(0, at) + value + ",\"other\":" + RICH.substring(at);
        boolean list = at == RICH.indexOf(':') + 1;
        assertThat(isPage(json)).as(json).isEqualTo(!list || value.startsWith("["));
      }
    }
  }

  private static boolean isPage(String json) throws Exception {
    byte[] body = json.getBytes(UTF_8);
    try {
      DecodedPage<Ship> page =
          DecodedPage.read(Fleet.DECODER, new ByteArrayInputStream(body), false);
      for (int i = 0; i < page.entries().size(); i++) {
        assertThat(page.entries().get(i) == null).isEqualTo(page.badEntries().containsKey(i));
      }
      return true;
    } catch (UnreadableException | EOFException e) {
      assertThat(e).hasMessageNotContaining("io.modellist").hasMessageNotContaining("jackson");
      return false;
    }
  }

  @Test
  void threadsShareADecoderFromItsFirstUse() throws Exception {
    var decoder = new JsonDecoder<>(Fleet.DIALECT, ResponseLimits.DEFAULT);
    DecodedPage<Ship> expected = Fleet.page(RICH);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<DecodedPage<Ship>> decode = () -> Fleet.page(decoder, RICH);
      for (Future<DecodedPage<Ship>> page :
          threads.invokeAll(Stream.generate(() -> decode).limit(64).toList())) {
        assertThat(page.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
