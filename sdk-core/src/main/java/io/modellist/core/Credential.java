package io.modellist.core;

import io.modellist.core.internal.Checks;
import io.modellist.core.internal.SecretHeaders;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The key that a client sends to its service. A credential cannot be read back, and {@link
 * #toString} does not print it. Immutable and safe to share.
 *
 * <p>White space around a value is removed. A value is refused with a {@link
 * ConfigurationException} when it is blank, contains white space, a control character or a
 * character outside ASCII, or starts with {@code Bearer}. The message does not contain the value.
 */
public final class Credential {
  static {
    SecretHeaders.readWith(credential -> ((Credential) credential).headers.get());
  }

  private static final Credential NONE = new Credential("none", Map::of);

  private final String kind;
  private final Supplier<Map<String, String>> headers;

  private Credential(String kind, Supplier<Map<String, String>> headers) {
    this.kind = kind;
    this.headers = headers;
  }

  /**
   * Creates a bearer token. It is sent as {@code Authorization: Bearer <token>}.
   *
   * @param token the token without the word {@code Bearer}
   * @throws ConfigurationException when the token cannot be sent
   */
  public static Credential bearer(String token) {
    String value = checked("token", token);
    return new Credential("bearer", () -> Map.of("Authorization", "Bearer " + value));
  }

  /**
   * Creates a key that is sent in a header field of any name, such as {@code X-API-Key}.
   *
   * @param name the name of the header field
   * @param value the complete value of the header field
   * @throws ConfigurationException when the name or the value cannot be sent
   */
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
   * Creates a credential that can change, such as a token that expires. The supplier is called
   * before each attempt, on the thread that makes the attempt. It must be safe for several threads
   * if the client is shared or {@link Listing#readAhead} is used.
   *
   * <p>If the service refuses the credential with 401, the supplier is called once more. If it then
   * returns another credential, the request is sent once more at once. If the supplier throws an
   * exception or returns null, a {@link CredentialException} is thrown.
   */
  public static Credential supplier(Supplier<Credential> source) {
    Objects.requireNonNull(source, "source");
    return new Credential("supplier", () -> supplied(source).headers.get());
  }

  /** Returns the credential of a service that needs no key. Nothing is sent. */
  public static Credential none() {
    return NONE;
  }

  /** Returns the kind of this credential, never its value. */
  @Override
  public String toString() {
    return "Credential[" + kind + "]";
  }

  private static Credential supplied(Supplier<Credential> source) {
    Credential credential = source.get();
    if (credential == null) {
      throw new ConfigurationException("it returned null, but must return a Credential");
    }
    return credential;
  }

  private static String checked(String name, String value) {
    String trimmed = Objects.requireNonNull(value, name).strip();
    String lower = trimmed.toLowerCase(Locale.ROOT);
    if (trimmed.isEmpty()) {
      throw new ConfigurationException("the " + name + " is blank");
    }
    if (lower.equals("bearer")) {
      throw new ConfigurationException(
          "the " + name + " is only the word \"Bearer\": the token after it is missing");
    }
    if (lower.startsWith("bearer ")) {
      throw new ConfigurationException(
          "the " + name + " starts with \"Bearer \": pass the token without that word");
    }
    for (int i = 0; i < trimmed.length(); i++) {
      char c = trimmed.charAt(i);
      if (c <= ' ' || c >= 0x7f) {
        throw new ConfigurationException(
            "the %s has %s at position %d of %d: check that it was copied completely"
                .formatted(
                    name,
                    c <= ' ' ? "white space or a control character" : "a character outside ASCII",
                    i + 1,
                    trimmed.length()));
      }
    }
    return trimmed;
  }
}
