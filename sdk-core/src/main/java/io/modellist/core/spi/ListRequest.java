package io.modellist.core.spi;

import java.util.List;

/**
 * A request for a list, without the position of a page. Immutable.
 *
 * @param path the path of the list below the base URL
 * @param parameters filters, sort and page size; sent with every page
 * @param paging how the pages are asked for
 */
public record ListRequest(RequestPath path, List<Parameter> parameters, Paging paging) {
  /** Copies the list. */
  public ListRequest {
    parameters = List.copyOf(parameters);
  }
}
