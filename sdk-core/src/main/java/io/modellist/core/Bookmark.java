package io.modellist.core;

import io.modellist.core.internal.BookmarkData;
import java.io.Serializable;
import java.util.Objects;

/**
 * A place in a listing. Another iteration of the same query resumes from it, also in another
 * process. Store it as text: {@link #toString} and {@link #parse}. Immutable.
 *
 * <p>A bookmark belongs to a provider and a query: path values, filters, order and page size. A
 * listing of another query refuses it. It does not depend on host or credential.
 *
 * <p>It remembers the models that were delivered last, so that {@link Listing#from} finds its place
 * also when models were created or deleted since. {@link ListingReport#resumed} says how well.
 */
public final class Bookmark implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String text;
  private final String provider;

  private Bookmark(String text, String provider) {
    this.text = text;
    this.provider = provider;
  }

  /**
   * Reads the text of a bookmark. White space around it is ignored.
   *
   * @throws ConfigurationException if the text is not a bookmark, is damaged, or was written by a
   *     version of this SDK whose bookmarks are no longer read
   */
  public static Bookmark parse(String text) {
    Objects.requireNonNull(text, "text");
    BookmarkData data = BookmarkData.parse(text, ConfigurationException::new);
    return new Bookmark(data.toString(), data.provider()); // The text in its only normal form.
  }

  /** Returns the short name of the service, such as {@code narrative}. */
  public String provider() {
    return provider;
  }

  /** Returns the bookmark as one word of letters, digits, dots, dashes and underscores. */
  @Override
  public String toString() {
    return text;
  }

  /** Returns whether the other one is the same place of the same query. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Bookmark bookmark && text.equals(bookmark.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
