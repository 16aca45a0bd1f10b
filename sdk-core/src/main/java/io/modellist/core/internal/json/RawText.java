package io.modellist.core.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.StringWriter;

/** Formats JSON as text for people, truncated to a limit. Truncated text ends in an ellipsis. */
final class RawText {
  /** The most characters that are kept. */
  static final int LIMIT = 200;

  private static final JsonFactory FORMAT = new JsonFactory();

  private RawText() {}

  /** Truncates a text to the limit, but not within a surrogate pair. */
  static String bounded(String text) {
    if (text.length() <= LIMIT) {
      return text;
    }
    int end = LIMIT - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** Returns the text in quotes, with escapes. */
  static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(bounded(text))) + '"';
  }

  /** Reads the value that starts at the parser's token; leaves the parser at its last token. */
  static String read(JsonParser p) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FORMAT.createGenerator(text)) {
      int depth = 0;
      for (JsonToken token = p.currentToken(); ; token = p.nextToken()) {
        if (text.getBuffer().length() <= LIMIT) {
          write(p, token, out);
          out.flush();
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (depth == 0) {
          return bounded(text.toString());
        }
      }
    }
  }

  private static void write(JsonParser p, JsonToken token, JsonGenerator out) throws IOException {
    switch (token) {
      case FIELD_NAME -> out.writeFieldName(bounded(p.currentName()));
      case VALUE_STRING -> out.writeString(bounded(p.getText()));
      case START_OBJECT, START_ARRAY, END_OBJECT, END_ARRAY -> out.copyCurrentEvent(p);
      default -> out.writeRawValue(p.getText()); // a number, as it was sent
    }
  }
}
