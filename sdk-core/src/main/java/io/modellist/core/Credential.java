package io.modellist.core;

import io.modellist.core.internal.Checks;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What proves to a service who is asking. Immutable, safe to share; never printed.
 *
 * <p>Values are trimmed of surrounding white space, and checked here: blank, with white space, a
 * control or a non-ASCII character inside, or with a pasted {@code Bearer } they give a {@link
 * ConfigurationException} that does not hold the value.
 */
public final class Credential {
  private static final Credential NONE = new Credential("none", Map::of);

  private final String kind;
  private final Supplier<Map<String, String>> headers;

  private Credential(String kind, Supplier<Map<String, String>> headers) {
    this.kind = kind;
    this.headers = headers;
  }

  /** {@code Authorization: Bearer <token>}. */
  public static Credential bearer(String token) {
    String value = checked("token", token);
    return new Credential("bearer", () -> Map.of("Authorization", "Bearer " + value));
  }

  /** A header field of any name, such as {@code X-API-Key}. */
  public static Credential header(String name, String value) {
    Checks.header(name, "", ConfigurationException::new);
    // An Authorization of another scheme is two words: "Basic dXNlcg==".
    String scheme =
        name.equalsIgnoreCase("Authorization") && value.strip().indexOf(' ') > 0
            ? value.strip().substring(0, value.strip().indexOf(' ') + 1)
            : "";
    String trimmed = scheme + checked("value of " + name, value.strip().substring(scheme.length()));
    return new Credential("header " + name, () -> Map.of(name, trimmed));
  }

  /**
   * Asked again on each attempt, on the thread that makes it, so that keys can be rotated: it must
   * be safe for many threads where a client is shared, and with {@link Listing#readAhead}, which
   * asks it on threads of its own. When it throws or returns null, the call fails with a {@link
   * ConfigurationException}.
   */
  public static Credential supplier(Supplier<Credential> source) {
    Objects.requireNonNull(source, "source");
    return new Credential(
        "supplier",
        () -> Objects.requireNonNull(source.get(), "the supplier returned null").headers());
  }

  /** Nothing is sent. */
  public static Credential none() {
    return NONE;
  }

  /** The header fields to send. Secret: for sending only. A supplier is asked each time. */
  public Map<String, String> headers() {
    return headers.get();
  }

  /** Says the kind, never the value. */
  @Override
  public String toString() {
    return "Credential[" + kind + "]";
  }

  private static String checked(String name, String value) {
    String trimmed = Objects.requireNonNull(value, name).strip();
    if (trimmed.isEmpty()) {
      throw new ConfigurationException("the " + name + " is blank");
    }
    if (trimmed.toLowerCase(Locale.ROOT).startsWith("bearer ")) {
      throw new ConfigurationException(
          "the " + name + " starts with \"Bearer \": give the token alone");
    }
    for (int i = 0; i < trimmed.length(); i++) {
      char c = trimmed.charAt(i);
      if (c <= ' ' || c >= 0x7f) {
        throw new ConfigurationException(
            "the %s has %s at position %d of %d: was it copied whole?"
                .formatted(
                    name,
                    c <= ' '
                        ? "white space or a control character"
                        : "a character that is not ASCII",
                    i + 1,
                    trimmed.length()));
      }
    }
    return trimmed;
  }
}
