package io.modellist.core.internal;

import java.util.Arrays;

/** Claims that cost next to nothing while they hold: they are checked millions of times. */
public final class Claims {
  private Claims() {}

  /** Fails with these words, and with what was seen. */
  public static void hold(boolean claim, String what, Object... seen) {
    if (!claim) {
      throw new AssertionError(seen.length == 0 ? what : what + ": " + Arrays.toString(seen));
    }
  }

  /** Text for people is bounded and on one line, and nothing in it steers a terminal. */
  public static void oneLine(String text, int most) {
    hold(text.length() <= most, "too long", most, text);
    for (int i = 0; i < text.length(); i++) {
      hold(!Character.isISOControl(text.charAt(i)), "a control character", text);
    }
  }
}
