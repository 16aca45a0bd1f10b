package io.modellist.narrative;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.modellist.core.spi.WirePage;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of "Get models" as the service sends it. The API page requires only {@code records}.
 *
 * @param previousPage the number of the previous page, if there is one. Listings do not follow it.
 *     On a page after the end, it may name the last real page (the vendor's published
 *     documentation).
 * @param nextPage the value of {@code next_page}. A JSON null, which is empty here, means that this
 *     is the last page. An absent field, which is null here, says nothing about the end.
 */
@SuppressWarnings("NullableOptional") // An absent field and a JSON null differ in meaning.
record NarrativePage(
    @JsonProperty("records") @Nullable List<NarrativeModel> items,
    @JsonProperty("prev_page") @Nullable Long previousPage,
    @JsonProperty("current_page") @Nullable Long number,
    @JsonProperty("next_page") @Nullable Optional<Object> nextPage,
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
    if (nextPage == null || nextPage.isEmpty()) {
      return nextPage == null ? null : Boolean.FALSE;
    }
    boolean isNumber = nextPosition() != null || nextPage.get() instanceof BigInteger;
    return isNumber ? Boolean.TRUE : null;
  }

  @Override
  public @Nullable String nextPosition() {
    Object next = nextPage == null ? null : nextPage.orElse(null);
    return next instanceof Integer || next instanceof Long ? next.toString() : null;
  }
}
