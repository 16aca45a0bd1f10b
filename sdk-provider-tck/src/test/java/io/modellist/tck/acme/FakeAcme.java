package io.modellist.tck.acme;

import io.modellist.testing.FakeService;
import io.modellist.testing.Reply;
import io.modellist.testing.SeenRequest;
import io.modellist.testing.Slice;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A fake of Acme, with three models on a page and cursors that are opaque to clients. */
final class FakeAcme extends FakeService<FakeAcme> {
  private static final int PAGE_SIZE = 3;

  static FakeAcme start() {
    return new FakeAcme().listen(0);
  }

  @Override
  protected Reply answer(SeenRequest request) {
    List<String> path = request.segments();
    if (!hasBearer(request)) {
      return refuse(401, "who are you?");
    } else if (path.isEmpty() || !path.get(0).equals("widgets")) {
      return Reply.text(404, "no route");
    } else if (path.size() == 1) {
      return page(request.parameter("after").map(FakeAcme::offsetOf).orElse(0L));
    }
    return entries().stream()
        .filter(entry -> idOf(entry).equals(path.get(1)))
        .findFirst()
        .map(entry -> Reply.json(200, entry))
        .orElseGet(() -> refuse(404, "no such widget"));
  }

  private Reply page(long offset) {
    Slice slice = slice(entries(), offset, PAGE_SIZE);
    Map<String, Object> page = new HashMap<>();
    page.put("widgets", slice.entries());
    if (slice.hasNext()) {
      page.put("next", cursor(slice.offset() + PAGE_SIZE));
    }
    return Reply.json(200, page);
  }

  @Override
  protected Reply refuse(int status, String detail) {
    return Reply.json(status, Map.of("wrong", detail));
  }

  @Override
  protected Map<String, Object> sample(int n) {
    return Map.of("id", "w/" + n, "name", "Widget " + n, "tags", List.of("t" + n % 3));
  }

  @Override
  public List<String> idFields() {
    return List.of("id");
  }

  @Override
  protected List<Object> listed() {
    return entries();
  }

  @Override
  public String listKey() {
    return "widgets";
  }

  @Override
  public int defaultPageSize() {
    return PAGE_SIZE;
  }

  @Override
  protected FakeAcme self() {
    return this;
  }

  private static String cursor(long offset) {
    byte[] text = ("at " + offset).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  private static long offsetOf(String cursor) {
    String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    return Long.parseLong(text.substring("at ".length()));
  }
}
