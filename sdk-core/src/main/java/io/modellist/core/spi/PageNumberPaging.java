package io.modellist.core.spi;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Pages by number, counted from 1. */
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
      // The service's own number wins, because it may skip pages. A number that leads back becomes
      // the current one, which the walk refuses because it was asked for before.
      return Optional.of(Long.toString(Math.max(number(named), current)));
    }
    return current == Long.MAX_VALUE ? Optional.empty() : Optional.of(Long.toString(current + 1));
  }

  @Override
  public boolean reaches(String position, long totalItems, PageFacts page) {
    return number(position) > pages(totalItems, size(page));
  }

  @Override
  public List<String> ahead(PageFacts page, int most) {
    Optional<String> next = next(page);
    long current = number(page.position());
    if (next.isEmpty() || number(next.get()) != current + 1) {
      return Paging.super.ahead(page, most); // This service skips pages.
    }
    long last = Math.max(lastPage(page), current + 1);
    long count = Math.min(most, last - current);
    return LongStream.rangeClosed(1, count).mapToObj(i -> Long.toString(current + i)).toList();
  }

  /** Returns the number of the last page if the page shows it for certain, else 0. */
  private long lastPage(PageFacts page) {
    Long pages = page.totalPages();
    Long items = page.totalItems();
    // If a page is not full, the service may send smaller pages than asked for.
    boolean full = page.received() >= size(page);
    long counted = items != null && full ? pages(items, page.received()) : 0;
    return pages == null ? counted : counted == 0 ? pages : Math.min(pages, counted);
  }

  @Override
  public Optional<String> contradiction(PageFacts page) {
    Long number = page.number();
    Long size = page.limit();
    if (number != null && number != number(page.position())) {
      return Optional.of("page " + number + " for page " + page.position());
    }
    return size == null || size == pageSize
        ? Optional.empty()
        : Optional.of("page size " + size + " for page size " + pageSize);
  }

  private long size(PageFacts page) {
    Long echoed = page.limit();
    return echoed != null && echoed > 0 ? echoed : pageSize;
  }

  /** Divides, because a product overflows where a server makes numbers up. */
  private static long pages(long items, long size) {
    return items / size + (items % size == 0 ? 0 : 1);
  }

  @Override
  public boolean accepts(String position) {
    return position.matches("[1-9][0-9]{0,17}");
  }

  private static long number(String position) {
    return Long.parseLong(position);
  }
}
