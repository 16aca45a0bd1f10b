package io.modellist.core;

/**
 * A value that the program passed is not valid: a setting, a query parameter, a key, a bookmark or
 * an environment variable. Nothing was sent. The message names the setting, its value and the
 * expected values. It never contains a credential.
 */
public final class ConfigurationException extends ModelListException {
  private static final long serialVersionUID = 1L;

  /** Creates an exception with a message that names the setting, its value and what is expected. */
  public ConfigurationException(String message) {
    super(message, null, null, null);
  }
}
