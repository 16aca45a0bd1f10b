package io.modellist.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The API keys in the environment, masked in the text that the SDK does not mask: model data, which
 * the SDK delivers unchanged, and messages that quote the user's own arguments. The SDK masks the
 * key in everything that it reports about a request, and that text is not masked again here.
 */
final class Secrets {
  private static final String MASK = "***";

  /** A shorter key may be part of any word. No service issues such short keys. */
  private static final int SHORTEST = 8;

  private final List<String> values;

  private Secrets(List<String> values) {
    this.values = values;
  }

  /** Returns the values of the key variables of all providers. */
  static Secrets of(Map<String, String> environment) {
    List<String> values = new ArrayList<>();
    for (Provider provider : Provider.values()) {
      String value = environment.getOrDefault(provider.keyVariable(), "").strip();
      values.add(value);
      values.add(value.replaceFirst("(?i)^bearer\\s+", ""));
    }
    values.removeIf(value -> value.length() < SHORTEST);
    // The longest first: one key may be part of another, whose remainder would stay visible.
    values.sort(Comparator.comparingInt(String::length).reversed());
    return new Secrets(List.copyOf(values));
  }

  /** Returns the text with each key replaced by asterisks. */
  String mask(String text) {
    String masked = text;
    for (String value : values) {
      masked = masked.replace(value, MASK);
    }
    return masked;
  }
}
