package io.modellist.narrative;

import io.modellist.core.ConfigurationException;
import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.Paging;
import io.modellist.core.spi.Parameter;
import io.modellist.core.spi.Parameters;
import io.modellist.core.spi.RequestPath;
import java.util.List;
import java.util.Set;

/** Which models to list, and how. Immutable; made by a {@link Builder}. */
public final class NarrativeModelQuery {
  private final List<Parameter> parameters;
  private final Paging paging;

  private NarrativeModelQuery(List<Parameter> parameters, int pageSize) {
    this.parameters = parameters;
    this.paging = Paging.pageNumber("page", pageSize);
  }

  /** All models: the oldest first, 100 a page. */
  public static NarrativeModelQuery all() {
    return builder().build();
  }

  /** A query of all models, to be narrowed. */
  public static Builder builder() {
    return new Builder();
  }

  ListRequest request(RequestPath path) {
    return new ListRequest(path, parameters, paging);
  }

  @Override
  public String toString() {
    return "NarrativeModelQuery" + parameters;
  }

  /**
   * Mutable, for one thread. Every setter throws {@link ConfigurationException} at once when its
   * value is blank, holds a control character or is out of its range.
   */
  public static final class Builder {
    private static final Set<String> OWNED = Set.of("page", "per_page");

    private final Parameters parameters = new Parameters();
    private int pageSize;

    private Builder() {
      // New models come last, so that a walk that meets them misses and repeats none.
      orderBy(ModelOrder.CREATED_AT_ASC);
      pageSize(100);
    }

    /** Only models in these kinds of repository; may be called again to add more. */
    public Builder repositoryTypes(RepositoryType... types) {
      for (RepositoryType type : types) {
        parameters.add("repository_type", type.value());
      }
      return this;
    }

    /** The order; {@link ModelOrder#CREATED_AT_ASC} by default. */
    public Builder orderBy(ModelOrder order) {
      parameters.set("order_by", order.value());
      return this;
    }

    /** How many models a page has: 1 to 1,000, 100 by default. */
    public Builder pageSize(int size) {
      parameters.number("per_page", "pageSize", size, 1, 1000);
      this.pageSize = size;
      return this;
    }

    /**
     * Any parameter by its name on the wire; those that have a method above go through it, but for
     * the page size.
     */
    public Builder filter(String name, String value) {
      switch (name) {
        case "repository_type" -> repositoryTypes(new RepositoryType(value));
        case "order_by" -> orderBy(new ModelOrder(value));
        default -> parameters.other(name, value, OWNED);
      }
      return this;
    }

    /** The query. */
    public NarrativeModelQuery build() {
      return new NarrativeModelQuery(parameters.toList(), pageSize);
    }
  }
}
