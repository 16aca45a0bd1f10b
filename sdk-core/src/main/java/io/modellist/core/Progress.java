package io.modellist.core;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The progress of a listing at the time of its failure. Immutable. */
public final class Progress implements Serializable {
  private static final long serialVersionUID = 1L;

  private final @Nullable Bookmark bookmark;
  private final @Nullable Long page;
  private final long itemsDelivered;

  /**
   * Creates a progress.
   *
   * @param bookmark see {@link #bookmark()}; may be null
   * @param page see {@link #page()}; may be null
   * @param itemsDelivered see {@link #itemsDelivered()}
   */
  public Progress(@Nullable Bookmark bookmark, @Nullable Long page, long itemsDelivered) {
    this.bookmark = bookmark;
    this.page = page;
    this.itemsDelivered = itemsDelivered;
  }

  /**
   * Returns the place after the models that this iteration delivered, from which {@link
   * Listing#from} resumes. Empty in a COMPLETE listing, which can only be started again.
   */
  public Optional<Bookmark> bookmark() {
    return Optional.ofNullable(bookmark);
  }

  /**
   * Returns the number of the page that failed, or that was requested last: the one in the URL of
   * the request. Empty where the service pages by offset or cursor.
   */
  public OptionalLong page() {
    return page == null ? OptionalLong.empty() : OptionalLong.of(page);
  }

  /** Returns the number of models that this iteration delivered before the failure. */
  public long itemsDelivered() {
    return itemsDelivered;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Progress that
        && Objects.equals(bookmark, that.bookmark)
        && Objects.equals(page, that.page)
        && itemsDelivered == that.itemsDelivered;
  }

  @Override
  public int hashCode() {
    return Objects.hash(bookmark, page, itemsDelivered);
  }

  @Override
  public String toString() {
    return "Progress[bookmark=%s, page=%d, itemsDelivered=%d]"
        .formatted(bookmark, page, itemsDelivered);
  }
}
