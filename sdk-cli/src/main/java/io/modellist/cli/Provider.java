package io.modellist.cli;

import io.modellist.narrative.NarrativeClient;
import io.modellist.orgregistry.OrgRegistryClient;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A service that the command line can list, under the name that its module uses. */
enum Provider {
  NARRATIVE("NARRATIVE_API_KEY", "NARRATIVE_BASE_URL", NarrativeClient.PRODUCTION),
  OPENWEBUI("OPENWEBUI_API_KEY", "OPENWEBUI_BASE_URL", null),
  TRUEFOUNDRY("TFY_API_KEY", "TFY_HOST", null),
  ORGREGISTRY("DREADNODE_API_KEY", "DREADNODE_SERVER_URL", OrgRegistryClient.DEFAULT_BASE_URL);

  private final String keyVariable;
  private final String baseUrlVariable;
  private final @Nullable String defaultBaseUrl;

  Provider(String keyVariable, String baseUrlVariable, @Nullable String defaultBaseUrl) {
    this.keyVariable = keyVariable;
    this.baseUrlVariable = baseUrlVariable;
    this.defaultBaseUrl = defaultBaseUrl;
  }

  /** Returns the environment variable that holds the key. */
  String keyVariable() {
    return keyVariable;
  }

  /** Returns the environment variable that holds the base URL. */
  String baseUrlVariable() {
    return baseUrlVariable;
  }

  /** Returns the base URL of a service that has only one, or null. */
  @Nullable String defaultBaseUrl() {
    return defaultBaseUrl;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
