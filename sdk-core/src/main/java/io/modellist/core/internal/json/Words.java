package io.modellist.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads text, and shares equal short texts, because the same few words (a status, a type, a
 * license) are in every model of a page. Holds at most 512 texts of 32 characters.
 *
 * <p>Safe to share without a lock: a text is immutable, and a lost update only costs another copy.
 */
final class Words extends ValueReader {
  private static final int SLOTS = 512;
  private static final int LONGEST = 32;

  private final @Nullable String[] words = new @Nullable String[SLOTS];

  @Override
  Object read(JsonParser p, Notes notes) throws IOException {
    return p.hasToken(JsonToken.VALUE_STRING) ? text(p) : problem(p, "not text");
  }

  /** Returns the text of the parser's token. */
  String text(JsonParser p) throws IOException {
    int length = p.getTextLength();
    if (length == 0 || length > LONGEST) {
      return p.getText();
    }
    char[] text = p.getTextCharacters();
    int start = p.getTextOffset();
    // The length and three characters tell words apart, and cost less than all characters.
    int hash = text[start] * 31 + text[start + length / 2];
    hash = (hash * 31 + text[start + length - 1]) * 31 + length;
    int slot = (hash ^ (hash >>> 9)) & (SLOTS - 1);
    String known = words[slot];
    if (known != null && matches(known, text, start, length)) {
      return known;
    }
    String word = new String(text, start, length);
    words[slot] = word;
    return word;
  }

  private static boolean matches(String known, char[] text, int start, int length) {
    if (known.length() != length) {
      return false;
    }
    // From the end, because ids and names of one page often differ only there.
    for (int i = length - 1; i >= 0; i--) {
      if (known.charAt(i) != text[start + i]) {
        return false;
      }
    }
    return true;
  }
}
