package io.modellist.core.internal.http;

import io.modellist.core.internal.json.BodyDecoder;
import io.modellist.core.internal.json.Notes;
import io.modellist.core.internal.json.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Decodes a body as text. An empty body and HTML are unreadable. */
class TextDecoder implements BodyDecoder<String> {
  @Override
  public String decode(InputStream body, Notes notes) throws IOException, UnreadableException {
    String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
    if (text.isEmpty()) {
      throw new UnreadableException("has no body");
    }
    if (text.startsWith("<")) {
      throw new UnreadableException("is HTML: " + text);
    }
    return text;
  }
}
