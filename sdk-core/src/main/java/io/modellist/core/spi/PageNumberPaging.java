package io.modellist.core.spi;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Pages by number, counted from 1. A position is a number or, for a window, a number and a page
 * size, such as {@code 3/80}.
 *
 * @param sizeParameter the parameter of the page size; null if the size cannot be set
 * @param mostEntries the largest page size
 */
record PageNumberPaging(
    String parameter, int pageSize, @Nullable String sizeParameter, int mostEntries)
    implements Paging {
  private static final Pattern POSITION = Pattern.compile("[1-9][0-9]{0,17}");

  private static final String SIZE = "/";

  @Override
  public String first() {
    return "1";
  }

  @Override
  public List<Parameter> parameters(String position) {
    String[] parts = position.split(SIZE, 2);
    Parameter page = new Parameter(parameter, parts[0]);
    return parts.length == 1 || sizeParameter == null
        ? List.of(page)
        : List.of(page, new Parameter(sizeParameter, parts[1]));
  }

  @Override
  public Optional<String> next(PageFacts page) {
    long current = number(page.position());
    String named = page.nextPosition();
    if (named != null) {
      // The service's own number takes precedence, because it may skip pages. A lower number
      // becomes
      // the current one, which the walk refuses because it was requested before.
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
    // If a page is not full, the service may send smaller pages than requested.
    boolean full = page.received() >= size(page);
    long counted = items != null && full ? pages(items, page.received()) : 0;
    return pages == null ? counted : counted == 0 ? pages : Math.min(pages, counted);
  }

  @Override
  public Optional<String> previous(String position, long size) {
    long number = number(position);
    return number == 1 ? Optional.empty() : Optional.of(Long.toString(number - 1));
  }

  @Override
  public OptionalLong entriesBefore(String position, long size) {
    long before = number(position) - 1;
    boolean fits = before <= Long.MAX_VALUE / Math.max(1, size);
    return fits ? OptionalLong.of(before * size) : OptionalLong.empty();
  }

  /**
   * {@inheritDoc}
   *
   * <p>A page can start only at a multiple of its size. So the size is chosen whose page contains
   * the start and reaches furthest. Sizes up to half the largest one are not tried, because each
   * such page lies within the page of a multiple of its size.
   */
  @Override
  public Optional<Window> window(long start, int size) {
    if (sizeParameter == null) {
      long before = start / pageSize;
      return Optional.of(new Window(Long.toString(before + 1), before * pageSize, pageSize));
    }
    int most = Math.min(size, mostEntries);
    return IntStream.rangeClosed(most / 2 + 1, most)
        .mapToObj(each -> at(start, each))
        .max(Comparator.comparingLong(Window::end));
  }

  private static Window at(long start, int size) {
    long before = start / size;
    return new Window((before + 1) + SIZE + size, before * size, size);
  }

  @Override
  public Optional<String> contradiction(PageFacts page) {
    Long number = page.number();
    Long size = page.limit();
    if (number != null && number != number(page.position())) {
      return Optional.of("page " + number + " for page " + number(page.position()));
    }
    long asked = asked(page.position());
    return size == null || size == asked
        ? Optional.empty()
        : Optional.of("page size " + size + " for page size " + asked);
  }

  private long size(PageFacts page) {
    Long echoed = page.limit();
    return echoed != null && echoed > 0 ? echoed : pageSize;
  }

  /**
   * Returns the number of pages. Divides, because a product overflows if a server sends absurd
   * numbers.
   */
  private static long pages(long items, long size) {
    return items / size + (items % size == 0 ? 0 : 1);
  }

  @Override
  public boolean accepts(String position) {
    return POSITION.matcher(position).matches();
  }

  @Override
  public OptionalLong pageNumber(String position) {
    return OptionalLong.of(number(position));
  }

  private static long number(String position) {
    return Long.parseLong(position.split(SIZE, 2)[0]);
  }

  private long asked(String position) {
    String[] parts = position.split(SIZE, 2);
    return parts.length == 1 ? pageSize : Long.parseLong(parts[1]);
  }
}
