package io.modellist.core.internal.http;

import io.modellist.core.ApiError;
import io.modellist.core.internal.Reading;
import io.modellist.core.internal.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads a body as text, and a refusal's text as its detail. */
class Texts implements Reading<String> {
  @Override
  public String success(InputStream body, UnaryOperator<String> mask)
      throws IOException, UnreadableException {
    String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
    if (text.isEmpty()) {
      throw new UnreadableException("has no body");
    }
    if (text.startsWith("<")) {
      throw new UnreadableException("is HTML: " + text);
    }
    return text;
  }

  @Override
  public ApiError refusal(int status, String text) {
    return new ApiError(status, null, text, List.of(), text);
  }
}
