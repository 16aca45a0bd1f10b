package io.modellist.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.internal.json.Fleet.Ship;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Equal short texts of a page are one object. Each text is exactly what the service sent. */
class WordsTest {
  @Test
  void equalShortTextsAreShared() throws Exception {
    List<Ship> ships =
        ships("\"name\":\"active\",\"tags\":[\"active\"],\"x\":\"active\"", "\"name\":\"active\"");

    String word = ships.get(0).name();
    assertThat(ships.get(1).name()).isSameAs(word);
    assertThat(ships.get(0).tags().get(0)).isSameAs(word);
    assertThat(ships.get(0).unknownFields().get("x")).isSameAs(word);
  }

  @Test
  void longTextsAreNotHeld() throws Exception {
    String text = "long ".repeat(20);
    List<Ship> ships = ships("\"name\":\"" + text + "\"", "\"name\":\"" + text + "\"");

    assertThat(ships.get(0).name()).isEqualTo(text).isNotSameAs(ships.get(1).name());
  }

  @Test
  void textsThatAreAlikeAreNotMixedUp() throws Exception {
    // The same length, first, middle and last character, in all combinations of the others.
    List<String> alike = new ArrayList<>();
    for (char a = 'a'; a < 'g'; a++) {
      for (char b = 'a'; b < 'g'; b++) {
        alike.add("x" + a + "-" + b + "y");
        alike.add("ä" + a + "€" + b + "\uD834\uDD1E");
      }
    }
    List<String> all = new ArrayList<>(alike);
    all.addAll(List.of("", "a", "aa", "aaa", "\\\\", "\\u0000", "\\\""));
    IntStream.range(0, 2_000).forEach(i -> all.add(Integer.toString(i)));
    all.addAll(alike);

    List<Ship> ships =
        ships(all.stream().map(text -> "\"name\":\"" + text + "\"").toArray(String[]::new));

    assertThat(ships)
        .extracting(Ship::name)
        .containsExactlyElementsOf(
            all.stream()
                .map(t -> t.replace("\\\\", "\\").replace("\\u0000", "\0").replace("\\\"", "\""))
                .toList());
  }

  private static List<Ship> ships(String... fields) throws Exception {
    List<String> ships = new ArrayList<>();
    for (String of : fields) {
      ships.add("{\"id\":\"s\"," + of + "}");
    }
    return Fleet.page("{\"ships\":[" + String.join(",", ships) + "]}").entries();
  }
}
