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
  /** None: for text that no service had a hand in. */
  static final Secrets NONE = new Secrets(List.of());

  private static final String MASK = "***";

  /** A shorter key may be a part of any word; no service gives out such keys. */
  private static final int SHORTEST = 8;

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

  /** A text without them: a service may send back what it was sent. */
  String mask(String text) {
    String masked = text;
    for (String value : values) {
      masked = value.length() < SHORTEST ? masked : masked.replace(value, MASK);
    }
    return masked;
  }
}
