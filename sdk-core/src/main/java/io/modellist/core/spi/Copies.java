package io.modellist.core.spi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Unmodifiable copies for the compact constructors of wire and model records: a list or a map that
 * the service left out becomes an empty one, so that no caller meets null. Stateless, thread-safe.
 */
public final class Copies {
  private Copies() {}

  /**
   * The list without its nulls, in order; {@link List#copyOf} would refuse them.
   *
   * @param list what was decoded, or null when the service sent no list
   * @return an unmodifiable list, never null
   */
  public static <T> List<T> list(@Nullable Collection<? extends @Nullable T> list) {
    if (list == null || list.isEmpty()) {
      return List.of();
    }
    List<T> copy = new ArrayList<>(list.size());
    for (T element : list) {
      if (element != null) {
        copy.add(element);
      }
    }
    return Collections.unmodifiableList(copy);
  }

  /**
   * The map with its nulls, in order; {@link Map#copyOf} would refuse the nulls and lose the order.
   *
   * @param map what was decoded, or null when the service sent no object
   * @return an unmodifiable map, never null
   */
  public static <V extends @Nullable Object> Map<String, V> map(
      @Nullable Map<String, ? extends V> map) {
    return map == null || map.isEmpty()
        ? Map.of()
        : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
