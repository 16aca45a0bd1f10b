package io.modellist.openwebui;

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
 * A query for models: the filters, the order and the start of a listing. Immutable. Create one with
 * {@link #builder()}.
 */
public final class OpenWebUiModelQuery {
  private final List<Parameter> parameters;
  private final Paging paging;
  private final Ordering ordering;
  private final int page;

  private OpenWebUiModelQuery(Builder builder) {
    this.parameters = builder.parameters.toList();
    this.ordering = OpenWebUiDialect.ordering(builder.orderBy, builder.direction);
    this.page = builder.page;
    this.paging = Paging.pageNumber("page", OpenWebUiDialect.PAGE_SIZE);
  }

  /** Returns the query for all models: oldest first, 30 per page. */
  public static OpenWebUiModelQuery all() {
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
    return "OpenWebUiModelQuery[%s from page %d]".formatted(parameters, page);
  }

  /**
   * Builds an {@link OpenWebUiModelQuery}. Mutable; use it from one thread.
   *
   * <p>Every setter throws {@link ConfigurationException} if its value is blank, contains a control
   * character or is out of range.
   *
   * <p>The page size has no method, because the server has no parameter for it.
   */
  public static final class Builder {
    private final Parameters parameters = new Parameters();
    private String orderBy = "";
    private String direction = "";
    private int page = 1;

    private Builder() {
      sort(OpenWebUiDialect.DEFAULT_SORT, OpenWebUiDialect.DEFAULT_DIRECTION);
    }

    /** Lists only models with this text in their name, base model id or owner. */
    public Builder query(String text) {
      parameters.set("query", text);
      return this;
    }

    /** Lists only models of this ownership. */
    public Builder viewOption(ViewOption option) {
      parameters.set("view_option", option.value());
      return this;
    }

    /** Lists only models with this tag. */
    public Builder tag(String name) {
      parameters.set("tag", name);
      return this;
    }

    /** Sets the order: by {@link OpenWebUiSort#CREATED_AT}, ascending, by default. */
    public Builder sort(OpenWebUiSort field, SortDirection direction) {
      return orderBy(field.value()).direction(direction.value());
    }

    private Builder orderBy(String field) {
      parameters.set("order_by", field);
      this.orderBy = field;
      return this;
    }

    private Builder direction(String direction) {
      parameters.set("direction", direction);
      this.direction = direction;
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
        case "query" -> query(value);
        case "view_option" -> viewOption(new ViewOption(value));
        case "tag" -> tag(value);
        case "order_by" -> orderBy(value);
        case "direction" -> direction(value);
        case "page" -> page((int) Parameters.integer(name, value, 1, Integer.MAX_VALUE));
        default -> parameters.other(name, value);
      }
      return this;
    }

    /** Creates the query. */
    public OpenWebUiModelQuery build() {
      return new OpenWebUiModelQuery(this);
    }
  }
}
