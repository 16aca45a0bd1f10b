package io.modellist.core.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.internal.json.Fleet;
import io.modellist.core.internal.json.Fleet.Ship;
import io.modellist.core.internal.json.Notes;
import io.modellist.core.internal.json.UnreadableException;
import io.modellist.core.spi.WirePage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** If a server echoes the credential in JSON, no part of it appears in the text of a problem. */
class ProblemMaskingTest {
  private static final int MOST = 200;

  // JSON escapes its quotation mark and its backslash.
  private static final String SECRET = "canary-0123\"456\\789-canary";
  private static final String IN_JSON = "canary-0123\\\"456\\\\789-canary";
  private static final Redactor REDACTOR =
      Redactor.NONE.including(Map.of("X-Api-Key", SECRET), Map.of());

  private final Notes notes = new Notes(false);

  private static InputStream body(String json) {
    return new ByteArrayInputStream(json.getBytes(UTF_8));
  }

  /** Decodes and masks a page with one ship, and returns the raw text of its only problem. */
  private static String rawOfDecks(String json) throws Exception {
    Notes notes = new Notes(false);
    WirePage<Ship> page =
        Fleet.DECODER.page(body("{\"ships\":[{\"id\":\"a\",\"decks\":" + json + "}]}"), notes);
    notes.mask(REDACTOR::mask);
    assertThat(page.items().get(0).problems()).hasSize(1);
    return page.items().get(0).problems().get(0).raw();
  }

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
    WirePage<Ship> page = Fleet.DECODER.page(body(json.formatted(IN_JSON)), notes);
    notes.mask(REDACTOR::mask);

    List<?> ofItems = page.items().stream().map(Ship::problems).toList();
    assertThat(notes.problems() + " " + notes.badEntries() + " " + ofItems)
        .contains("***")
        .doesNotContain("canary", "0123", "456", "789");
  }

  @Test
  void noProblemOfASingleModelShowsTheSecret() throws Exception {
    for (String json :
        new String[] {
          "{\"id\":\"a\",\"decks\":\"%s\"}",
          "{\"data\":{\"id\":\"a\",\"decks\":\"%s\"}}",
          "{\"id\":\"a\",\"data\":\"%s\",\"rights\":{\"%1$s\":1}}"
        }) {
      Notes notes = new Notes(false);
      Ship ship = Fleet.DECODER.model(body(json.formatted(IN_JSON)), notes);
      notes.mask(REDACTOR::mask);

      assertThat(ship.problems().toString())
          .contains("***")
          .doesNotContain("canary", "0123", "456", "789");
    }
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
    String sent = json.formatted(IN_JSON);
    Throwable ofPage = catchThrowable(() -> Fleet.DECODER.page(body(sent), notes));
    Throwable ofModel = catchThrowable(() -> Fleet.DECODER.model(body(sent), new Notes(false)));

    assertThat(REDACTOR.mask(ofPage.getMessage() + " " + ofModel.getMessage()))
        .doesNotContain("canary", "0123", "456", "789");
  }

  @Test
  void aCutShowsNoPartOfTheSecret() throws Exception {
    for (int before = 150; before < 220; before++) {
      String text = "x".repeat(before) + IN_JSON + "y".repeat(300);
      String list = "\"" + "x".repeat(before) + "\",\"" + IN_JSON + "\",\"" + IN_JSON + "\"";
      for (String json : new String[] {"\"" + text + "\"", "[" + list + "]"}) {
        assertThat(rawOfDecks(json))
            .hasSizeLessThanOrEqualTo(MOST)
            .startsWith(json.substring(0, 150))
            .doesNotContain("c");
      }
    }
  }

  @Test
  void aCutAfterManySecretsShowsNoPartOfTheNextOne() throws Exception {
    assertThat(rawOfDecks("[" + ("\"" + IN_JSON + "\",").repeat(100) + "1]"))
        .hasSizeLessThanOrEqualTo(MOST)
        .startsWith("[\"***\",\"***\"")
        .endsWith("…")
        .doesNotContain("c");
  }

  @Test
  void aReasonThatIsCutShowsNoPartOfTheSecret() {
    for (int before = 150; before < 220; before++) {
      String sent = "{\"ships\":\"" + "x".repeat(before) + IN_JSON + "\"}";
      UnreadableException unreadable =
          catchThrowableOfType(
              UnreadableException.class, () -> Fleet.DECODER.page(body(sent), new Notes(false)));

      assertThat(REDACTOR.mask(unreadable.reason())).doesNotContain("canary", "0123", "ca");
    }
  }
}
