package io.modellist.core.internal.http;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a secret as a regular expression that also finds it where its special characters were
 * escaped: as in URLs ({@code %2F}), in JSON ({@code \/}), in JSON pointers ({@code ~1}) or in HTML
 * (an entity).
 */
final class SecretSpellings {
  private static final String PLAIN = "[A-Za-z0-9._-]|[^\\x00-\\x7f]"; // not escaped
  private static final Map<Character, String> NAMES =
      Map.of('"', "quot", '&', "amp", '<', "lt", '>', "gt", '\'', "apos");

  private SecretSpellings() {}

  static String of(String secret) {
    return secret
        .chars()
        .mapToObj(c -> spellings((char) c, String.valueOf((char) c)))
        .collect(Collectors.joining());
  }

  // In a link within a JSON text, the backslash and the percent sign are escaped again.
  private static String spellings(char c, String plain) {
    if (plain.matches(PLAIN)) {
      return Pattern.quote(plain);
    }
    String other =
        switch (c) {
          case ' ' -> "|\\+";
          case '/' -> "|~1";
          case '~' -> "|~0";
          default -> NAMES.containsKey(c) ? "|&(?:amp;)*" + NAMES.get(c) + ";" : "";
        };
    return "(?:\\\\|%%(?:25)*5c){0,7}(?:%1$s|%%(?:25)*%2$02x|u00%2$02x|x%2$02x|&(?:amp;)*#0*(?:%2$d|x0*%2$02x);%3$s)"
        .formatted(Pattern.quote(plain), (int) c, other);
  }
}
