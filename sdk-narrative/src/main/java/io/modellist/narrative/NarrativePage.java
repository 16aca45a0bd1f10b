package io.modellist.narrative;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.modellist.core.spi.WirePage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of "Get models" as the service sends it. The API page requires only {@code records}.
 *
 * @param previousPage the number of the previous page, if there is one. Listings do not follow it.
 *     On a page after the end, it may name the last real page (the vendor's published
 *     documentation).
 * @param nextPage the node under {@code next_page}. A null value means that this is the last page.
 *     An absent key says nothing about the end. Only a node distinguishes the two.
 */
record NarrativePage(
    @JsonProperty("records") @Nullable List<NarrativeModel> items,
    @JsonProperty("prev_page") @Nullable Long previousPage,
    @JsonProperty("current_page") @Nullable Long number,
    @JsonProperty("next_page") @Nullable JsonNode nextPage,
    @JsonProperty("total_records") @Nullable Long totalItems,
    @JsonProperty("total_pages") @Nullable Long totalPages)
    implements WirePage<NarrativeModel> {
  /** Returns true if the service names a previous page, otherwise null. */
  @Override
  public @Nullable Boolean hasPrevious() {
    return previousPage == null ? null : Boolean.TRUE;
  }

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
