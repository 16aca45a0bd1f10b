package io.modellist.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The regular response of a fake. Immutable.
 *
 * @param status the HTTP status
 * @param contentType the value of {@code Content-Type}
 * @param body the body, sent as UTF-8
 */
public record Reply(int status, String contentType, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Creates a JSON response from a value of maps, lists, text, numbers, booleans and nulls. */
  public static Reply json(int status, @Nullable Object value) {
    try {
      return new Reply(status, "application/json", JSON.writeValueAsString(value));
    } catch (JsonProcessingException notJson) {
      throw new UncheckedIOException("the value has a type that JSON does not have", notJson);
    }
  }

  /** Creates an HTML page with this text. */
  public static Reply html(int status, String text) {
    return new Reply(
        status,
        "text/html; charset=utf-8",
        "<!doctype html>\n<html><head><title>%s</title></head><body>%s</body></html>\n"
            .formatted(text, text));
  }

  /** Creates a plain-text response. */
  public static Reply text(int status, String text) {
    return new Reply(status, "text/plain; charset=utf-8", text);
  }
}
