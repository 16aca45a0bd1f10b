package io.modellist.core;

/**
 * A value given to the SDK cannot be used: a builder's setting, a query's parameter, an id, a
 * bookmark, an environment variable. Thrown before anything is sent. The message names the setting,
 * what was seen (never a credential) and what is wanted.
 */
public final class ConfigurationException extends ModelListException {
  private static final long serialVersionUID = 1L;

  /** The message says which setting, what was seen and what is wanted. */
  public ConfigurationException(String message) {
    super(message, null, null, null);
  }
}
