package io.modellist.core.spi;

import java.util.List;
import java.util.Optional;

/** Offsets, counted from 0. */
record OffsetPaging(String parameter, int limit) implements Paging {
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
    Long echoed = page.limit();
    long step = page.received();
    if (step == 0) {
      step = echoed != null && echoed > 0 ? echoed : limit;
    }
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
    return position.matches("0|[1-9][0-9]{0,17}");
  }

  @Override
  public boolean contradicts(PageFacts page) {
    Long echoed = page.offset();
    return echoed != null && echoed != Long.parseLong(page.position());
  }
}
