package io.modellist.core.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Status and header fields of an answer, with secrets masked.
 *
 * @param headers by lower-case name
 */
public record Answer(int status, Map<String, List<String>> headers) {
  /** The content type as sent, or null. */
  public @Nullable String contentType() {
    List<String> values = headers.get("content-type");
    return values == null || values.isEmpty() ? null : values.get(0);
  }
}
