package io.modellist.cli;

import java.util.Locale;

/** A service that the command line can list, under the name that its module uses. */
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

  /** Returns the environment variable that holds the key. */
  String keyVariable() {
    return keyVariable;
  }

  /** Returns the environment variable that holds the base URL. */
  String baseUrlVariable() {
    return baseUrlVariable;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
