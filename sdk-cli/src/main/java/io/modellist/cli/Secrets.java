package io.modellist.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The credentials of this run, to be kept out of all that is printed. The SDK masks them in its own
 * messages; this is the second wall, for messages that are not the SDK's.
 */
final class Secrets {
  private static final String MASK = "***";

  private final List<String> values;

  private Secrets(List<String> values) {
    this.values = values;
  }

  /** The values of the providers' key variables. */
  static Secrets of(Map<String, String> environment) {
    List<String> values = new ArrayList<>();
    for (Provider provider : Provider.values()) {
      String value = environment.getOrDefault(provider.keyVariable(), "").strip();
      values.add(value);
      values.add(value.replaceFirst("(?i)^bearer\\s+", ""));
    }
    values.removeIf(String::isBlank);
    // The longest first, so that no rest of one stays behind.
    values.sort(Comparator.comparingInt(String::length).reversed());
    return new Secrets(List.copyOf(values));
  }

  /** The text without them. */
  String mask(String text) {
    String masked = text;
    for (String value : values) {
      masked = masked.replace(value, MASK);
    }
    return masked;
  }
}
