package io.modellist.narrative;

import io.modellist.core.ConfigurationException;
import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.Ordering;
import io.modellist.core.spi.Paging;
import io.modellist.core.spi.Parameter;
import io.modellist.core.spi.Parameters;
import io.modellist.core.spi.RequestPath;
import java.util.List;
import java.util.Set;

/**
 * A query for models: the filter, the order and the page size of a listing. Immutable. Create one
 * with {@link #builder()}.
 */
public final class NarrativeModelQuery {
  private final List<Parameter> parameters;
  private final Paging paging;
  private final Ordering ordering;

  private NarrativeModelQuery(List<Parameter> parameters, int pageSize, ModelOrder order) {
    this.parameters = parameters;
    this.paging = Paging.pageNumber("page", pageSize, "per_page", NarrativeDialect.MOST_PER_PAGE);
    this.ordering = NarrativeDialect.ordering(order);
  }

  /** Returns the query for all models: oldest first, 100 per page. */
  public static NarrativeModelQuery all() {
    return builder().build();
  }

  /** Creates a builder. With no further setting, it builds the same query as {@link #all()}. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the request for the list at this path. */
  ListRequest request(RequestPath path) {
    return new ListRequest(path, parameters, paging, ordering);
  }

  @Override
  public String toString() {
    return "NarrativeModelQuery" + parameters;
  }

  /**
   * Builds a {@link NarrativeModelQuery}. Mutable; use it from one thread.
   *
   * <p>Every setter throws {@link ConfigurationException} at once if its value is blank, has a
   * control character or is out of range.
   */
  public static final class Builder {
    private static final Set<String> OWNED = Set.of("page", "per_page");

    private final Parameters parameters = new Parameters();
    private int pageSize;
    private ModelOrder order = NarrativeDialect.DEFAULT_ORDER;

    private Builder() {
      orderBy(NarrativeDialect.DEFAULT_ORDER);
      pageSize(NarrativeDialect.DEFAULT_PAGE_SIZE);
    }

    /** Lists only models in these kinds of repository. Each call adds kinds; default: all kinds. */
    public Builder repositoryTypes(RepositoryType... types) {
      for (RepositoryType type : types) {
        parameters.add("repository_type", type.value());
      }
      return this;
    }

    /** Sets the order; {@link ModelOrder#CREATED_AT_ASC} by default. */
    public Builder orderBy(ModelOrder order) {
      parameters.set("order_by", order.value());
      this.order = order;
      return this;
    }

    /** Sets the number of models per page: 1 to 1,000, 100 by default. */
    public Builder pageSize(int size) {
      parameters.number("per_page", "pageSize", size, 1, NarrativeDialect.MOST_PER_PAGE);
      this.pageSize = size;
      return this;
    }

    /**
     * Sets a parameter by its name on the wire. A name that has a method above goes through that
     * method. Any other parameter is sent as it is, and each call adds a value.
     *
     * @throws ConfigurationException if the value is not valid, or if the name is blank, {@code
     *     page} or {@code per_page}: the SDK sets those two itself
     */
    public Builder filter(String name, String value) {
      switch (name) {
        case "repository_type" -> repositoryTypes(new RepositoryType(value));
        case "order_by" -> orderBy(new ModelOrder(value));
        default -> parameters.other(name, value, OWNED);
      }
      return this;
    }

    /** Creates the query. */
    public NarrativeModelQuery build() {
      return new NarrativeModelQuery(parameters.toList(), pageSize, order);
    }
  }
}
