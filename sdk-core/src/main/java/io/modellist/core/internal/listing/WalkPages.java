package io.modellist.core.internal.listing;

import io.modellist.core.Bookmark;
import io.modellist.core.ListingReport;
import io.modellist.core.Model;
import io.modellist.core.Page;
import io.modellist.core.PageIterator;
import io.modellist.core.Pages;
import java.util.stream.Stream;

/** The pages of a listing. Each iteration is a new {@link Walk}. */
record WalkPages<M extends Model>(LazyListing<M> listing) implements Pages<M> {
  @Override
  public PageIterator<M> iterator() {
    return new OfWalk<>(new Walk<>(listing));
  }

  @Override
  public Stream<Page<M>> stream() {
    PageIterator<M> pages = iterator();
    return LazyListing.stream(pages, pages::close);
  }

  private record OfWalk<M extends Model>(Walk<M> walk) implements PageIterator<M> {
    @Override
    public boolean hasNext() {
      return walk.hasNextPage();
    }

    @Override
    public Page<M> next() {
      return walk.nextPage();
    }

    @Override
    public Bookmark bookmark() {
      return walk.bookmark();
    }

    @Override
    public ListingReport report() {
      return walk.report();
    }

    @Override
    public void close() {
      walk.close();
    }
  }
}
