package io.modellist.core.internal.http;

import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * A text that must not be shown. Found in upper and lower case, as it is, and where a server echoes
 * it percent-encoded or with the escapes of JSON, JSON pointers, JavaScript or HTML, in any mixture
 * and up to three times over. Immutable.
 */
record Secret(String value) {
  /** It does not stand there. */
  static final int NONE = -1;

  /** The text ends before it is known whether it stands there: its beginning does. */
  static final int CUT = -2;

  // A link within a link, quoted in JSON, is escaped three times.
  private static final int MOST_TIMES_ESCAPED = 3;

  /** Where it ends when it starts at that place; else {@link #NONE} or {@link #CUT}. */
  int endIn(String text, int start) {
    int at = start;
    // Until an escape begins there is one way to read the text.
    for (int i = 0; i < value.length(); i++) {
      if (at >= text.length()) {
        return CUT;
      }
      char seen = text.charAt(at);
      if (Escapes.canBeginWith(seen)) {
        return endIn(text, at, i);
      }
      if (!matches(seen, value.charAt(i))) {
        return NONE;
      }
      at++;
    }
    return at;
  }

  /** A key may hold what looks like an escape: all readings are followed. */
  private int endIn(String text, int start, int from) {
    NavigableSet<Integer> places = new TreeSet<>(Set.of(start));
    boolean cut = false;
    for (int i = from; i < value.length() && !places.isEmpty(); i++) {
      NavigableSet<Integer> behind = new TreeSet<>();
      for (int place : places) {
        for (int times = 0; times <= MOST_TIMES_ESCAPED; times++) {
          long reading = Escapes.read(text, place, times);
          cut |= reading == Escapes.CUT;
          if (reading != Escapes.CUT && matches(Escapes.characterOf(reading), value.charAt(i))) {
            behind.add(Escapes.endOf(reading));
          }
        }
      }
      places = behind;
    }
    return places.isEmpty() ? cut ? CUT : NONE : places.last();
  }

  private static boolean matches(char seen, char expected) {
    boolean formSpace = expected == ' ' && seen == '+';
    return seen == expected
        || formSpace
        || Character.toLowerCase(seen) == Character.toLowerCase(expected);
  }

  /** Not the value. */
  @Override
  public String toString() {
    return "Secret";
  }
}
