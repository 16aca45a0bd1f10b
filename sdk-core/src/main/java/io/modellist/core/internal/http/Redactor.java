package io.modellist.core.internal.http;

import io.modellist.core.ApiError;
import io.modellist.core.FieldError;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the values of credentials with {@code ***} wherever text of a service repeats them: in
 * upper or lower case, unchanged, or with the escapes of URLs, JSON and HTML. All fields of the
 * credential are secret, and so are those of the user's own fields whose names suggest a secret.
 * Immutable.
 */
final class Redactor {
  static final String MASK = "***";

  /** Masks nothing but the header fields that always hold secrets. */
  static final Redactor NONE = new Redactor(Set.of());

  // Keys rotate, and a server may repeat the previous one. Without a limit, a supplier that creates
  // a
  // new token for each request would fill the memory.
  private static final int MOST = 16;
  private static final int MOST_CAUSES = 100;
  private static final String ELLIPSIS = "…"; // marks where text was cut off

  private final Set<String> values; // in the order in which they became known
  private final @Nullable Pattern pattern;

  private Redactor(Set<String> values) {
    this.values = values;
    // The longest first, because one may be the beginning of another.
    String any =
        values.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(SecretSpellings::of)
            .collect(Collectors.joining("|"));
    this.pattern = any.isEmpty() ? null : Pattern.compile(any, Pattern.CASE_INSENSITIVE);
  }

  /**
   * Returns a redactor that also masks the values of these header fields. If there are too many
   * secrets, it keeps the latest ones.
   *
   * @param credential the fields that the credential sends; all are secret
   * @param others the user's own fields; a field is secret if its name suggests it
   */
  Redactor including(Map<String, String> credential, Map<String, String> others) {
    Set<String> latest = SecretFields.valuesIn(credential, others);
    if (values.containsAll(latest)) {
      return this;
    }
    Set<String> all = new LinkedHashSet<>(values);
    all.removeAll(latest);
    all.addAll(latest);
    return new Redactor(
        all.stream()
            .skip(Math.max(0, all.size() - MOST))
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /** Masks every secret. Before an ellipsis, also drops the beginning of a secret. */
  String mask(String text) {
    if (pattern == null) {
      return text;
    }
    String uncut = text.contains(ELLIPSIS) ? withoutCutSecrets(text) : text;
    Matcher matcher = pattern.matcher(uncut);
    return matcher.find() ? matcher.replaceAll(MASK) : uncut;
  }

  /**
   * Drops the beginning of a secret before each ellipsis. No secret contains an ellipsis, because
   * header fields are ASCII.
   */
  private String withoutCutSecrets(String text) {
    String[] parts = text.split(ELLIPSIS, -1);
    for (int i = 0; i < parts.length - 1; i++) {
      parts[i] = withoutCutSecret(parts[i]);
    }
    return String.join(ELLIPSIS, parts);
  }

  /**
   * Masks a text, then truncates it. Truncating first could leave a part of a secret that is no
   * longer found.
   */
  String maskAndCut(String text, int most) {
    String masked = mask(text);
    if (masked.length() <= most) {
      return masked;
    }
    boolean splitsPair = Character.isHighSurrogate(masked.charAt(most - 1));
    return masked.substring(0, splitsPair ? most - 1 : most);
  }

  /** Drops the beginning of a secret from the end of a truncated text. */
  String withoutCutSecret(String text) {
    if (pattern != null) {
      Matcher matcher = pattern.matcher(text);
      for (int at = 0; at < text.length(); at++) {
        matcher.region(at, text.length());
        boolean found = matcher.lookingAt();
        if (matcher.hitEnd()) { // also when a shorter secret was found: a longer one may be cut
          return text.substring(0, at);
        }
        at = found ? matcher.end() - 1 : at;
      }
    }
    return text;
  }

  /** Returns whether the text contains a secret. */
  boolean finds(String text) {
    return pattern != null && pattern.matcher(text).find();
  }

  /**
   * Returns whether any text of the throwable, its causes or its suppressed exceptions contains a
   * secret or cannot be read.
   */
  boolean finds(Throwable failure) {
    try {
      StringWriter printed = new StringWriter();
      failure.printStackTrace(new PrintWriter(printed));
      // A stack trace prints the text of toString(), which may leave out the message.
      Deque<Throwable> all = new ArrayDeque<>(List.of(failure));
      for (int i = 0; !all.isEmpty() && i < MOST_CAUSES; i++) { // they may lead back to one another
        Throwable each = all.remove();
        printed.append('\n').append(each.getMessage());
        all.addAll(List.of(each.getSuppressed()));
        Optional.ofNullable(each.getCause()).ifPresent(all::add);
      }
      return finds(printed.toString());
    } catch (RuntimeException unreadable) { // The methods of a user's exception may throw.
      return true;
    }
  }

  /** Masks all texts of an error. */
  ApiError mask(ApiError error) {
    return new ApiError(
        error.code().isPresent() ? error.code().getAsInt() : null,
        maskOrNull(error.type()),
        maskOrNull(error.detail()),
        error.errors().stream().map(this::mask).toList(),
        maskOrNull(error.text()));
  }

  /**
   * Masks header fields. Names become lower case; the values of cookies and keys are always masked.
   */
  Map<String, List<String>> mask(Map<String, List<String>> headers) {
    Map<String, List<String>> masked = new TreeMap<>();
    headers.forEach(
        (name, values) -> {
          String lower = name.toLowerCase(Locale.ROOT);
          boolean always = SecretFields.ALWAYS.contains(lower);
          masked.put(
              mask(lower), values.stream().map(value -> always ? MASK : mask(value)).toList());
        });
    return masked;
  }

  private FieldError mask(FieldError error) {
    return new FieldError(
        error.loc().stream().map(this::mask).toList(),
        maskOrNull(error.msg()),
        maskOrNull(error.type()));
  }

  private @Nullable String maskOrNull(Optional<String> text) {
    return text.map(this::mask).orElse(null);
  }

  /** Returns how many secrets there are, never their values. */
  @Override
  public String toString() {
    return "Redactor[" + values.size() + "]";
  }
}
