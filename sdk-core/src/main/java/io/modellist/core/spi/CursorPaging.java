package io.modellist.core.spi;

import java.util.List;
import java.util.Optional;

/** Pages by cursors that only the service can create. The empty position is the first page. */
record CursorPaging(String parameter) implements Paging {
  @Override
  public String first() {
    return "";
  }

  @Override
  public List<Parameter> parameters(String position) {
    return position.isEmpty() ? List.of() : List.of(new Parameter(parameter, position));
  }

  @Override
  public Optional<String> next(PageFacts page) {
    // In every service that was examined, an empty cursor means "no next page".
    return Optional.ofNullable(page.nextPosition()).filter(cursor -> !cursor.isEmpty());
  }

  @Override
  public boolean reaches(String position, long totalItems, PageFacts page) {
    return false;
  }

  @Override
  public boolean accepts(String position) {
    return true;
  }
}
