package io.modellist.core.spi;

import io.modellist.core.Model;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a query asks for the list. A dialect states it with its source. Immutable.
 *
 * @param field the field that the list is sorted by, as the service names it; null if no order is
 *     documented
 * @param ascending whether the smallest key comes first
 * @param byCreation whether the key is {@link Model#createdAt()} and the service never changes it.
 *     Core then relies on it in resumed and complete listings, which lose models if a service
 *     changes it.
 * @param reverse the parameter that sorts the list the other way, in place of the query's parameter
 *     of that name; null if there is none
 */
public record Ordering(
    @Nullable String field, boolean ascending, boolean byCreation, @Nullable Parameter reverse) {
  private static final Ordering UNDOCUMENTED = new Ordering(null, true, false, null);

  /** Compares two creation times as the list has them. */
  public int compare(Instant one, Instant other) {
    return ascending ? one.compareTo(other) : other.compareTo(one);
  }

  /** Returns the order of a service that documents none. */
  public static Ordering undocumented() {
    return UNDOCUMENTED;
  }

  /** Returns an order by a field that may change, such as the name or the time of an update. */
  public static Ordering by(String field) {
    return new Ordering(field, true, false, null);
  }

  /** Returns an order by the creation time, which never changes. */
  public static Ordering byCreation(String field, boolean ascending, Parameter reverse) {
    return new Ordering(field, ascending, true, reverse);
  }
}
