package io.modellist.core.spi;

import io.modellist.core.Model;
import io.modellist.core.SortDirection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The order of the list that a query requests. A dialect states it with its source. Immutable.
 *
 * @param field the field that the list is sorted by, as the service names it; null if no order is
 *     documented
 * @param ascending whether the smallest key comes first
 * @param byCreation whether the key is {@link Model#createdAt()} and the service never changes it.
 *     Core then relies on it in resumed and complete listings, which lose models if a service
 *     changes it.
 * @param reverse the parameter that reverses the order when it replaces the query's parameter of
 *     the same name; null if there is none
 */
public record Ordering(
    @Nullable String field, boolean ascending, boolean byCreation, @Nullable Parameter reverse) {
  private static final Ordering UNDOCUMENTED = new Ordering(null, true, false, null);

  /** Compares two creation times in the order of the list. */
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

  /**
   * Returns the order of a service that has one parameter for the field and one for the direction,
   * which is {@code asc} or {@code desc}. If the query requests any other direction, the order is
   * not relied on.
   *
   * @param field the field that the query requests
   * @param direction the direction that the query requests
   * @param creation the field of the creation time, which never changes
   */
  public static Ordering of(String field, Parameter direction, String creation) {
    boolean ascending = direction.value().equals(SortDirection.ASCENDING.value());
    boolean descending = direction.value().equals(SortDirection.DESCENDING.value());
    if (!field.equals(creation) || !(ascending || descending)) {
      return by(field);
    }
    SortDirection reverse = ascending ? SortDirection.DESCENDING : SortDirection.ASCENDING;
    return byCreation(field, ascending, new Parameter(direction.name(), reverse.value()));
  }

  /** Returns an order by the creation time, which never changes. */
  public static Ordering byCreation(String field, boolean ascending, Parameter reverse) {
    return new Ordering(field, ascending, true, reverse);
  }
}
