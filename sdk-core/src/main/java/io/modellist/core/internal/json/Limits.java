package io.modellist.core.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/** What JSON may cost. */
final class Limits {
  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder()
          .maxNestingDepth(200)
          .maxNumberLength(200)
          .maxNameLength(1_000)
          // The size of the whole body is bounded by who reads it from the network.
          .maxStringLength(Integer.MAX_VALUE)
          .build();

  private Limits() {}

  /** A factory whose parsers keep the limits and leave their source open. */
  static JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(CONSTRAINTS)
        .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
        .build();
  }
}
