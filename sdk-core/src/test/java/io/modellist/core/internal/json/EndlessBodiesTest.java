package io.modellist.core.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.modellist.core.ResponseLimits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A body of small values is refused before it has filled the memory. */
class EndlessBodiesTest {
  @Test
  void endlessListsAndMapsAreRefusedWith64Megabytes() throws Exception {
    List<String> errors = errors("-Xmx64m", 6 << 20);

    assertThat(errors).hasSize(7);
    assertThat(errors.get(0)).contains("more than 10000 models (pageItems)");
    assertThat(errors.subList(1, 7))
        .allMatch(error -> error.contains("more than 500000 ") && error.contains("bodyBytes"));
  }

  @Test
  void endlessEntriesAreRefusedWhateverTheBodyMayHave() throws Exception {
    assertThat(errors("-Xmx64m", Long.MAX_VALUE, "entries"))
        .singleElement(STRING)
        .contains("pageItems");
  }

  @Test
  void aPageMayHaveAsManyEntriesAsTheLimitSays() throws Exception {
    var decoder = new JsonDecoder<>(Fleet.DIALECT, ResponseLimits.DEFAULT.withPageItems(2));
    String two = "{\"id\":\"a\",\"tags\":[\"x\",\"y\",\"z\"]},{}";

    assertThat(Fleet.page(decoder, "{\"ships\":[" + two + "]}").entries()).hasSize(2);
    assertThatThrownBy(() -> Fleet.page(decoder, "{\"ships\":[" + two + ",5]}"))
        .isInstanceOf(UnreadableException.class)
        .hasMessage(
            "exceeds a limit: the page has more than 2 models (pageItems); ask for smaller pages, or"
                + " raise the limit with ResponseLimits.withPageItems");
  }

  @Test
  void aBodyMayHaveOneTokenFor16OfItsBytes() throws Exception {
    var decoder =
        new JsonDecoder<>(Fleet.DIALECT, ResponseLimits.DEFAULT.withBodyBytes(16 * 1_000_000));
    String start = "{\"ships\":[],\"x\":[";

    assertThat(Fleet.page(decoder, start + "0,".repeat(999_990) + "0]}").entries()).isEmpty();
    assertThatThrownBy(() -> Fleet.page(decoder, start + "0,".repeat(1_000_000) + "0]}"))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("more than 1000000 names, values and brackets");
  }

  @Test
  void aBodyMayHave100000FieldsOfTheWrongType() {
    String entry = "{\"id\":1,\"tags\":[" + "0,".repeat(99) + "0]},";

    assertThatThrownBy(() -> Fleet.page("{\"ships\":[" + entry.repeat(1_000) + entry + "5]}"))
        .isInstanceOf(UnreadableException.class)
        .hasMessage("exceeds a limit: more than 100000 fields of the wrong type");
  }

  private static List<String> errors(String heap, long bodyBytes, String... names)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(heap, "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(EndlessBodies.class.getName(), Long.toString(bodyBytes)));
    command.addAll(List.of(names));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    assertThat(process.waitFor()).isZero();
    return lines;
  }
}
