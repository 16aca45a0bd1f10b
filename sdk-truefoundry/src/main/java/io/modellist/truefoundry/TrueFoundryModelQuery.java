package io.modellist.truefoundry;

import io.modellist.core.ConfigurationException;
import io.modellist.core.Consistency;
import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.Paging;
import io.modellist.core.spi.Parameter;
import io.modellist.core.spi.Parameters;
import io.modellist.core.spi.RequestPath;
import java.util.List;

/**
 * A query for models: the filters, the page size and the start of a listing. Immutable. Create one
 * with {@link #builder()}. The service has no parameter for the order.
 */
public final class TrueFoundryModelQuery {
  private final List<Parameter> parameters;
  private final Paging paging;
  private final long offset;

  private TrueFoundryModelQuery(Builder builder) {
    this.parameters = builder.parameters.toList();
    this.paging = Paging.offset("offset", builder.pageSize);
    this.offset = builder.offset;
  }

  /** Returns the query for all models, including those without a version: 100 per page. */
  public static TrueFoundryModelQuery all() {
    return builder().build();
  }

  /**
   * Creates a builder. With no further setting, it builds the query that {@link #all()} returns.
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the request for the list at this path. */
  ListRequest request(RequestPath path) {
    return new ListRequest(path, parameters, paging).startingAt(Long.toString(offset));
  }

  @Override
  public String toString() {
    return "TrueFoundryModelQuery[%s from offset %d]".formatted(parameters, offset);
  }

  /**
   * Builds a {@link TrueFoundryModelQuery}. Mutable; use it from one thread.
   *
   * <p>Every setter throws {@link ConfigurationException} if its value is blank, contains a control
   * character or is out of range.
   */
  public static final class Builder {
    private final Parameters parameters = new Parameters();
    private int pageSize;
    private long offset;

    private Builder() {
      includeEmptyModels(TrueFoundryDialect.DEFAULT_INCLUDE_EMPTY_MODELS);
      pageSize(TrueFoundryDialect.DEFAULT_PAGE_SIZE);
    }

    /**
     * Lists only the model with this fully qualified name: {@code model:{tenant}/{repo}/{name}}.
     */
    public Builder fqn(String fqn) {
      parameters.set("fqn", fqn);
      return this;
    }

    /** Lists only models in the ML repository with this id. */
    public Builder mlRepoId(String id) {
      parameters.set("ml_repo_id", id);
      return this;
    }

    /** Lists only models with this name. */
    public Builder name(String name) {
      parameters.set("name", name);
      return this;
    }

    /** Lists only models of the run with this id. */
    public Builder runId(String id) {
      parameters.set("run_id", id);
      return this;
    }

    /** Sets whether to list models without a version; true by default. */
    public Builder includeEmptyModels(boolean include) {
      parameters.set("include_empty_models", Boolean.toString(include));
      return this;
    }

    /**
     * Sets the largest number of models per page: 1 to 1,000, 100 by default. The service may send
     * fewer.
     */
    public Builder pageSize(int size) {
      parameters.number("limit", "pageSize", size, 1, TrueFoundryDialect.MOST_PER_PAGE);
      this.pageSize = size;
      return this;
    }

    /**
     * Sets the number of models before the start of the listing: 0 to 10^18 - 1, 0 by default. If
     * the offset is after the end of the list, the listing is empty. Models before the start are
     * never delivered. With {@link Consistency#COMPLETE}, a listing must start at offset 0.
     */
    public Builder offset(long count) {
      this.offset = Parameters.between("offset", count, 0, TrueFoundryDialect.MOST_OFFSET);
      return this;
    }

    /**
     * Sets a parameter by its name on the wire. If this builder has a method for the parameter, the
     * value is passed to that method. Any other parameter is sent unchanged, and each call adds a
     * value.
     *
     * @throws ConfigurationException if the value is not valid, or if the name is blank
     */
    public Builder filter(String name, String value) {
      switch (name) {
        case "fqn" -> fqn(value);
        case "ml_repo_id" -> mlRepoId(value);
        case "name" -> name(value);
        case "run_id" -> runId(value);
        case "include_empty_models" ->
            includeEmptyModels(Parameters.bool("include_empty_models", value));
        case "offset" -> offset(Parameters.integer(name, value, 0, TrueFoundryDialect.MOST_OFFSET));
        case "limit" ->
            pageSize((int) Parameters.integer(name, value, 1, TrueFoundryDialect.MOST_PER_PAGE));
        default -> parameters.other(name, value);
      }
      return this;
    }

    /** Creates the query. */
    public TrueFoundryModelQuery build() {
      return new TrueFoundryModelQuery(this);
    }
  }
}
