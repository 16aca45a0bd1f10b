package io.modellist.cli;

import io.modellist.narrative.NarrativeClient;
import io.modellist.orgregistry.OrgRegistryClient;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A service that the command line can list, under the name that its module uses. */
enum Provider {
  NARRATIVE(
      "NARRATIVE_API_KEY",
      "NARRATIVE_BASE_URL",
      NarrativeClient.PRODUCTION,
      "order_by, page, per_page, repository_type"),
  OPENWEBUI(
      "OPENWEBUI_API_KEY",
      "OPENWEBUI_BASE_URL",
      null,
      "direction, order_by, page, query, tag, view_option"),
  TRUEFOUNDRY(
      "TFY_API_KEY",
      "TFY_HOST",
      null,
      "fqn, include_empty_models, limit, ml_repo_id, name, offset, run_id"),
  ORGREGISTRY(
      "DREADNODE_API_KEY",
      "DREADNODE_SERVER_URL",
      OrgRegistryClient.DEFAULT_BASE_URL,
      "framework, include_public, license, limit, name, page, search, size_category, sort_by,"
          + " sort_dir, tags, task_categories");

  private final String keyVariable;
  private final String baseUrlVariable;
  private final @Nullable String defaultBaseUrl;
  private final String filters;

  Provider(
      String keyVariable, String baseUrlVariable, @Nullable String defaultBaseUrl, String filters) {
    this.keyVariable = keyVariable;
    this.baseUrlVariable = baseUrlVariable;
    this.defaultBaseUrl = defaultBaseUrl;
    this.filters = filters;
  }

  /** Returns a provider that the user selected, and rejects null. */
  static Provider require(@Nullable Provider selected) {
    if (selected == null) {
      throw new UsageException(
          "--provider is required: " + UsageMessage.anyOf((Object[]) values()));
    }
    return selected;
  }

  /** Rejects an option that only other providers have. */
  void checkHas(String option, Provider... supported) {
    if (!List.of(supported).contains(this)) {
      throw new UsageException(
          "%s is not for %s, only for %s"
              .formatted(option, this, UsageMessage.listed("and", (Object[]) supported)));
    }
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

  /** Returns the documented names of filters: those for which the SDK's query has a method. */
  List<String> filters() {
    return List.of(filters.split(", "));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
