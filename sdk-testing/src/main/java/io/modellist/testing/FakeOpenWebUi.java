package io.modellist.testing;

import io.modellist.core.ConfigurationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An Open WebUI server: {@code GET /api/v1/models/list}, {@code /api/v1/models/model?id=}, {@code
 * /api/version}, and the OpenAI-shaped list that is easily taken for the first. Any other path is
 * answered with 200 and an HTML page.
 *
 * <p>Behaves as version 0.12.4, recorded from a running server, or {@linkplain #version as another
 * version}. Values of {@code order_by}, {@code direction} and {@code view_option} that it does not
 * know are ignored. Without {@code order_by} the server promises no order; here the newest model
 * comes first.
 */
public final class FakeOpenWebUi extends FakeService<FakeOpenWebUi> {
  private final OpenWebUiModels models = new OpenWebUiModels();
  private OpenWebUiVersion version = OpenWebUiVersion.of("0.12.4");
  private int pageSize = 30;

  private FakeOpenWebUi() {}

  /** Starts one without models on a free port. */
  public static FakeOpenWebUi start() {
    return start(0);
  }

  /** Starts one without models on this port. */
  public static FakeOpenWebUi start(int port) {
    return new FakeOpenWebUi().listen(port);
  }

  /**
   * Behaves as this version, from 0.6.34 on: what its list is, which credentials it takes, how it
   * says that a model is not there, and which fields it sends.
   *
   * @throws ConfigurationException when it is not three numbers with dots
   */
  public FakeOpenWebUi version(String number) {
    version = OpenWebUiVersion.of(number);
    return self();
  }

  /** Gives so many models a page; the real server's 30 cannot be changed, at least 1. */
  public FakeOpenWebUi pageSize(int size) {
    pageSize = size;
    return self();
  }

  @Override
  public String listKey() {
    return "items";
  }

  @Override
  public int defaultPageSize() {
    return pageSize;
  }

  @Override
  protected FakeOpenWebUi self() {
    return this;
  }

  @Override
  public List<String> idFields() {
    return List.of("id");
  }

  @Override
  protected Map<String, @Nullable Object> sample(int n) {
    return OpenWebUiSamples.model(n);
  }

  @Override
  protected List<@Nullable Object> listed() {
    return models.select(entries(), new OpenWebUiModels.Query("", "", "", "created_at", "asc"));
  }

  @Override
  protected Reply answer(SeenRequest request) {
    boolean get = request.method().equals("GET");
    return switch (request.path()) {
      case "/api/version" ->
          Reply.json(200, Wire.object("version", version.toString(), "deployment_id", ""));
      case "/api/models", "/api/v1/models" ->
          guarded(request, Reply.json(200, Wire.object("data", List.of())));
      case "/api/v1/models/" ->
          version.hasList() ? page() : guarded(request, Reply.json(200, wire(listed())));
      case "/api/v1/models/list" -> {
        if (!version.hasList() || request.method().equals("HEAD")) {
          yield page();
        }
        yield get ? refusedOr(request, () -> list(request)) : refuse(405, HttpWords.reason(405));
      }
      case "/api/v1/models/model" -> get ? refusedOr(request, () -> one(request)) : page();
      default -> page();
    };
  }

  @Override
  protected Reply refuse(int status, String detail) {
    if (status == 422) {
      return OpenWebUiErrors.invalid("missing", "query", "page", detail, null);
    }
    // Unhandled errors never reach the code that writes JSON.
    return status == 500 ? Reply.text(500, detail) : OpenWebUiErrors.detail(status, detail);
  }

  private Reply list(SeenRequest request) {
    if (version.listIsBareArray()) {
      return Reply.json(200, wire(listed()));
    }
    String page = request.parameter("page").orElse("1");
    if (!Wire.isInteger(page)) {
      return OpenWebUiErrors.pageIsNoNumber(page);
    }
    if (page.length() > 18) {
      // Seen: a number that the database cannot hold is an unhandled error.
      return Reply.text(500, HttpWords.reason(500));
    }
    OpenWebUiModels.Query query = OpenWebUiModels.Query.of(request);
    List<@Nullable Object> all = view(query, () -> models.select(entries(), query));
    Slice slice = page(all, Math.max(1, Long.parseLong(page)), pageSize);
    return Reply.json(200, Wire.object("items", wire(slice.entries()), "total", slice.total()));
  }

  private Reply one(SeenRequest request) {
    Optional<String> id = request.parameter("id");
    if (id.isEmpty()) {
      return OpenWebUiErrors.invalid("missing", "query", "id", "Field required", null);
    }
    return entries().stream()
        .filter(entry -> idOf(entry).equals(id.get()))
        .findFirst()
        .map(entry -> Reply.json(200, version.wholeForm(entry)))
        .orElseGet(() -> OpenWebUiErrors.detail(version.missing(), OpenWebUiErrors.NOT_FOUND));
  }

  private List<@Nullable Object> wire(List<@Nullable Object> entries) {
    return entries.stream().<@Nullable Object>map(version::listForm).toList();
  }

  private Reply guarded(SeenRequest request, Reply reply) {
    return refusedOr(request, () -> reply);
  }

  private Reply refusedOr(SeenRequest request, java.util.function.Supplier<Reply> answer) {
    if (hasBearer(request) || (version.takesApiKeyHeader() && hasApiKey(request))) {
      return answer.get();
    }
    return OpenWebUiErrors.unauthenticated(request);
  }

  /** What the server answers to every path that it does not know. */
  private static Reply page() {
    return Reply.html(200, "Open WebUI");
  }
}
