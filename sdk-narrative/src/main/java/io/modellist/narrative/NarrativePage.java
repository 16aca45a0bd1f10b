package io.modellist.narrative;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.modellist.core.spi.WirePage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of "Get models". Only {@code records} is required by the document.
 *
 * @param nextPage a node, as a null says "this is the last page" and an absent key says nothing
 */
record NarrativePage(
    @JsonProperty("records") @Nullable List<NarrativeModel> items,
    @JsonProperty("current_page") @Nullable Long number,
    @JsonProperty("next_page") @Nullable JsonNode nextPage,
    @JsonProperty("total_records") @Nullable Long totalItems,
    @JsonProperty("total_pages") @Nullable Long totalPages)
    implements WirePage<NarrativeModel> {
  @Override
  public @Nullable Boolean hasNext() {
    if (nextPage == null || !(nextPage.isNull() || nextPage.isIntegralNumber())) {
      return null;
    }
    return !nextPage.isNull();
  }

  @Override
  public @Nullable String nextPosition() {
    return nextPage != null && nextPage.canConvertToLong() && nextPage.isIntegralNumber()
        ? nextPage.asText()
        : null;
  }
}
