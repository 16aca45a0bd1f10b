package io.modellist.truefoundry;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.modellist.core.spi.WirePage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of "List Models": {@code {data, pagination{total, offset?, limit?}}}. */
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

  record Pagination(@Nullable Long total, @Nullable Long offset, @Nullable Long limit) {}
}
