package io.modellist.testing;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A fake of a TrueFoundry control plane: {@code GET {prefix}/models} and {@code GET
 * {prefix}/models/{id}}.
 *
 * <p>The list has one prefix: {@link #DOCUMENTED_PREFIX}, unless {@linkplain #prefix another one}
 * is set. Single models are found under both prefixes. Models are in the order in which they were
 * added. Models without a version are left out unless {@code include_empty_models=true}. The
 * response to an unknown path is that of the service's framework: 404, "Cannot GET ...".
 */
public final class FakeTrueFoundry extends FakeService<FakeTrueFoundry> {
  /** The prefix of the list in the API document. */
  public static final String DOCUMENTED_PREFIX = "/api/ml/v1";

  /** The prefix that the service's own client uses. */
  public static final String SERVICE_PREFIX = "/api/svc/v1";

  private static final int LIMIT = 100;

  private String prefix = DOCUMENTED_PREFIX;
  private int mostPerPage = 1000;

  private FakeTrueFoundry() {}

  /** Starts a fake without models on a free port. */
  public static FakeTrueFoundry start() {
    return start(0);
  }

  /** Starts a fake without models on this port. */
  public static FakeTrueFoundry start(int port) {
    return new FakeTrueFoundry().listen(port);
  }

  /** Sets the only prefix of the list, such as {@link #SERVICE_PREFIX}. */
  public FakeTrueFoundry prefix(String path) {
    prefix = path;
    return self();
  }

  /** Sets the largest number of models per page, which pages also echo; 1000 by default. */
  public FakeTrueFoundry clampLimit(int most) {
    mostPerPage = most;
    return self();
  }

  @Override
  public String listKey() {
    return "data";
  }

  @Override
  public int defaultPageSize() {
    return Math.min(LIMIT, mostPerPage);
  }

  @Override
  protected FakeTrueFoundry self() {
    return this;
  }

  @Override
  public List<String> idFields() {
    return List.of("id");
  }

  @Override
  protected Map<String, @Nullable Object> sample(int n) {
    return TrueFoundrySamples.model(n);
  }

  @Override
  protected List<@Nullable Object> listed() {
    return entries();
  }

  @Override
  protected Reply answer(SeenRequest request) {
    String path = request.path();
    List<String> segments = request.segments();
    boolean list = path.equals(prefix + "/models");
    boolean one =
        segments.size() == 5
            && (path.startsWith(DOCUMENTED_PREFIX + "/models/")
                || path.startsWith(SERVICE_PREFIX + "/models/"));
    if (!request.method().equals("GET") || !(list || one)) {
      return Reply.json(
          404,
          WireForm.object(
              "message",
              "Cannot " + request.method() + " " + path,
              "error",
              "Not Found",
              "statusCode",
              404));
    }
    if (!hasBearer(request)) {
      return refuse(401, "Unauthorized");
    }
    return list ? list(request) : one(segments.get(4));
  }

  @Override
  protected Reply refuse(int status, String detail) {
    Map<String, @Nullable Object> body = WireForm.object("statusCode", status, "message", detail);
    if (status == 422) {
      body.put("code", "VALIDATION_ERROR");
      body.put("details", List.of(WireForm.object("field", "limit", "message", detail)));
    }
    return Reply.json(status, body);
  }

  private Reply one(String id) {
    return entries().stream()
        .filter(entry -> idOf(entry).equals(id))
        .findFirst()
        .map(entry -> Reply.json(200, WireForm.object("data", entry)))
        .orElseGet(() -> refuse(404, "Model with id " + id + " not found"));
  }

  private Reply list(SeenRequest request) {
    String offset = request.parameter("offset").orElse("0");
    String limit = request.parameter("limit").orElse(Integer.toString(LIMIT));
    if (!offset.matches("[0-9]{1,18}") || !limit.matches("[1-9][0-9]{0,8}")) {
      return refuse(400, "offset and limit must be integers");
    }
    int size = Math.min(Integer.parseInt(limit), mostPerPage);
    Filter filter = Filter.of(request);
    List<@Nullable Object> all = view(filter, () -> entries().stream().filter(filter).toList());
    Slice slice = slice(all, Long.parseLong(offset), size);
    return Reply.json(
        200,
        WireForm.object(
            "data",
            slice.entries(),
            "pagination",
            WireForm.object("total", slice.total(), "offset", slice.offset(), "limit", size)));
  }

  private record Filter(String fqn, String repo, String name, String run, boolean empty)
      implements Predicate<@Nullable Object> {
    static Filter of(SeenRequest request) {
      return new Filter(
          request.parameter("fqn").orElse(""),
          request.parameter("ml_repo_id").orElse(""),
          request.parameter("name").orElse(""),
          request.parameter("run_id").orElse(""),
          request.parameter("include_empty_models").filter("true"::equals).isPresent());
    }

    @Override
    public boolean test(@Nullable Object entry) {
      return is(fqn, WireForm.text(entry, "fqn"))
          && is(repo, WireForm.text(entry, "ml_repo_id"))
          && is(name, WireForm.text(entry, "name"))
          && is(run, WireForm.text(entry, "latest_version", "manifest", "run_id"))
          && (empty || WireForm.at(entry, "latest_version") != null);
    }

    private static boolean is(String wanted, String value) {
      return wanted.isEmpty() || wanted.equals(value);
    }
  }
}
