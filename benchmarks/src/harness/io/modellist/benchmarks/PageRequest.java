package io.modellist.benchmarks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A request for a page: what its path and its query say. */
record PageRequest(
    Payload payload, boolean gzip, int latencyMillis, int total, int from, int size) {
  private static final int DEFAULT_SIZE = 100;

  /** Reads {@code /PAYLOAD/plain|gzip/LATENCY_MILLIS/TOTAL/anything?query}. */
  static PageRequest of(String target) {
    String[] parts = target.split("[/?]");
    String query = target.substring(target.indexOf('?') + 1);
    int from = 0;
    int page = 0;
    int size = DEFAULT_SIZE;
    for (String parameter : query.split("&")) {
      String value = parameter.substring(parameter.indexOf('=') + 1);
      switch (parameter.substring(0, Math.max(0, parameter.indexOf('=')))) {
        case "offset" -> from = Integer.parseInt(value);
        case "after_id" -> from = 1 + Integer.parseInt(value.substring(value.lastIndexOf('-') + 1));
        case "page" -> page = Integer.parseInt(value);
        case "limit", "per_page" -> size = Integer.parseInt(value);
        default -> {} // filters and the like
      }
    }
    return new PageRequest(
        Payload.of(parts[1]),
        parts[2].equals("gzip"),
        Integer.parseInt(parts[3]),
        Integer.parseInt(parts[4]),
        page > 0 ? (page - 1) * size : from,
        size);
  }

  /** Returns the complete response. */
  ByteBuffer[] page() {
    Rendered items = Rendered.of(payload);
    if (gzip) {
      byte[] body = items.compressed(this);
      return new ByteBuffer[] {head(body.length), ByteBuffer.wrap(body)};
    }
    ByteBuffer start = bytes(payload.envelope.head);
    ByteBuffer models = items.slice(from, Math.min(from + size, total));
    ByteBuffer tail = bytes(tail());
    int length = start.remaining() + models.remaining() + tail.remaining();
    return new ByteBuffer[] {head(length), start, models, tail};
  }

  String tail() {
    return payload.envelope.tail(
        from,
        size,
        total,
        n -> Items.id(payload == Payload.ANTHROPIC ? "claude-small-2024-11-" : "tfm-", n));
  }

  private ByteBuffer head(int length) {
    return bytes(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
            + (gzip ? "Content-Encoding: gzip\r\n" : "")
            + "Content-Length: "
            + length
            + "\r\n\r\n");
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
