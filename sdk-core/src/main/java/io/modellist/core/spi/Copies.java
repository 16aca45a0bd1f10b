package io.modellist.core.spi;

import io.modellist.core.internal.DecodedList;
import io.modellist.core.internal.DecodedMap;
import io.modellist.core.internal.OpenJson;
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
  @SuppressWarnings("unchecked") // Nothing can be put into an unmodifiable list.
  public static <T> List<T> list(@Nullable Collection<? extends @Nullable T> list) {
    if (list == null || list.isEmpty()) {
      return List.of();
    }
    if (DecodedList.isTyped(list)) {
      return (List<T>) list;
    }
    if (!holdsNull(list)) {
      return List.copyOf(list);
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
  @SuppressWarnings("unchecked") // Nothing can be put into an unmodifiable map.
  public static <V extends @Nullable Object> Map<String, V> map(
      @Nullable Map<String, ? extends V> map) {
    if (map == null || map.isEmpty()) {
      return Map.of();
    }
    return map instanceof DecodedMap
        ? (Map<String, V>) map
        : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /**
   * Copies open JSON, as {@link #map} does, and replaces each {@code Double} and {@code Float} in
   * it, at any depth, with a {@code BigDecimal}. The SDK's decoder reads decimals as {@code
   * BigDecimal}, but other JSON mappers do not. After the replacement, a model that such a mapper
   * wrote and read back is equal to the original.
   *
   * @param object the decoded object, or null when the service sent none
   * @return an unmodifiable map, never null
   */
  public static Map<String, @Nullable Object> openJson(
      @Nullable Map<String, ? extends @Nullable Object> object) {
    return OpenJson.object(object);
  }

  /** Copies open JSON of any type in the same way. Returns null for null. */
  public static @Nullable Object openJson(@Nullable Object value) {
    return OpenJson.value(value);
  }

  private static boolean holdsNull(Collection<?> list) {
    for (Object element : list) {
      if (element == null) {
        return true;
      }
    }
    return false;
  }
}
