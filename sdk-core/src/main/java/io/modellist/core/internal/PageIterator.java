package io.modellist.core.internal;

import io.modellist.core.Model;
import io.modellist.core.Page;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A walk a page at a time. */
final class PageIterator<M extends Model> implements Iterator<Page<M>> {
  private final Walk<M> walk;
  private @Nullable Page<M> ahead;

  PageIterator(Walk<M> walk) {
    this.walk = walk;
  }

  @Override
  public boolean hasNext() {
    if (ahead == null) {
      ahead = walk.nextPage();
    }
    return ahead != null;
  }

  @Override
  public Page<M> next() {
    if (!hasNext() || ahead == null) {
      throw new NoSuchElementException("the listing has no more pages");
    }
    Page<M> page = ahead;
    ahead = null;
    return page;
  }
}
