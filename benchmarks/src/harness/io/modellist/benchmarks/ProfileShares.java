package io.modellist.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * The execution samples of a recording by part of the program.
 *
 * @param samples the number of samples of each part
 */
record ProfileShares(Map<String, Integer> samples) {
  private static final String REST = "the rest";

  /** Each part, and the packages that belong to it. */
  private static final Map<String, List<String>> PARTS = new LinkedHashMap<>();

  static {
    PARTS.put("tokenizer (Jackson)", List.of("com.fasterxml.jackson.core."));
    PARTS.put(
        "decoder (the SDK's `internal.json` and its records)",
        List.of(
            "io.modellist.core.internal.json.",
            "io.modellist.truefoundry.",
            "com.fasterxml.jackson.databind."));
    PARTS.put(
        "HTTP (OkHttp and sockets)",
        List.of("okhttp3.", "okio.", "java.net.", "sun.nio.", "sun.net."));
    PARTS.put(
        "the SDK's listing, calls and requests",
        List.of(
            "io.modellist.core.internal.listing.",
            "io.modellist.core.internal.call.",
            "io.modellist.core.internal.http.",
            "io.modellist.core.spi."));
  }

  /** Counts the samples between the two times. */
  static ProfileShares of(Path recording, Instant start, Instant end) throws IOException {
    Map<String, Integer> samples = new LinkedHashMap<>();
    PARTS.keySet().forEach(part -> samples.put(part, 0));
    samples.put(REST, 0);
    try (RecordingFile events = new RecordingFile(recording)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        if (event.getEventType().getName().equals("jdk.ExecutionSample")
            && event.getStackTrace() != null
            && !event.getStartTime().isBefore(start)
            && !event.getStartTime().isAfter(end)) {
          samples.merge(part(event.getStackTrace().getFrames()), 1, Integer::sum);
        }
      }
    }
    return new ProfileShares(samples);
  }

  int total() {
    return samples.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Returns the part of the first frame, from the top, that belongs to one. */
  private static String part(List<RecordedFrame> stack) {
    for (RecordedFrame frame : stack) {
      String type = frame.getMethod().getType().getName();
      for (Map.Entry<String, List<String>> part : PARTS.entrySet()) {
        if (part.getValue().stream().anyMatch(type::startsWith)) {
          return part.getKey();
        }
      }
    }
    return REST;
  }
}
