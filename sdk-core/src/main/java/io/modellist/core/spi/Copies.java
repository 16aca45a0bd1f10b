package io.modellist.core.spi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Creates unmodifiable copies for the compact constructors of wire and model records. A list or map
 * that the service left out becomes an empty one, so that no caller sees null. Stateless,
 * thread-safe.
 */
public final class Copies {
  private Copies() {}

  /**
   * Copies a list without its nulls, which {@link List#copyOf} would refuse. Keeps the order.
   *
   * @param list the decoded list, or null when the service sent none
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
   * Copies a map with its nulls and in its order; {@link Map#copyOf} would refuse the nulls and
   * lose the order.
   *
   * @param map the decoded map, or null when the service sent no object
   * @return an unmodifiable map, never null
   */
  public static <V extends @Nullable Object> Map<String, V> map(
      @Nullable Map<String, ? extends V> map) {
    return map == null || map.isEmpty()
        ? Map.of()
        : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
