package io.modellist.narrative;

import io.modellist.core.ConfigurationException;
import io.modellist.core.Consistency;
import io.modellist.core.SortDirection;
import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.Ordering;
import io.modellist.core.spi.Paging;
import io.modellist.core.spi.Parameter;
import io.modellist.core.spi.Parameters;
import io.modellist.core.spi.RequestPath;
import java.util.List;

/**
 * A query for models: the filter, the order, the page size and the start of a listing. Immutable.
 * Create one with {@link #builder()}.
 */
public final class NarrativeModelQuery {
  private final List<Parameter> parameters;
  private final Paging paging;
  private final Ordering ordering;
  private final int page;

  private NarrativeModelQuery(Builder builder) {
    this.parameters = builder.parameters.toList();
    this.paging =
        Paging.pageNumber("page", builder.pageSize, "per_page", NarrativeDialect.MOST_PER_PAGE);
    this.ordering = NarrativeDialect.ordering(builder.orderBy);
    this.page = builder.page;
  }

  /** Returns the query for all models: oldest first, 100 per page. */
  public static NarrativeModelQuery all() {
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
    return new ListRequest(path, parameters, paging, ordering, Integer.toString(page));
  }

  @Override
  public String toString() {
    return "NarrativeModelQuery[%s from page %d]".formatted(parameters, page);
  }

  /**
   * Builds a {@link NarrativeModelQuery}. Mutable; use it from one thread.
   *
   * <p>Every setter throws {@link ConfigurationException} if its value is blank, contains a control
   * character or is out of range.
   */
  public static final class Builder {
    private final Parameters parameters = new Parameters();
    private String orderBy = "";
    private int pageSize;
    private int page = 1;

    private Builder() {
      sort(NarrativeDialect.DEFAULT_SORT, NarrativeDialect.DEFAULT_DIRECTION);
      pageSize(NarrativeDialect.DEFAULT_PAGE_SIZE);
    }

    /** Lists only models in these kinds of repository. Each call adds kinds. Default: all. */
    public Builder repositoryTypes(RepositoryType... types) {
      for (RepositoryType type : types) {
        parameters.add("repository_type", type.value());
      }
      return this;
    }

    /** Sets the order: by {@link NarrativeSort#CREATED_AT}, ascending, by default. */
    public Builder sort(NarrativeSort field, SortDirection direction) {
      return orderBy(NarrativeDialect.orderBy(field, direction));
    }

    private Builder orderBy(String order) {
      parameters.set("order_by", order);
      this.orderBy = order;
      return this;
    }

    /** Sets the number of models per page: 1 to 1,000, 100 by default. */
    public Builder pageSize(int size) {
      parameters.number("per_page", "pageSize", size, 1, NarrativeDialect.MOST_PER_PAGE);
      this.pageSize = size;
      return this;
    }

    /**
     * Sets the number of the page where the listing starts: 1 or more, 1 by default. If that page
     * is after the end of the list, the listing is empty. Models before the start are never
     * delivered. With {@link Consistency#COMPLETE}, a listing must start at page 1.
     */
    public Builder page(int number) {
      this.page = (int) Parameters.between("page", number, 1, Integer.MAX_VALUE);
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
        case "repository_type" -> repositoryTypes(new RepositoryType(value));
        case "order_by" -> orderBy(value);
        case "page" -> page((int) Parameters.integer(name, value, 1, Integer.MAX_VALUE));
        case "per_page" ->
            pageSize((int) Parameters.integer(name, value, 1, NarrativeDialect.MOST_PER_PAGE));
        default -> parameters.other(name, value);
      }
      return this;
    }

    /** Creates the query. */
    public NarrativeModelQuery build() {
      return new NarrativeModelQuery(this);
    }
  }
}
