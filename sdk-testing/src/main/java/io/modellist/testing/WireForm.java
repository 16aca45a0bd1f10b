package io.modellist.testing;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Creates and reads models in wire form: maps, lists and scalars. */
final class WireForm {
  private static final Instant EPOCH = Instant.parse("2024-01-10T08:00:00Z");

  private WireForm() {}

  /** Creates an object from alternating names and values, in this order. Values may be null. */
  static Map<String, @Nullable Object> object(@Nullable Object... pairs) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      object.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return object;
  }

  /** Returns the value at this path of names, or null. */
  static @Nullable Object at(@Nullable Object entry, String... path) {
    Object value = entry;
    for (String name : path) {
      value = value instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return value;
  }

  /** Returns the value at this path as text, or empty text if there is none. */
  static String text(@Nullable Object entry, String... path) {
    Object value = at(entry, path);
    return value == null ? "" : value.toString();
  }

  /** Returns the number at this path to sort by, or the smallest number if there is none. */
  static long number(@Nullable Object entry, String... path) {
    return at(entry, path) instanceof Number number ? number.longValue() : Long.MIN_VALUE;
  }

  /**
   * Returns the members of the list at this path as text. Objects are represented by their name.
   */
  static Stream<String> names(@Nullable Object entry, String... path) {
    return at(entry, path) instanceof List<?> list
        ? list.stream().map(m -> m instanceof Map ? text(m, "name") : String.valueOf(m))
        : Stream.empty();
  }

  /** Returns the time of the n-th sample. The samples are one minute apart. */
  static Instant time(int n) {
    return EPOCH.plusSeconds(60L * n);
  }

  static Comparator<@Nullable Object> directed(
      Comparator<@Nullable Object> ascending, boolean descending) {
    return descending ? ascending.reversed() : ascending;
  }

  static boolean contains(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  /** Returns whether servers read this text as an integer. */
  static boolean isInteger(String text) {
    return Pattern.matches("[+-]?[0-9]+", text);
  }
}
