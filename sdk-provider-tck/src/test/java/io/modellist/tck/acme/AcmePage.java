package io.modellist.tck.acme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.modellist.core.spi.WirePage;
import java.util.List;

/** {@code {"widgets": [...], "next": "opaque"}}; no {@code next} on the last page. */
record AcmePage(
    @JsonProperty("widgets") List<AcmeModel> items, @JsonProperty("next") String nextPosition)
    implements WirePage<AcmeModel> {}
