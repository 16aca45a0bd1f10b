package io.modellist.orgregistry;

import io.modellist.core.ConfigurationException;
import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.Paging;
import io.modellist.core.spi.Parameter;
import io.modellist.core.spi.Parameters;
import io.modellist.core.spi.RequestPath;
import java.util.List;
import java.util.Set;

/** Which models to list, and how. Immutable; made by a {@link Builder}. */
public final class OrgRegistryModelQuery {
  private final List<Parameter> parameters;
  private final Paging paging;

  private OrgRegistryModelQuery(List<Parameter> parameters, int pageSize) {
    this.parameters = parameters;
    this.paging = Paging.pageNumber("page", pageSize);
  }

  /** All models of the organisation: the oldest first, 50 a page. */
  public static OrgRegistryModelQuery all() {
    return builder().build();
  }

  /** A query of all models of the organisation, to be narrowed. */
  public static Builder builder() {
    return new Builder();
  }

  ListRequest request(RequestPath path) {
    return new ListRequest(path, parameters, paging);
  }

  @Override
  public String toString() {
    return "OrgRegistryModelQuery" + parameters;
  }

  /**
   * Mutable, for one thread. Every setter throws {@link ConfigurationException} at once when its
   * value is blank, holds a control character or is out of its range.
   *
   * <p>The sort, the page size and {@code includePublic} are in the service's API document; the
   * other filters are those that the service's own client sends.
   */
  public static final class Builder {
    private static final Set<String> OWNED = Set.of("page", "limit");

    private final Parameters parameters = new Parameters();
    private int pageSize;

    private Builder() {
      // New models come last, so that a walk that meets them misses and repeats none.
      sortBy(SortField.CREATED_AT);
      sortDirection(SortDirection.ASC);
      pageSize(50);
    }

    /** What to sort by; {@link SortField#CREATED_AT} by default. */
    public Builder sortBy(SortField field) {
      parameters.set("sort_by", field.value());
      return this;
    }

    /** Which end comes first; {@link SortDirection#ASC} by default. */
    public Builder sortDirection(SortDirection direction) {
      parameters.set("sort_dir", direction.value());
      return this;
    }

    /** How many models a page has: 1 to 1,000, 50 by default. */
    public Builder pageSize(int size) {
      parameters.number("limit", "pageSize", size, 1, 1000);
      this.pageSize = size;
      return this;
    }

    /** Whether public models of other organisations are listed too; the service's default: no. */
    public Builder includePublic(boolean include) {
      parameters.set("include_public", Boolean.toString(include));
      return this;
    }

    /** Only models of this name. */
    public Builder name(String name) {
      parameters.set("name", name);
      return this;
    }

    /** Only models that match these words. */
    public Builder search(String words) {
      parameters.set("search", words);
      return this;
    }

    /** Only models with these tags; may be called again to add more. */
    public Builder tags(String... tags) {
      return addAll("tags", tags);
    }

    /** Only models under this licence. */
    public Builder license(String license) {
      parameters.set("license", license);
      return this;
    }

    /** Only models for these kinds of task; may be called again to add more. */
    public Builder taskCategories(String... categories) {
      return addAll("task_categories", categories);
    }

    /** Only models made with this framework. */
    public Builder framework(String framework) {
      parameters.set("framework", framework);
      return this;
    }

    /** Only models of this range of size. */
    public Builder sizeCategory(String category) {
      parameters.set("size_category", category);
      return this;
    }

    /**
     * Any parameter by its name on the wire; those that have a method above go through it, but for
     * the page size.
     */
    public Builder filter(String name, String value) {
      switch (name) {
        case "sort_by" -> sortBy(new SortField(value));
        case "sort_dir" -> sortDirection(new SortDirection(value));
        case "include_public" -> includePublic(truth(name, value));
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

    /** The query. */
    public OrgRegistryModelQuery build() {
      return new OrgRegistryModelQuery(parameters.toList(), pageSize);
    }

    private Builder addAll(String name, String... values) {
      for (String value : values) {
        parameters.add(name, value);
      }
      return this;
    }

    private static boolean truth(String name, String value) {
      return switch (value) {
        case "true" -> true;
        case "false" -> false;
        default -> throw new ConfigurationException("the " + name + " must be true or false");
      };
    }
  }
}
