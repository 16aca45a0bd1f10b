package io.modellist.testing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fake of Narrative's models API: {@code GET /models} and {@code GET /models/{id}}.
 *
 * <p>Pages are numbered and name the previous and the next page. On a page after the end, {@code
 * prev_page} is the last real page. Without {@code order_by}, models are in the order in which they
 * were added. Sources: the service's API document; for errors and pages after the end, its
 * published client.
 */
public final class FakeNarrative extends FakeService<FakeNarrative> {
  private static final int PER_PAGE = 100;

  private FakeNarrative() {}

  /** Starts a fake without models on a free port. */
  public static FakeNarrative start() {
    return start(0);
  }

  /** Starts a fake without models on this port. */
  public static FakeNarrative start(int port) {
    return new FakeNarrative().listen(port);
  }

  @Override
  public String listKey() {
    return "records";
  }

  @Override
  public int defaultPageSize() {
    return PER_PAGE;
  }

  @Override
  protected FakeNarrative self() {
    return this;
  }

  @Override
  public List<String> idFields() {
    return List.of("id");
  }

  @Override
  protected Map<String, @Nullable Object> sample(int n) {
    return NarrativeSamples.model(n);
  }

  @Override
  protected List<@Nullable Object> listed() {
    return sorted("created_at_asc", List.of());
  }

  @Override
  protected Reply answer(SeenRequest request) {
    List<String> path = request.segments();
    if (path.isEmpty() || !path.get(0).equals("models") || path.size() > 2) {
      return Reply.html(404, "Not Found");
    }
    if (!hasBearer(request)) {
      return refuse(401, "The access token is missing, expired or wrong.");
    }
    if (!request.method().equals("GET")) {
      return refuse(405, StatusText.reason(405));
    }
    return path.size() == 1 ? list(request) : one(path.get(1));
  }

  @Override
  protected Reply refuse(int status, String detail) {
    return Reply.json(
        status, WireForm.object("error", StatusText.code(status), "error_description", detail));
  }

  private Reply one(String id) {
    if (!WireForm.isInteger(id)) {
      return refuse(400, "model_id is not an integer");
    }
    return entries().stream()
        .filter(entry -> idOf(entry).equals(id))
        .findFirst()
        .map(entry -> Reply.json(200, entry))
        .orElseGet(() -> refuse(404, "There is no model " + id + "."));
  }

  private Reply list(SeenRequest request) {
    String page = request.parameter("page").orElse("1");
    String perPage = request.parameter("per_page").orElse(Integer.toString(PER_PAGE));
    // The service cannot read a number with more digits.
    if (!page.matches("-?[0-9]{1,18}") || !perPage.matches("[1-9][0-9]{0,5}")) {
      return refuse(400, "page and per_page must be integers");
    }
    int size = Integer.parseInt(perPage);
    String order = request.parameter("order_by").orElse("");
    List<String> types = request.parameters("repository_type");
    List<@Nullable Object> all = view(List.of(order, types), () -> sorted(order, types));
    return Reply.json(200, wirePage(page(all, Math.max(1, Long.parseLong(page)), size), size));
  }

  private static Map<String, @Nullable Object> wirePage(Slice slice, int size) {
    long number = slice.offset() / size + 1;
    long pages = (slice.total() + size - 1) / size;
    long previous = Math.min(number - 1, pages);
    return WireForm.object(
        "prev_page",
        previous > 0 ? previous : null,
        "current_page",
        number,
        "next_page",
        slice.hasNext() ? number + 1 : null,
        "total_records",
        slice.total(),
        "total_pages",
        pages,
        "records",
        slice.entries());
  }

  private List<@Nullable Object> sorted(String order, List<String> types) {
    Comparator<@Nullable Object> byTime =
        Comparator.comparing(entry -> WireForm.text(entry, "created_at"));
    Stream<@Nullable Object> selected =
        entries().stream()
            .filter(e -> types.isEmpty() || types.contains(WireForm.text(e, "repository", "type")));
    return switch (order) {
      case "created_at_asc" -> selected.sorted(byTime).toList();
      case "created_at_desc" -> selected.sorted(byTime.reversed()).toList();
      default -> selected.toList();
    };
  }
}
