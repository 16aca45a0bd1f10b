package io.modellist.core.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.modellist.core.ResponseLimits;

/** What JSON may cost. The size of the whole body is bounded by who reads it from the network. */
final class Limits {
  private Limits() {}

  /** A factory whose parsers keep the limits and leave their source open. */
  static JsonFactory factory(ResponseLimits limits) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(200)
                .maxNumberLength(200)
                .maxNameLength(1_000)
                .maxStringLength(limits.textCharacters())
                .build())
        .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
        .build();
  }
}
