package io.modellist.core.internal.http;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Decides which header fields hold secrets, and which part of their values is one. */
final class SecretFields {
  /** The fields of responses whose values are never shown, in lower case. */
  static final Set<String> ALWAYS =
      Set.of("set-cookie", "cookie", "authorization", "proxy-authorization", "x-api-key");

  private static final List<String> TELLING =
      List.of("auth", "cookie", "key", "token", "secret", "password");

  // Shorter values are flags and words; masking them would damage other text.
  private static final int SHORTEST_OF_USER = 4;
  private static final int SHORTEST_COOKIE = 8;

  private SecretFields() {}

  /**
   * Returns the values of all the credential's fields, and of the user's fields whose names suggest
   * a secret.
   */
  static Set<String> valuesIn(Map<String, String> credential, Map<String, String> others) {
    Set<String> values = new LinkedHashSet<>();
    others.forEach(
        (name, value) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          if (TELLING.stream().anyMatch(lower::contains) && value.length() >= SHORTEST_OF_USER) {
            collect(lower, value, values);
          }
        });
    credential.forEach((name, value) -> collect(name.toLowerCase(Locale.ROOT), value, values));
    return values;
  }

  private static void collect(String name, String value, Set<String> into) {
    String complete = value.strip();
    if (complete.isEmpty()) {
      return;
    }
    into.add(complete);
    if (name.equals("cookie")) {
      Stream.of(complete.split(";", -1))
          .map(cookie -> cookie.substring(cookie.indexOf('=') + 1).strip())
          .filter(part -> part.length() >= SHORTEST_COOKIE)
          .forEach(into::add);
    } else if (complete.indexOf(' ') > 0) {
      // For "Scheme value", also add the value alone, because a server may echo it.
      into.add(complete.substring(complete.indexOf(' ')).strip());
    }
  }
}
