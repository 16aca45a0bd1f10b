package io.modellist.orgregistry;

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
 * A query for models: the filters, the order and the page size of a listing. Immutable. Create one
 * with {@link #builder()}.
 */
public final class OrgRegistryModelQuery {
  private final List<Parameter> parameters;
  private final Paging paging;
  private final Ordering ordering;

  private OrgRegistryModelQuery(List<Parameter> parameters, int pageSize, Ordering ordering) {
    this.parameters = parameters;
    this.paging = Paging.pageNumber("page", pageSize, "limit", OrgRegistryDialect.MOST_PER_PAGE);
    this.ordering = ordering;
  }

  /** Returns the query for all models of the organization: oldest first, 50 per page. */
  public static OrgRegistryModelQuery all() {
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
    return "OrgRegistryModelQuery" + parameters;
  }

  /**
   * Builds an {@link OrgRegistryModelQuery}. Mutable; use it from one thread.
   *
   * <p>Every setter throws {@link ConfigurationException} at once if its value is blank, has a
   * control character or is out of range.
   *
   * <p>The API page documents the sort, the page size and {@code includePublic}. The other filters
   * are from the service's own client (dreadnode 2.0.51).
   */
  public static final class Builder {
    private static final Set<String> OWNED = Set.of("page", "limit");

    private final Parameters parameters = new Parameters();
    private int pageSize;
    private SortField order = OrgRegistryDialect.DEFAULT_ORDER;
    private SortDirection direction = OrgRegistryDialect.DEFAULT_DIRECTION;

    private Builder() {
      sortBy(OrgRegistryDialect.DEFAULT_ORDER);
      sortDirection(OrgRegistryDialect.DEFAULT_DIRECTION);
      pageSize(OrgRegistryDialect.DEFAULT_PAGE_SIZE);
    }

    /** Sets the field to sort by; {@link SortField#CREATED_AT} by default. */
    public Builder sortBy(SortField field) {
      parameters.set("sort_by", field.value());
      this.order = field;
      return this;
    }

    /** Sets the direction of the sort; {@link SortDirection#ASC} by default. */
    public Builder sortDirection(SortDirection direction) {
      parameters.set("sort_dir", direction.value());
      this.direction = direction;
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
     * Sets a parameter by its name on the wire. A name that has a method above goes through that
     * method. Any other parameter is sent as it is, and each call adds a value.
     *
     * @throws ConfigurationException if the value is not valid, or if the name is blank, {@code
     *     page} or {@code limit}: the SDK sets those two itself
     */
    public Builder filter(String name, String value) {
      switch (name) {
        case "sort_by" -> sortBy(new SortField(value));
        case "sort_dir" -> sortDirection(new SortDirection(value));
        case "include_public" -> includePublic(parseBoolean(name, value));
        case "name" -> name(value);
        case "search" -> search(value);
        case "tags" -> tags(value);
        case "license" -> license(value);
        case "task_categories" -> taskCategories(value);
        case "framework" -> framework(value);
        case "size_category" -> sizeCategory(value);
        default -> parameters.other(name, value, OWNED);
      }
      return this;
    }

    /** Creates the query. */
    public OrgRegistryModelQuery build() {
      return new OrgRegistryModelQuery(
          parameters.toList(), pageSize, OrgRegistryDialect.ordering(order, direction));
    }

    private Builder addAll(String name, String... values) {
      for (String value : values) {
        parameters.add(name, value);
      }
      return this;
    }

    private static boolean parseBoolean(String name, String value) {
      return switch (value) {
        case "true" -> true;
        case "false" -> false;
        default -> throw new ConfigurationException("the " + name + " must be true or false");
      };
    }
  }
}
