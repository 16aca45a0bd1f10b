package io.modellist.openwebui;

import io.modellist.core.ConfigurationException;
import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.Paging;
import io.modellist.core.spi.Parameter;
import io.modellist.core.spi.Parameters;
import io.modellist.core.spi.RequestPath;
import java.util.List;
import java.util.Set;

/** Which models to list, and how. Immutable; made by a {@link Builder}. */
public final class OpenWebUiModelQuery {
  // Documented: fixed. A server with another size loses nothing, as the total decides the end.
  private static final Paging PAGING = Paging.pageNumber("page", 30);

  private final List<Parameter> parameters;

  private OpenWebUiModelQuery(List<Parameter> parameters) {
    this.parameters = parameters;
  }

  /** All models, the oldest first. */
  public static OpenWebUiModelQuery all() {
    return builder().build();
  }

  /** A query of all models, to be narrowed. */
  public static Builder builder() {
    return new Builder();
  }

  ListRequest request(RequestPath path) {
    return new ListRequest(path, parameters, PAGING);
  }

  @Override
  public String toString() {
    return "OpenWebUiModelQuery" + parameters;
  }

  /** Mutable, for one thread. Every setter throws {@link ConfigurationException} at once. */
  public static final class Builder {
    private static final Set<String> OWNED = Set.of("page");

    private final Parameters parameters = new Parameters();

    private Builder() {
      // The service's own default is the newest first, where one model that is made during a walk
      // makes it give one model twice and the new one never (seen on 0.12.4).
      orderBy(SortField.CREATED_AT);
      direction(SortDirection.ASC);
    }

    /** Only models with this text in their name, base model or owner. */
    public Builder query(String text) {
      parameters.set("query", text);
      return this;
    }

    /** Only models of this ownership. */
    public Builder viewOption(ViewOption option) {
      parameters.set("view_option", option.value());
      return this;
    }

    /** Only models with this tag. */
    public Builder tag(String name) {
      parameters.set("tag", name);
      return this;
    }

    /** What to sort by; {@link SortField#CREATED_AT} by default. */
    public Builder orderBy(SortField field) {
      parameters.set("order_by", field.value());
      return this;
    }

    /** Which way to sort; {@link SortDirection#ASC} by default. */
    public Builder direction(SortDirection direction) {
      parameters.set("direction", direction.value());
      return this;
    }

    /**
     * The service has no such parameter: its pages have 30 models.
     *
     * @throws ConfigurationException always
     */
    @SuppressWarnings("DoNotCallSuggester") // All queries have it; here it says why it has no use.
    public Builder pageSize(int size) {
      throw new ConfigurationException(
          "pageSize cannot be "
              + size
              + ": Open WebUI's pages have 30 models, which cannot be set");
    }

    /** Any parameter by its name on the wire; those that have a method above go through it. */
    public Builder filter(String name, String value) {
      return switch (name) {
        case "query" -> query(value);
        case "view_option" -> viewOption(new ViewOption(value));
        case "tag" -> tag(value);
        case "order_by" -> orderBy(new SortField(value));
        case "direction" -> direction(new SortDirection(value));
        default -> {
          parameters.other(name, value, OWNED);
          yield this;
        }
      };
    }

    /** The query. */
    public OpenWebUiModelQuery build() {
      return new OpenWebUiModelQuery(parameters.toList());
    }
  }
}
