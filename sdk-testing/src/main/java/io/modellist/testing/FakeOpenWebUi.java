package io.modellist.testing;

import io.modellist.core.ConfigurationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A fake of an Open WebUI server: {@code GET /api/v1/models/list}, {@code
 * /api/v1/models/model?id=}, {@code /api/version}, and the list in OpenAI's format, which is easily
 * mistaken for the first. The response to any other path is 200 and an HTML page.
 *
 * <p>Behaves like version 0.12.4, as recorded from a running server, or like {@linkplain #version
 * another version}. Ignores unknown values of {@code order_by}, {@code direction} and {@code
 * view_option}. Lists every model that it holds, while the real server leaves out those without a
 * {@code base_model_id}. Without {@code order_by} the server promises no order; the fake sends the
 * newest model first.
 */
public final class FakeOpenWebUi extends FakeService<FakeOpenWebUi> {
  private final OpenWebUiModels models = new OpenWebUiModels();
  private OpenWebUiVersion version = OpenWebUiVersion.of("0.12.4");
  private int pageSize = 30;

  private FakeOpenWebUi() {}

  /** Starts a fake without models on a free port. */
  public static FakeOpenWebUi start() {
    return start(0);
  }

  /** Starts a fake without models on this port. */
  public static FakeOpenWebUi start(int port) {
    return new FakeOpenWebUi().listen(port);
  }

  /**
   * Sets the version to behave like, 0.6.34 or later. Versions differ in the list, the credentials,
   * the status for a missing model, and the fields.
   *
   * @throws ConfigurationException if the text is not three numbers separated by dots
   */
  public FakeOpenWebUi version(String number) {
    version = OpenWebUiVersion.of(number);
    return self();
  }

  /** Sets the number of models on a page, at least 1. The real server always sends 30. */
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
    return models.select(
        entries(), new OpenWebUiModels.Query("", "", "", "created_at", "asc"), version);
  }

  @Override
  protected Reply answer(SeenRequest request) {
    return switch (request.path()) {
      case "/api/version" ->
          Reply.json(200, WireForm.object("version", version.toString(), "deployment_id", ""));
      case "/api/models", "/api/v1/models" ->
          authenticated(request, Reply.json(200, WireForm.object("data", List.of())));
      case "/api/v1/models/" ->
          version.hasList() ? htmlPage() : authenticated(request, Reply.json(200, wire(listed())));
      case "/api/v1/models/list" -> version.hasList() ? get(request, this::list) : htmlPage();
      case "/api/v1/models/model" -> get(request, this::one);
      default -> htmlPage();
    };
  }

  /** Answers a GET. The response to HEAD is the HTML page; other methods are refused. */
  private Reply get(SeenRequest request, Function<SeenRequest, Reply> answer) {
    return switch (request.method()) {
      case "GET" -> ifAuthenticated(request, () -> answer.apply(request));
      case "HEAD" -> htmlPage();
      default -> refuse(405, StatusText.reason(405));
    };
  }

  @Override
  protected Reply refuse(int status, String detail) {
    if (status == 422) {
      return OpenWebUiErrors.invalid("missing", "query", "page", detail, null);
    }
    // The server sends plain text for unhandled errors.
    return status == 500 ? Reply.text(500, detail) : OpenWebUiErrors.detail(status, detail);
  }

  private Reply list(SeenRequest request) {
    if (version.listIsBareArray()) {
      return Reply.json(200, wire(listed()));
    }
    String page = request.parameter("page").orElse("1");
    if (!WireForm.isInteger(page)) {
      return OpenWebUiErrors.pageIsNotANumber(page);
    }
    if (page.length() > 18) {
      // Observed: a number that the database cannot hold is an unhandled error.
      return Reply.text(500, StatusText.reason(500));
    }
    OpenWebUiModels.Query query = OpenWebUiModels.Query.of(request);
    List<@Nullable Object> all = view(query, () -> models.select(entries(), query, version));
    Slice slice = page(all, Math.max(1, Long.parseLong(page)), pageSize);
    return Reply.json(200, WireForm.object("items", wire(slice.entries()), "total", slice.total()));
  }

  private Reply one(SeenRequest request) {
    Optional<String> id = request.parameter("id");
    if (id.isEmpty()) {
      return OpenWebUiErrors.invalid("missing", "query", "id", "Field required", null);
    }
    return entries().stream()
        .filter(entry -> idOf(entry).equals(id.get()))
        .findFirst()
        .map(entry -> Reply.json(200, version.singleForm(entry)))
        .orElseGet(
            () -> OpenWebUiErrors.detail(version.missingStatus(), OpenWebUiErrors.NOT_FOUND));
  }

  private List<@Nullable Object> wire(List<@Nullable Object> entries) {
    return entries.stream().<@Nullable Object>map(version::listForm).toList();
  }

  private Reply authenticated(SeenRequest request, Reply reply) {
    return ifAuthenticated(request, () -> reply);
  }

  private Reply ifAuthenticated(SeenRequest request, Supplier<Reply> answer) {
    if (hasBearer(request) || (version.takesApiKeyHeader() && hasApiKey(request))) {
      return answer.get();
    }
    boolean hasScheme = request.header("authorization").orElse("a scheme").contains(" ");
    if (!hasScheme && !version.takesAnyScheme()) {
      return Reply.text(500, StatusText.reason(500));
    }
    return OpenWebUiErrors.unauthenticated(credential(request));
  }

  /** Returns what the server takes for a credential, or null. */
  private @Nullable String credential(SeenRequest request) {
    String[] parts = request.header("authorization").orElse("").split(" ", -1);
    if (parts.length == 2) {
      return parts[0].equals("Bearer") || version.takesAnyScheme() ? parts[1] : null;
    }
    return version.takesApiKeyHeader() ? request.header("x-api-key").orElse(null) : null;
  }

  /** Returns the response to every unknown path. */
  private static Reply htmlPage() {
    return Reply.html(200, "Open WebUI");
  }
}
