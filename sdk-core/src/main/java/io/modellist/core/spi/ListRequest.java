package io.modellist.core.spi;

import java.util.ArrayList;
import java.util.List;

/**
 * A request for a list: its selection, its order, and the start of the listing. Immutable.
 *
 * @param path the path of the list below the base URL
 * @param parameters filters, sort and page size; sent with every page
 * @param paging how the pages are requested
 * @param ordering the order that the parameters request
 * @param start the position where the listing starts; that of the first page unless the query sets
 *     another
 */
public record ListRequest(
    RequestPath path, List<Parameter> parameters, Paging paging, Ordering ordering, String start) {
  /** Copies the list. */
  public ListRequest {
    parameters = List.copyOf(parameters);
  }

  /** Creates a request that starts at the first page. */
  public ListRequest(
      RequestPath path, List<Parameter> parameters, Paging paging, Ordering ordering) {
    this(path, parameters, paging, ordering, paging.first());
  }

  /** Creates a request that starts at the first page, and whose order is not documented. */
  public ListRequest(RequestPath path, List<Parameter> parameters, Paging paging) {
    this(path, parameters, paging, Ordering.undocumented());
  }

  /**
   * Returns this request with another start. Models before it are never delivered.
   *
   * @param position a position of the paging
   */
  public ListRequest startingAt(String position) {
    return new ListRequest(path, parameters, paging, ordering, position);
  }

  /** Returns whether the listing starts at the first page. */
  public boolean startsAtFirst() {
    return start.equals(paging.first());
  }

  /**
   * Returns all parameters of the page at a position. A parameter of the position, such as the page
   * size of a window, replaces that of the query.
   */
  public List<Parameter> at(String position) {
    return replaced(parameters, paging.parameters(position));
  }

  /**
   * Returns this request in the reverse order.
   *
   * @throws IllegalStateException when the ordering has no reverse
   */
  public ListRequest reversed() {
    Parameter reverse = ordering.reverse();
    if (reverse == null) {
      throw new IllegalStateException("the order cannot be reversed");
    }
    Ordering other =
        new Ordering(ordering.field(), !ordering.ascending(), ordering.byCreation(), null);
    return new ListRequest(path, replaced(parameters, List.of(reverse)), paging, other, start);
  }

  private static List<Parameter> replaced(List<Parameter> parameters, List<Parameter> others) {
    List<Parameter> result = new ArrayList<>(parameters);
    result.removeIf(old -> others.stream().anyMatch(other -> other.name().equals(old.name())));
    result.addAll(others);
    return result;
  }
}
