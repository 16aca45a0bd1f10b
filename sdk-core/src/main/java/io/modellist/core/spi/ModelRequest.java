package io.modellist.core.spi;

import java.util.List;

/**
 * A request for a single model. Immutable.
 *
 * @param path the path below the base URL
 * @param parameters the query parameters
 */
public record ModelRequest(RequestPath path, List<Parameter> parameters) {
  /** Copies the list. */
  public ModelRequest {
    parameters = List.copyOf(parameters);
  }
}
