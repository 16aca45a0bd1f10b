package io.modellist.core.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page as it came over the wire: a record of the provider, filled by Jackson with snake-case
 * names. What the service does not send stays null. The accessors below are the only thing that
 * core knows of a service's page.
 *
 * <p>Where a service sends a bare JSON array instead, the record says so with a second creator.
 * Then its own constructor has to be marked too:
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
 * <p>The list that the record gets has no nulls: entries that cannot be delivered are left out, and
 * core keeps account of them. A record that changes the list does not change what is delivered.
 *
 * @param <M> the provider's model type
 */
public interface WirePage<M> {
  /** The entries; null when the list is missing, which is an error and never an empty page. */
  @Nullable List<M> items();

  /** The page's number as the service echoes it. */
  default @Nullable Long number() {
    return null;
  }

  /** The offset as the service echoes it. */
  default @Nullable Long offset() {
    return null;
  }

  /** The page size as the service echoes it; a service may clamp what was asked for. */
  default @Nullable Long limit() {
    return null;
  }

  /** How many entries there are in all. */
  default @Nullable Long totalItems() {
    return null;
  }

  /** How many pages there are in all. */
  default @Nullable Long totalPages() {
    return null;
  }

  /** The service's own sign whether there is more; null when it gives none, or only totals. */
  default @Nullable Boolean hasNext() {
    return null;
  }

  /** The next position as the service gives it, a page number or a cursor; null when none. */
  default @Nullable String nextPosition() {
    return null;
  }
}
