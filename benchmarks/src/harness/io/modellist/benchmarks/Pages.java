package io.modellist.benchmarks;

import java.nio.ByteBuffer;

/** Pages without their HTTP, for benchmarks that use no server. */
public final class Pages {
  private Pages() {}

  /** Returns the body of the page of this payload that starts at this position. */
  public static byte[] body(String payload, int from, int size) {
    int total = 20_000;
    ByteBuffer[] parts = new PageRequest(Payload.of(payload), false, 0, total, from, size).page();
    // The first part is the head of the response.
    int length = 0;
    for (int i = 1; i < parts.length; i++) {
      length += parts[i].remaining();
    }
    ByteBuffer body = ByteBuffer.allocate(length);
    for (int i = 1; i < parts.length; i++) {
      body.put(parts[i]);
    }
    return body.array();
  }
}
