package io.modellist.core.internal;

import java.util.Arrays;

/**
 * Assertions that cost almost nothing while they hold, because they are checked millions of times.
 */
public final class Claims {
  private Claims() {}

  /** Fails with a description and the values involved if a claim does not hold. */
  public static void hold(boolean claim, String description, Object... values) {
    if (!claim) {
      throw new AssertionError(
          values.length == 0 ? description : description + ": " + Arrays.toString(values));
    }
  }

  /**
   * Checks text for people: its length is limited, it is on one line, and nothing in it steers a
   * terminal.
   */
  public static void oneLine(String text, int most) {
    hold(text.length() <= most, "too long", most, text);
    for (int i = 0; i < text.length(); i++) {
      hold(!Character.isISOControl(text.charAt(i)), "a control character", text);
    }
  }
}
