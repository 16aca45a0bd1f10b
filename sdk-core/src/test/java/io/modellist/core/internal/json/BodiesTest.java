package io.modellist.core.internal.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.modellist.core.ResponseLimits;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is the requested list, or the exception says what it is instead. */
class BodiesTest {
  private static final String GOOD =
      "{\"ships\":[{\"id\":\"ä€𝄞\",\"afloat\":true,\"decks\":-12,\"speed\":1.5e3,\"name\":null,"
          + "\"engine\":{\"fuel\":\"\\u00e9\",\"type\":\"steam\"},\"x\":[{\"y\":false}]}],"
          + "\"pagination\":{\"total\":1}}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{}                          | has no list of models under \"ships\": it is an empty"
            + " object",
        "null                        | has no list of models under \"ships\": it is null",
        "{\"ships\":null}            | has no list of models under \"ships\": it has \"ships\"",
        "{\"data\":[],\"object\":1}  | has no list of models under \"ships\": it has \"data\","
            + " \"object\"",
        "{\"ships\":{\"a\":1}}       | has no list of models under \"ships\": /ships: not a list"
            + " ({\"a\":1})",
        "{\"ships\":\"none\"}        | has no list of models under \"ships\": /ships: not a list"
            + " (\"none\")",
        "[]                          | is a list, not an object",
        "[{\"id\":\"a\"}]            | is a list, not an object",
        "\"text\"                    | is a text, not an object",
        "12                          | is a number, not an object",
        "true                        | is a truth value, not an object",
        "{\"ships\":[]} x            | has more text after its JSON",
        "{\"ships\":[]}{}            | has more text after its JSON",
        "{\"ships\":[]}]             | has more text after its JSON",
        "{\"ships\":[]} \"a          | has more text after its JSON",
      })
  void anErrorNamesWhatWasSentInsteadOfTheList(String json, String reason) {
    assertThatThrownBy(() -> Fleet.page(json))
        .isInstanceOf(UnreadableException.class)
        .hasMessage(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\r\n\t "})
  void anEmptyBodyIsReportedAsEmpty(String body) {
    assertThatThrownBy(() -> Fleet.page(body))
        .isInstanceOf(UnreadableException.class)
        .hasMessage("is empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!doctype html><html></html>",
        "Internal Server Error",
        "oops",
        "{ships:[]}",
        "{'ships':[]}",
        "{\"ships\":[,]}",
        "{\"ships\":[{\"id\":\"a\",}]}",
        "{\"ships\":[{\"id\":\"a\",\"decks\":012}]}",
        "{\"ships\":[{\"id\":\"a\",\"speed\":NaN}]}",
        "{\"ships\":[{\"id\":\"a\tb\"}]}",
        "{\"ships\":[{\"id\":\"\\x\"}]}",
        "{\"ships\":[{\"id\":\"a\"]}",
        "{\"ships\":[{\"id\":\"a\",\"x\":[}]}",
        "{\"more\":[}],\"ships\":[]}",
        "/* c */ {\"ships\":[]}",
      })
  void textThatIsNotJsonIsReportedAsSuch(String body) {
    assertThatThrownBy(() -> Fleet.page(body))
        .isInstanceOf(UnreadableException.class)
        .hasMessageStartingWith("is not JSON: ")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(250));
  }

  @Test
  void aBodyThatIsCutAnywhereEndsInAnEndOfFileException() throws Exception {
    byte[] complete = GOOD.getBytes(UTF_8);
    assertThat(decode(complete).entries()).hasSize(1);

    for (int length = 1; length < complete.length; length++) {
      byte[] part = new byte[length];
      System.arraycopy(complete, 0, part, 0, length);
      assertThat(catchThrowable(() -> decode(part)))
          .as(() -> "after " + new String(part, UTF_8))
          .isInstanceOf(EOFException.class);
    }
  }

  @Test
  void anExceptionOfTheSourceIsThrownUnchangedWhereverItHappens() {
    byte[] complete = GOOD.getBytes(UTF_8);
    for (int length = 0; length < complete.length; length++) {
      IOException failure = new IOException("reset");
      InputStream source = breaking(complete, length, failure);

      assertThat(catchThrowable(() -> Fleet.DECODER.page(source, new Notes(false))))
          .isSameAs(failure);
    }
  }

  /** Returns one byte at a time, then fails. */
  private static InputStream breaking(byte[] bytes, int length, IOException failure) {
    return new InputStream() {
      private int at;

      @Override
      public int read() throws IOException {
        if (at == length) {
          throw failure;
        }
        return bytes[at++];
      }

      @Override
      public int read(byte[] buffer, int offset, int size) throws IOException {
        buffer[offset] = (byte) read();
        return 1;
      }
    };
  }

  @Test
  void theBodyIsReadToItsEndAndLeftOpen() throws Exception {
    boolean[] closed = {false};
    ByteArrayInputStream body =
        new ByteArrayInputStream((GOOD + " ".repeat(20_000)).getBytes(UTF_8)) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    Fleet.DECODER.page(body, new Notes(false));

    assertThat(body.available()).isZero();
    assertThat(closed[0]).isFalse();
  }

  @Test
  void everyEncodingOfJsonIsRead() throws Exception {
    for (Charset charset : new Charset[] {UTF_8, UTF_16BE, UTF_16LE, Charset.forName("UTF-32")}) {
      for (String mark : new String[] {"", "\uFEFF"}) {
        assertThat(decode((mark + GOOD).getBytes(charset)).entries().get(0).id()).isEqualTo("ä€𝄞");
      }
    }
  }

  @Test
  void anyOtherEncodingIsUnreadable() {
    byte[] latin = "{\"ships\":[{\"id\":\"é\"}]}".getBytes(ISO_8859_1);
    byte[] oddOrder = {0, 0, '{', 0, 0, 0, '}', 0};
    byte[] notUnicode = {0, 0, 0, '{', 0x7f, 0x7f, 0x7f, 0x7f, 0, 0, 0, '}'};
    byte[] gzip = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0};

    for (byte[] body : new byte[][] {latin, oddOrder, notUnicode, gzip}) {
      assertThatThrownBy(() -> decode(body)).isInstanceOf(UnreadableException.class);
    }
  }

  private static DecodedPage<Fleet.Ship> decode(byte[] body) throws Exception {
    return DecodedPage.read(Fleet.DECODER, new ByteArrayInputStream(body), false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ships\":[{\"id\":\"a\",\"x\":%s}]}",
        "{\"ships\":[{\"id\":\"a\",\"log\":{\"a\":%s}}]}",
        "{\"ships\":[{\"id\":\"a\",\"cargo\":%s}]}",
        "{\"ships\":[{\"id\":\"a\",\"decks\":%s}]}",
        "{\"ships\":[{\"id\":\"a\",\"engine\":{\"a\":%s}}]}",
        "{\"ships\":[{\"id\":\"a\",\"grid\":%s}]}",
        "{\"ships\":%s}",
        "{\"more\":%s,\"ships\":[]}",
        "{\"ships\":[],\"more\":{\"a\":[%s]}}",
      })
  void deepNestingExceedsALimitAndNotTheStack(String place) {
    for (String[] brackets : new String[][] {{"[", "]"}, {"{\"a\":", "}"}}) {
      String deep = brackets[0].repeat(5_000) + "1" + brackets[1].repeat(5_000);
      assertThatThrownBy(() -> Fleet.page(place.formatted(deep)))
          .isInstanceOf(UnreadableException.class)
          .hasMessage(
              "exceeds a limit: Document nesting depth (201) exceeds the maximum allowed (200)");
    }
  }

  @Test
  void typedRecordsMayNestAsDeeplyAsTheLimitAllows() throws Exception {
    String deep = "{\"type\":\"hybrid\",\"first\":".repeat(190) + "null" + "}".repeat(190);
    String typeLast = "{\"first\":".repeat(190) + "null" + ",\"type\":\"hybrid\"}".repeat(190);

    assertThat(Fleet.ship("\"engine\":" + deep).problems()).isEmpty();
    assertThat(Fleet.ship("\"engine\":" + typeLast).engine())
        .isEqualTo(Fleet.ship("\"engine\":" + deep).engine());
  }

  @Test
  void longNumbersAndNamesExceedALimitWhereverTheyAre() {
    String number = "9".repeat(201);
    String name = "n".repeat(1_001);
    for (String field :
        new String[] {
          "\"x\":" + number, "\"decks\":" + number, "\"speed\":1." + number, "\"" + name + "\":1"
        }) {
      assertThatThrownBy(() -> Fleet.ship(field))
          .isInstanceOf(UnreadableException.class)
          .hasMessageStartingWith("exceeds a limit: ");
    }
  }

  @Test
  void aTextOfManyMegabytesIsRead() throws Exception {
    assertThat(Fleet.ship("\"name\":\"" + "x".repeat(16 << 20) + "\"").name()).hasSize(16 << 20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"name\":\"%s\"",
        "\"x\":\"%s\"",
        "\"x\":{\"y\":[\"%s\"]}",
        "\"decks\":\"%s\"",
        "\"engine\":{\"type\":\"steam\",\"fuel\":\"%s\"}",
      })
  void theErrorForATextOverTheLimitNamesTheSettingWhereverTheTextIs(String field) throws Exception {
    ResponseLimits limits = ResponseLimits.DEFAULT.withTextCharacters(10_000);
    JsonDecoder<Fleet.Ship> decoder = new JsonDecoder<>(Fleet.DIALECT, limits);
    String page = "{\"ships\":[{\"id\":\"a\"," + field + "}]}";

    // Escapes and characters of three bytes are read by other code than plain text.
    for (String character : new String[] {"x", "\\n", "€"}) {
      String most = page.formatted(character.repeat(10_000));
      assertThat(Fleet.page(decoder, most).entries()).hasSize(1);
      String more = page.formatted(character.repeat(10_001));
      assertThatThrownBy(() -> Fleet.page(decoder, more))
          .isInstanceOf(UnreadableException.class)
          .hasMessage(
              "exceeds a limit: String value length (10001) exceeds the maximum allowed"
                  + " (10000, textCharacters)");
    }
  }
}
