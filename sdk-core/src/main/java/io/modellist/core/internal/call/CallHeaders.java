package io.modellist.core.internal.call;

import io.modellist.core.ConfigurationException;
import io.modellist.core.Credential;
import io.modellist.core.internal.Checks;
import io.modellist.core.internal.SecretHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * The header fields of one call: the user's own fields, and the credential's fields, which may
 * change between attempts. For one thread.
 */
public final class CallHeaders {
  private final Map<String, String> own;
  private final Credential credential;
  private Callable<Map<String, String>> next = this::read;
  private Map<String, String> sent = Map.of();

  /** Creates the fields of a call. Its own fields replace those of the client. */
  public CallHeaders(ClientSettings settings, Map<String, String> ofCall) {
    Map<String, String> all = new LinkedHashMap<>(settings.headers());
    all.putAll(ofCall);
    this.own = all;
    this.credential = settings.credential();
  }

  /** Returns the user's own fields. */
  public Map<String, String> own() {
    return own;
  }

  /**
   * Returns the credential's fields for the next attempt.
   *
   * @throws Exception if the user's supplier throws it, or if a field cannot be sent
   */
  public Map<String, String> credential() throws Exception {
    Callable<Map<String, String>> source = next;
    next = this::read;
    sent = source.call();
    return sent;
  }

  /**
   * Reads the credential again, for the next attempt. Returns false if it is the one that was sent
   * last. If reading fails, returns true, and the next attempt reports the failure.
   */
  boolean renew() {
    try {
      Map<String, String> renewed = read();
      next = () -> renewed;
      return !renewed.equals(sent);
    } catch (Exception e) { // A supplier is user code, and may throw checked exceptions too.
      next =
          () -> {
            throw e;
          };
      return true;
    }
  }

  private Map<String, String> read() {
    Map<String, String> fields = SecretHeaders.of(credential);
    fields.forEach((name, value) -> Checks.header(name, value, ConfigurationException::new));
    return fields;
  }
}
