package io.modellist.core.spi;

import java.util.List;
import java.util.Optional;

/** Page numbers, counted from 1. */
record PageNumberPaging(String parameter, int pageSize) implements Paging {
  @Override
  public String first() {
    return "1";
  }

  @Override
  public List<Parameter> parameters(String position) {
    return List.of(new Parameter(parameter, position));
  }

  @Override
  public Optional<String> next(PageFacts page) {
    long current = number(page.position());
    String named = page.nextPosition();
    if (named != null) {
      // The service's own number wins: it may skip pages. One that leads back becomes the current
      // one, which the walk refuses, as it was asked for before.
      return Optional.of(Long.toString(Math.max(number(named), current)));
    }
    return current == Long.MAX_VALUE ? Optional.empty() : Optional.of(Long.toString(current + 1));
  }

  @Override
  public boolean reaches(String position, long totalItems, PageFacts page) {
    Long echoed = page.limit();
    long size = echoed != null && echoed > 0 ? echoed : pageSize;
    // Division, as number times size overflows for a server that makes numbers up.
    long pages = totalItems / size + (totalItems % size == 0 ? 0 : 1);
    return number(position) > pages;
  }

  @Override
  public boolean contradicts(PageFacts page) {
    Long echoed = page.number();
    return echoed != null && echoed != number(page.position());
  }

  @Override
  public boolean accepts(String position) {
    return position.matches("[1-9][0-9]{0,17}");
  }

  private static long number(String position) {
    return Long.parseLong(position);
  }
}
