package io.modellist.core.internal;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map that the decoder built and nobody can change, so that records need not copy it.
 *
 * @param <V> the type of the values
 */
public final class DecodedMap<V extends @Nullable Object> extends AbstractMap<String, V> {
  private final Map<String, V> members;
  private final boolean open;

  private DecodedMap(Map<String, V> members, boolean open) {
    this.members = members;
    this.open = open;
  }

  /** Returns a view of this map, which must not be changed afterwards. */
  public static <V> Map<String, V> typed(Map<String, V> members) {
    return members.isEmpty() ? Map.of() : new DecodedMap<>(members, false);
  }

  /** Returns a view of this map of open JSON in its one form; see {@link OpenJson}. */
  public static <V extends @Nullable Object> Map<String, V> open(Map<String, V> members) {
    return members.isEmpty() ? Map.of() : new DecodedMap<>(members, true);
  }

  /** Returns whether a map is open JSON in its one form. */
  static boolean isOpen(Object map) {
    return map instanceof DecodedMap<?> decoded && decoded.open;
  }

  @Override
  public Set<Map.Entry<String, V>> entrySet() {
    return Collections.unmodifiableMap(members).entrySet();
  }

  @Override
  public @Nullable V get(@Nullable Object name) {
    return members.get(name);
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return members.containsKey(name);
  }

  @Override
  public int size() {
    return members.size();
  }
}
