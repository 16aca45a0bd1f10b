package io.modellist.cli;

import java.util.Locale;

/** The services, by the names that their own modules use. */
enum Provider {
  NARRATIVE("NARRATIVE_API_KEY", "NARRATIVE_BASE_URL"),
  OPENWEBUI("OPENWEBUI_API_KEY", "OPENWEBUI_BASE_URL"),
  TRUEFOUNDRY("TFY_API_KEY", "TFY_HOST"),
  ORGREGISTRY("DREADNODE_API_KEY", "DREADNODE_SERVER_URL");

  private final String keyVariable;
  private final String baseUrlVariable;

  Provider(String keyVariable, String baseUrlVariable) {
    this.keyVariable = keyVariable;
    this.baseUrlVariable = baseUrlVariable;
  }

  /** The environment variable of the credential. */
  String keyVariable() {
    return keyVariable;
  }

  /** The environment variable of the base URL. */
  String baseUrlVariable() {
    return baseUrlVariable;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
