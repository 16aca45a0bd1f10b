package io.modellist.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;

/** Formats JSON as text for people, truncated to a limit. Truncated text ends in an ellipsis. */
final class RawText {
  /** The most characters that are kept. */
  static final int LIMIT = 200;

  private final StringBuilder text = new StringBuilder();
  private boolean comma;

  /** Truncates a text to the limit, but not within a surrogate pair. */
  static String bounded(String text) {
    if (text.length() <= LIMIT) {
      return text;
    }
    int end = LIMIT - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** Reads the value that starts at the parser's token; leaves the parser at its last token. */
  static String read(JsonParser p) throws IOException {
    RawText raw = new RawText();
    int depth = 0;
    for (JsonToken token = p.currentToken(); ; token = p.nextToken()) {
      if (raw.text.length() <= LIMIT) {
        raw.add(p, token);
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (depth == 0) {
        return raw.toString();
      }
    }
  }

  private void add(JsonParser p, JsonToken token) throws IOException {
    switch (token) {
      case START_OBJECT, START_ARRAY -> open(token.asString());
      case END_OBJECT, END_ARRAY -> close(token.asString());
      case FIELD_NAME -> name(p.currentName());
      case VALUE_STRING -> string(p.getText());
      default -> plain(p.getText());
    }
  }

  void open(String bracket) {
    separate();
    text.append(bracket);
    comma = false;
  }

  void close(String bracket) {
    text.append(bracket);
    comma = true;
  }

  void name(String name) {
    string(name);
    text.append(':');
    comma = false;
  }

  void string(String value) {
    separate();
    text.append('"');
    JsonStringEncoder.getInstance().quoteAsString(RawText.bounded(value), text);
    text.append('"');
  }

  void plain(String value) {
    separate();
    text.append(value);
  }

  private void separate() {
    if (comma) {
      text.append(',');
    }
    comma = true;
  }

  @Override
  public String toString() {
    return bounded(text.toString());
  }
}
