package io.modellist.openwebui;

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
 * A query for models: the filters and the order of a listing. Immutable. Create one with {@link
 * #builder()}.
 */
public final class OpenWebUiModelQuery {
  private final List<Parameter> parameters;
  private final Paging paging;
  private final Ordering ordering;

  private OpenWebUiModelQuery(List<Parameter> parameters, Ordering ordering) {
    this.parameters = parameters;
    this.ordering = ordering;
    this.paging = Paging.pageNumber("page", OpenWebUiDialect.PAGE_SIZE);
  }

  /** Returns the query for all models: oldest first, 30 per page. */
  public static OpenWebUiModelQuery all() {
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
    return "OpenWebUiModelQuery" + parameters;
  }

  /**
   * Builds an {@link OpenWebUiModelQuery}. Mutable; use it from one thread.
   *
   * <p>Every setter throws {@link ConfigurationException} at once if its value is blank or has a
   * control character.
   */
  public static final class Builder {
    private static final Set<String> OWNED = Set.of("page");

    private final Parameters parameters = new Parameters();
    private SortField order = OpenWebUiDialect.DEFAULT_ORDER;
    private SortDirection direction = OpenWebUiDialect.DEFAULT_DIRECTION;

    private Builder() {
      orderBy(OpenWebUiDialect.DEFAULT_ORDER);
      direction(OpenWebUiDialect.DEFAULT_DIRECTION);
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

    /** Sets the field to sort by; {@link SortField#CREATED_AT} by default. */
    public Builder orderBy(SortField field) {
      parameters.set("order_by", field.value());
      this.order = field;
      return this;
    }

    /** Sets the direction of the sort; {@link SortDirection#ASC} by default. */
    public Builder direction(SortDirection direction) {
      parameters.set("direction", direction.value());
      this.direction = direction;
      return this;
    }

    /**
     * Rejects any page size. The server has no such parameter: its pages have 30 models.
     *
     * @throws ConfigurationException always
     */
    // The method exists because the other providers' queries have it; its message says why not.
    @SuppressWarnings("DoNotCallSuggester")
    public Builder pageSize(int size) {
      throw new ConfigurationException(
          "pageSize cannot be "
              + size
              + ": Open WebUI's pages have 30 models, which cannot be set");
    }

    /**
     * Sets a parameter by its name on the wire. A name that has a method above goes through that
     * method. Any other parameter is sent as it is, and each call adds a value.
     *
     * @throws ConfigurationException if the value is not valid, or if the name is blank or {@code
     *     page}: the SDK sets that one itself
     */
    public Builder filter(String name, String value) {
      switch (name) {
        case "query" -> query(value);
        case "view_option" -> viewOption(new ViewOption(value));
        case "tag" -> tag(value);
        case "order_by" -> orderBy(new SortField(value));
        case "direction" -> direction(new SortDirection(value));
        default -> parameters.other(name, value, OWNED);
      }
      return this;
    }

    /** Creates the query. */
    public OpenWebUiModelQuery build() {
      return new OpenWebUiModelQuery(
          parameters.toList(), OpenWebUiDialect.ordering(order, direction));
    }
  }
}
