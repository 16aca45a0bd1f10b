package io.modellist.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.modellist.core.FieldProblem;
import io.modellist.core.internal.DecodedPage;
import io.modellist.core.internal.json.Fleet.Ship;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that echoes the credential gets it into no text, whole or in part. */
class MaskingTest {
  // Its quotes are escaped in JSON, where a search for the secret itself would not find it.
  private static final String SECRET = "canary-0123\"456\\789-canary";
  private static final String IN_JSON = "canary-0123\\\"456\\\\789-canary";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ships\":[{\"id\":\"a\",\"decks\":\"%s\"}]}",
        "{\"ships\":[{\"id\":\"a\",\"decks\":[\"%s\"]}]}",
        "{\"ships\":[{\"id\":\"a\",\"decks\":{\"%s\":1}}]}",
        "{\"ships\":[{\"id\":\"a\",\"rights\":{\"%s\":1}}]}",
        "{\"ships\":[{\"id\":\"a\",\"harbour\":{\"name\":\"lost\",\"portCode\":\"%s\"}}]}",
        "{\"ships\":[{\"name\":\"%s\"}]}",
        "{\"ships\":[{\"id\":[\"%s\"]}]}",
        "{\"ships\":[\"%s\"]}",
        "{\"ships\":[],\"pagination\":{\"total\":\"%s\"}}",
      })
  void noProblemShowsTheSecret(String json) throws Exception {
    DecodedPage<Ship> page =
        Fleet.DECODER.page(Fleet.stream(json.formatted(IN_JSON)), MaskingTest::mask);

    String shown =
        page.problems()
            + " "
            + page.badEntries()
            + " "
            + page.entries().stream().map(s -> s == null ? "" : s.problems()).toList();
    assertThat(shown).contains("***").doesNotContain("0123").doesNotContain("789");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"%s\":1}",
        "{\"ships\":\"%s\"}",
        "{\"ships\":{\"a\":\"%s\"}}",
        "{\"id\":[\"%s\"]}",
      })
  void noReasonShowsTheSecret(String json) {
    Throwable ofPage =
        catchThrowable(
            () -> Fleet.DECODER.page(Fleet.stream(json.formatted(IN_JSON)), MaskingTest::mask));
    Throwable ofModel =
        catchThrowable(
            () -> Fleet.DECODER.model(Fleet.stream(json.formatted(IN_JSON)), MaskingTest::mask));

    assertThat(ofPage.getMessage() + ofModel.getMessage()).doesNotContain("0123");
  }

  @Test
  void theCutShowsNoHalfOfASecret() throws Exception {
    for (int before = 150; before < 220; before++) {
      String text = "x".repeat(before) + IN_JSON + "y".repeat(300);
      String list = "\"" + "x".repeat(before) + "\",\"" + IN_JSON + "\",\"" + IN_JSON + "\"";
      for (String json : new String[] {"\"" + text + "\"", "[" + list + "]"}) {
        Ship ship =
            Fleet.DECODER
                .page(
                    Fleet.stream("{\"ships\":[{\"id\":\"a\",\"decks\":" + json + "}]}"),
                    MaskingTest::mask)
                .entries()
                .get(0);
        FieldProblem problem = ship.problems().get(0);

        assertThat(problem.raw()).hasSizeLessThanOrEqualTo(RawText.LIMIT).doesNotContain("canary");
      }
    }
  }

  @Test
  void manyMaskedSecretsBeforeTheCutShowNoneBehindThem() throws Exception {
    String list = ("\"" + IN_JSON + "\",").repeat(100) + "1";
    Ship ship =
        Fleet.DECODER
            .page(
                Fleet.stream("{\"ships\":[{\"id\":\"a\",\"decks\":[" + list + "]}]}"),
                MaskingTest::mask)
            .entries()
            .get(0);

    assertThat(ship.problems().get(0).raw())
        .hasSize(RawText.LIMIT)
        .startsWith("[\"***\",\"***\"")
        .endsWith("…");
  }

  private static String mask(String text) {
    return text.replace(SECRET, "***");
  }
}
