package io.modellist.truefoundry;

import io.modellist.core.ConfigurationException;
import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.Paging;
import io.modellist.core.spi.Parameter;
import io.modellist.core.spi.Parameters;
import io.modellist.core.spi.RequestPath;
import java.util.List;
import java.util.Set;

/** Which models to list, and how. Immutable; made by a {@link Builder}. */
public final class TrueFoundryModelQuery {
  private final List<Parameter> parameters;
  private final int pageSize;

  private TrueFoundryModelQuery(List<Parameter> parameters, int pageSize) {
    this.parameters = parameters;
    this.pageSize = pageSize;
  }

  /** All models, those without a version too: 100 a page. */
  public static TrueFoundryModelQuery all() {
    return builder().build();
  }

  /** A query of all models, to be narrowed. */
  public static Builder builder() {
    return new Builder();
  }

  ListRequest request(RequestPath path) {
    return new ListRequest(path, parameters, Paging.offset("offset", pageSize));
  }

  @Override
  public String toString() {
    return "TrueFoundryModelQuery" + parameters;
  }

  /** Mutable, for one thread. Every setter throws {@link ConfigurationException} at once. */
  public static final class Builder {
    private static final Set<String> OWNED = Set.of("offset", "limit");

    private final Parameters parameters = new Parameters();
    private int pageSize;

    private Builder() {
      // What the service's own client asks for; otherwise models without a version are left out.
      includeEmptyModels(true);
      pageSize(100);
    }

    /** Only the model of this fully qualified name: {@code model:{tenant}/{repo}/{name}}. */
    public Builder fqn(String fqn) {
      parameters.set("fqn", fqn);
      return this;
    }

    /** Only models of the repository with this key. */
    public Builder mlRepoId(String id) {
      parameters.set("ml_repo_id", id);
      return this;
    }

    /** Only models of this name. */
    public Builder name(String name) {
      parameters.set("name", name);
      return this;
    }

    /** Only models that the run with this key made. */
    public Builder runId(String id) {
      parameters.set("run_id", id);
      return this;
    }

    /** Whether to list models without a version; true by default. */
    public Builder includeEmptyModels(boolean include) {
      parameters.set("include_empty_models", Boolean.toString(include));
      return this;
    }

    /** How many models a page has at most: 1 to 1,000, 100 by default. */
    public Builder pageSize(int size) {
      parameters.number("limit", "pageSize", size, 1, 1000);
      this.pageSize = size;
      return this;
    }

    /** Any parameter by its name on the wire; those that have a method above go through it. */
    public Builder filter(String name, String value) {
      return switch (name) {
        case "fqn" -> fqn(value);
        case "ml_repo_id" -> mlRepoId(value);
        case "name" -> name(value);
        case "run_id" -> runId(value);
        case "include_empty_models" ->
            includeEmptyModels(Parameters.bool("include_empty_models", value));
        default -> {
          parameters.other(name, value, OWNED);
          yield this;
        }
      };
    }

    /** The query. */
    public TrueFoundryModelQuery build() {
      return new TrueFoundryModelQuery(parameters.toList(), pageSize);
    }
  }
}
