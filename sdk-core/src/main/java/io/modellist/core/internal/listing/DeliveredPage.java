package io.modellist.core.internal.listing;

import io.modellist.core.Bookmark;
import io.modellist.core.Model;
import io.modellist.core.Page;
import io.modellist.core.ResponseInfo;
import io.modellist.core.spi.PageFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A page as a listing delivers it. */
record DeliveredPage<M extends Model>(
    List<M> items,
    PageFacts facts,
    boolean hasPrevious,
    boolean hasNext,
    Optional<Bookmark> next,
    Map<String, @Nullable Object> unknownFields,
    ResponseInfo response)
    implements Page<M> {
  DeliveredPage {
    items = List.copyOf(items);
  }

  @Override
  public OptionalLong number() {
    return optional(facts.number());
  }

  @Override
  public OptionalLong offset() {
    return optional(facts.offset());
  }

  @Override
  public OptionalLong limit() {
    return optional(facts.limit());
  }

  @Override
  public OptionalLong totalItems() {
    return optional(facts.totalItems());
  }

  @Override
  public OptionalLong totalPages() {
    return optional(facts.totalPages());
  }

  private static OptionalLong optional(@Nullable Long value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
