package io.modellist.core.internal.http;

import io.modellist.core.ApiError;
import io.modellist.core.FieldError;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the values of credentials by {@code ***} wherever they occur. What is secret is known by
 * role, whatever a header field is called: all that the credential wrote, and fields of the user
 * whose name says so. Immutable.
 */
public final class Redactor {
  /** What stands in a secret's place. */
  public static final String MASK = "***";

  /** Hides nothing but the header fields that always hold secrets. */
  public static final Redactor NONE = new Redactor(Set.of());

  // Keys rotate, and a server may name the one before; without a limit a supplier that mints a new
  // token for each request would fill the memory.
  private static final int MOST = 16;

  // In the order they became known.
  private final Set<String> values;
  // The longest first: one may be the beginning of another.
  private final List<Secret> secrets;

  private Redactor(Set<String> values) {
    this.values = values;
    this.secrets =
        values.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Secret::new)
            .toList();
  }

  /**
   * Hides what these header fields hold.
   *
   * @param credential the fields that the credential wrote: all are secret
   * @param others the user's own fields: secret when their name says so
   */
  public static Redactor of(Map<String, String> credential, Map<String, String> others) {
    return new Redactor(SecretFields.valuesIn(credential, others));
  }

  /** This one, hiding also what an earlier one hid; of many secrets the last ones. */
  Redactor including(Redactor earlier) {
    if (earlier.values.containsAll(values)) {
      return earlier;
    }
    Set<String> all = new LinkedHashSet<>(earlier.values);
    all.removeAll(values);
    all.addAll(values);
    return new Redactor(
        all.stream()
            .skip(Math.max(0, all.size() - MOST))
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /** The text with every secret replaced. */
  public String mask(String text) {
    return replace(text, false);
  }

  /**
   * Masks, then cuts: a cut before could leave the beginning of a secret that is not found any
   * more.
   *
   * @param truncated the text is itself the beginning of a longer one: when it ends in the
   *     beginning of a secret, that part is dropped
   * @param max how many characters are kept at most
   */
  public String maskAndCut(String text, boolean truncated, int max) {
    String masked = replace(text, truncated);
    if (masked.length() <= max) {
      return masked;
    }
    boolean splitsPair = Character.isHighSurrogate(masked.charAt(max - 1));
    return masked.substring(0, splitsPair ? max - 1 : max);
  }

  /** The error with all its texts masked. */
  public ApiError mask(ApiError error) {
    return new ApiError(
        error.code(),
        maskOrNull(error.type()),
        maskOrNull(error.detail()),
        error.errors().stream().map(this::mask).toList(),
        maskOrNull(error.text()));
  }

  /** Header fields with secrets masked, by lower-case name; cookies and keys have no value left. */
  public Map<String, List<String>> mask(Map<String, List<String>> headers) {
    Map<String, List<String>> masked = new TreeMap<>();
    headers.forEach(
        (name, values) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          masked.put(
              mask(lower),
              values.stream()
                  .map(value -> SecretFields.ALWAYS.contains(lower) ? MASK : mask(value))
                  .toList());
        });
    return masked;
  }

  /**
   * The same throwable when no text of it, its causes and suppressed ones holds a secret; else an
   * {@link java.io.IOException} in its place, with masked text and the same stack traces.
   */
  public Throwable clean(Throwable failure) {
    return secrets.isEmpty() ? failure : new ThrowableCleaner(this).clean(failure);
  }

  private FieldError mask(FieldError error) {
    return new FieldError(
        error.loc().stream().map(this::mask).toList(),
        maskOrNull(error.msg()),
        maskOrNull(error.type()));
  }

  private @Nullable String maskOrNull(@Nullable String text) {
    return text == null ? null : mask(text);
  }

  private String replace(String text, boolean truncated) {
    StringBuilder masked = null;
    int kept = 0;
    for (int at = 0; at < text.length(); ) {
      int end = endOfSecret(text, at, truncated);
      if (end == Secret.NONE) {
        at++;
        continue;
      }
      masked = masked == null ? new StringBuilder() : masked;
      masked.append(text, kept, at);
      if (end == Secret.CUT) {
        return masked.toString();
      }
      masked.append(MASK);
      at = end;
      kept = end;
    }
    return masked == null ? text : masked.append(text, kept, text.length()).toString();
  }

  private int endOfSecret(String text, int at, boolean truncated) {
    int found = Secret.NONE;
    for (Secret secret : secrets) {
      int end = secret.endIn(text, at);
      if (end == Secret.CUT && truncated) {
        return end;
      }
      found = Math.max(found, end);
    }
    return found;
  }

  /** Not the values. */
  @Override
  public String toString() {
    return "Redactor[" + secrets.size() + "]";
  }
}
