package io.modellist.truefoundry;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.modellist.core.spi.WirePage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of "List Models" as the service sends it: {@code {data, pagination{total, offset?,
 * limit?}}}. The echoed limit may be lower than the requested one. The total decides where the list
 * ends. The published client ignores it and requests one page too many (truefoundry-sdk 0.6.0).
 */
record TrueFoundryPage(
    @JsonProperty("data") @Nullable List<TrueFoundryModel> items, @Nullable Pagination pagination)
    implements WirePage<TrueFoundryModel> {
  @Override
  public @Nullable Long offset() {
    return pagination == null ? null : pagination.offset();
  }

  @Override
  public @Nullable Long limit() {
    return pagination == null ? null : pagination.limit();
  }

  @Override
  public @Nullable Long totalItems() {
    return pagination == null ? null : pagination.total();
  }

  /** The position of the page within the list. The service may omit any of the three fields. */
  record Pagination(@Nullable Long total, @Nullable Long offset, @Nullable Long limit) {}
}
