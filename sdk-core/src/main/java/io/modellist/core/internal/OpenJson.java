package io.modellist.core.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Converts open JSON to the one form that models use. The SDK decodes decimals as {@link
 * BigDecimal}, but other JSON mappers decode them as {@code Double}, which would make equal models
 * unequal.
 */
public final class OpenJson {
  private OpenJson() {}

  /** Returns an unmodifiable copy of an object in its order; null becomes an empty one. */
  @SuppressWarnings("unchecked") // No value can be put into an unmodifiable map.
  public static Map<String, @Nullable Object> object(
      @Nullable Map<String, ? extends @Nullable Object> object) {
    if (object == null || object.isEmpty()) {
      return Map.of();
    }
    if (DecodedMap.isOpen(object)) {
      return (Map<String, @Nullable Object>) object;
    }
    Map<String, @Nullable Object> copy = new LinkedHashMap<>(object);
    copy.replaceAll((name, value) -> value(value));
    return Collections.unmodifiableMap(copy);
  }

  /** Returns the value itself, or a copy in which decimals replace doubles. */
  public static @Nullable Object value(@Nullable Object value) {
    if (value != null && isDouble(value)) {
      return new BigDecimal(value.toString());
    }
    if (value != null && (DecodedMap.isOpen(value) || DecodedList.isOpen(value))) {
      return value;
    }
    if (value instanceof Map<?, ?> map && holdsDouble(map.values())) {
      Map<Object, @Nullable Object> copy = new LinkedHashMap<>(map);
      copy.replaceAll((name, member) -> value(member));
      return Collections.unmodifiableMap(copy);
    }
    if (value instanceof List<?> list && holdsDouble(list)) {
      List<@Nullable Object> copy = new ArrayList<>(list);
      copy.replaceAll(OpenJson::value);
      return Collections.unmodifiableList(copy);
    }
    return value;
  }

  private static boolean holdsDouble(Collection<?> values) {
    for (Object value : values) {
      if (isDouble(value)
          || (value instanceof Map<?, ?> map && holdsDouble(map.values()))
          || (value instanceof List<?> list && holdsDouble(list))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the value is a finite double or float, which can be converted to a decimal. */
  private static boolean isDouble(@Nullable Object value) {
    return (value instanceof Double || value instanceof Float)
        && Double.isFinite(((Number) value).doubleValue());
  }
}
