package io.modellist.orgregistry;

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
 * A query for models: the filters, the order, the page size and the start of a listing. Immutable.
 * Create one with {@link #builder()}.
 */
public final class OrgRegistryModelQuery {
  private final List<Parameter> parameters;
  private final Paging paging;
  private final Ordering ordering;
  private final int page;

  private OrgRegistryModelQuery(Builder builder) {
    this.parameters = builder.parameters.toList();
    this.paging =
        Paging.pageNumber("page", builder.pageSize, "limit", OrgRegistryDialect.MOST_PER_PAGE);
    this.ordering = OrgRegistryDialect.ordering(builder.sortBy, builder.sortDirection);
    this.page = builder.page;
  }

  /** Returns the query for all models of the organization: oldest first, 50 per page. */
  public static OrgRegistryModelQuery all() {
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
    return "OrgRegistryModelQuery[%s from page %d]".formatted(parameters, page);
  }

  /**
   * Builds an {@link OrgRegistryModelQuery}. Mutable; use it from one thread.
   *
   * <p>Every setter throws {@link ConfigurationException} if its value is blank, contains a control
   * character or is out of range.
   *
   * <p>The API page documents the sort, the start, the page size and {@code includePublic}. The
   * other filters are from the service's own client (dreadnode 2.0.51).
   */
  public static final class Builder {
    private final Parameters parameters = new Parameters();
    private String sortBy = "";
    private String sortDirection = "";
    private int pageSize;
    private int page = 1;

    private Builder() {
      sort(OrgRegistryDialect.DEFAULT_SORT, OrgRegistryDialect.DEFAULT_DIRECTION);
      pageSize(OrgRegistryDialect.DEFAULT_PAGE_SIZE);
    }

    /** Sets the order: by {@link OrgRegistrySort#CREATED_AT}, ascending, by default. */
    public Builder sort(OrgRegistrySort field, SortDirection direction) {
      return sortBy(field.value()).sortDirection(direction.value());
    }

    private Builder sortBy(String field) {
      parameters.set("sort_by", field);
      this.sortBy = field;
      return this;
    }

    private Builder sortDirection(String direction) {
      parameters.set("sort_dir", direction);
      this.sortDirection = direction;
      return this;
    }

    /** Sets the number of models per page: 1 to 1,000, 50 by default. */
    public Builder pageSize(int size) {
      parameters.number("limit", "pageSize", size, 1, OrgRegistryDialect.MOST_PER_PAGE);
      this.pageSize = size;
      return this;
    }

    /** Sets whether to list public models of other organizations too; false by default. */
    public Builder includePublic(boolean include) {
      parameters.set("include_public", Boolean.toString(include));
      return this;
    }

    /** Lists only models with this name. */
    public Builder name(String name) {
      parameters.set("name", name);
      return this;
    }

    /** Lists only models that match these words. */
    public Builder search(String words) {
      parameters.set("search", words);
      return this;
    }

    /** Lists only models with these tags. Each call adds tags. */
    public Builder tags(String... tags) {
      return addAll("tags", tags);
    }

    /** Lists only models under this license. */
    public Builder license(String license) {
      parameters.set("license", license);
      return this;
    }

    /** Lists only models for these categories of tasks. Each call adds categories. */
    public Builder taskCategories(String... categories) {
      return addAll("task_categories", categories);
    }

    /** Lists only models of this framework. */
    public Builder framework(String framework) {
      parameters.set("framework", framework);
      return this;
    }

    /** Lists only models in this range of sizes. */
    public Builder sizeCategory(String category) {
      parameters.set("size_category", category);
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
        case "sort_by" -> sortBy(value);
        case "sort_dir" -> sortDirection(value);
        case "page" -> page((int) Parameters.integer(name, value, 1, Integer.MAX_VALUE));
        case "limit" ->
            pageSize((int) Parameters.integer(name, value, 1, OrgRegistryDialect.MOST_PER_PAGE));
        case "include_public" -> includePublic(Parameters.bool(name, value));
        case "name" -> name(value);
        case "search" -> search(value);
        case "tags" -> tags(value);
        case "license" -> license(value);
        case "task_categories" -> taskCategories(value);
        case "framework" -> framework(value);
        case "size_category" -> sizeCategory(value);
        default -> parameters.other(name, value);
      }
      return this;
    }

    /** Creates the query. */
    public OrgRegistryModelQuery build() {
      return new OrgRegistryModelQuery(this);
    }

    private Builder addAll(String name, String... values) {
      for (String value : values) {
        parameters.add(name, value);
      }
      return this;
    }
  }
}
