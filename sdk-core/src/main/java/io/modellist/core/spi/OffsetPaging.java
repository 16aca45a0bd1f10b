package io.modellist.core.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Pages by offsets, counted from 0. */
record OffsetPaging(String parameter, int limit) implements Paging {
  private static final Pattern POSITION = Pattern.compile("0|[1-9][0-9]{0,17}");

  @Override
  public String first() {
    return "0";
  }

  @Override
  public List<Parameter> parameters(String position) {
    return List.of(new Parameter(parameter, position));
  }

  @Override
  public Optional<String> next(PageFacts page) {
    long step = page.received() > 0 ? page.received() : size(page);
    long offset = Long.parseLong(page.position());
    return offset > Long.MAX_VALUE - step
        ? Optional.empty()
        : Optional.of(Long.toString(offset + step));
  }

  @Override
  public boolean reaches(String position, long totalItems, PageFacts page) {
    return Long.parseLong(position) >= totalItems;
  }

  @Override
  public boolean accepts(String position) {
    return POSITION.matcher(position).matches();
  }

  @Override
  public Optional<String> previous(String position, long size) {
    long offset = Long.parseLong(position);
    return offset == 0 ? Optional.empty() : Optional.of(Long.toString(Math.max(0, offset - size)));
  }

  @Override
  public OptionalLong entriesBefore(String position, long size) {
    return OptionalLong.of(Long.parseLong(position));
  }

  @Override
  public int pageSize() {
    return limit;
  }

  @Override
  public Optional<Window> window(long start, int size) {
    return Optional.of(new Window(Long.toString(start), start, Math.min(size, limit)));
  }

  @Override
  public List<String> ahead(PageFacts page, int most) {
    Long total = page.totalItems();
    long step = size(page);
    if (total == null || page.received() != step) {
      return Paging.super.ahead(
          page, most); // Pages are smaller than requested, so their size is not known.
    }
    List<String> positions = new ArrayList<>();
    long at = Long.parseLong(page.position());
    long last = Math.max(0, total) - step; // A total below 0 must not overflow.
    while (positions.size() < most && at < last) {
      at += step;
      positions.add(Long.toString(at));
    }
    return positions;
  }

  @Override
  public Optional<String> contradiction(PageFacts page) {
    Long offset = page.offset();
    Long size = page.limit();
    if (offset != null && offset != Long.parseLong(page.position())) {
      return Optional.of("offset " + offset + " for offset " + page.position());
    }
    return size == null || size == limit
        ? Optional.empty()
        : Optional.of("limit " + size + " for limit " + limit);
  }

  private long size(PageFacts page) {
    Long echoed = page.limit();
    return echoed != null && echoed > 0 ? echoed : limit;
  }
}
