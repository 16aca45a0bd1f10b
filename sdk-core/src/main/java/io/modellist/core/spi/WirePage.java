package io.modellist.core.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page as it is sent over the wire. A provider's record implements it and is filled by Jackson,
 * with snake-case names. Fields that the service does not send are null. Core uses a service's page
 * only through the accessors below.
 *
 * <p>If a service sends a JSON array instead of an object, the record has a second creator. Then
 * its own constructor must be annotated too:
 *
 * <pre>{@code
 * record ThingPage(@Nullable List<Thing> items, @Nullable Long total) implements WirePage<Thing> {
 *   @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
 *   ThingPage {}
 *
 *   @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
 *   static ThingPage of(List<Thing> all) {
 *     return new ThingPage(all, (long) all.size());
 *   }
 * }
 * }</pre>
 *
 * <p>The list that the record receives has no nulls: entries that cannot be delivered are left out,
 * and core records them. A record must return the list as it received it.
 *
 * @param <M> the provider's model type
 */
public interface WirePage<M> {
  /** Returns the entries; null when the list is missing, which is an error, not an empty page. */
  @Nullable List<M> items();

  /** Returns the page's number as the service echoes it, or null. */
  default @Nullable Long number() {
    return null;
  }

  /** Returns the offset as the service echoes it, or null. */
  default @Nullable Long offset() {
    return null;
  }

  /** Returns the page size as the service echoes it, or null; a service may reduce the size. */
  default @Nullable Long limit() {
    return null;
  }

  /** Returns how many entries the list has, or null. */
  default @Nullable Long totalItems() {
    return null;
  }

  /** Returns how many pages the list has, or null. */
  default @Nullable Long totalPages() {
    return null;
  }

  /** Returns whether the service reports that the list continues; null when it does not say. */
  default @Nullable Boolean hasNext() {
    return null;
  }

  /**
   * Returns whether the service reports a page before this one; null when it does not say. Listings
   * do not rely on it.
   */
  default @Nullable Boolean hasPrevious() {
    return null;
  }

  /** Returns the next position that the service sends, a page number or a cursor, or null. */
  default @Nullable String nextPosition() {
    return null;
  }
}
