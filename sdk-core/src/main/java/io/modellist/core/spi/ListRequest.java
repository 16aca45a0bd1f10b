package io.modellist.core.spi;

import java.util.List;

/**
 * What to ask a service for: everything but the position. Immutable.
 *
 * @param path the list's path below the base URL
 * @param parameters filters, sort and page size; sent with every page
 * @param paging how the pages are asked for
 */
public record ListRequest(RequestPath path, List<Parameter> parameters, Paging paging) {
  /** Copies the list. */
  public ListRequest {
    parameters = List.copyOf(parameters);
  }
}
