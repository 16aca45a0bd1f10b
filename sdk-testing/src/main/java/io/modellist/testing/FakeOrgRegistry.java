package io.modellist.testing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fake of an organization's model registry: {@code GET /api/v1/org/{org}/models} and {@code GET
 * /api/v1/org/{org}/models/{name}}. The name is one segment, without the organization.
 *
 * <p>Accepts the key as {@code Authorization: Bearer} (documented) and as {@code X-API-Key} (sent
 * by the service's own client). Lists models of other organizations only with {@code
 * include_public=true}.
 */
public final class FakeOrgRegistry extends FakeService<FakeOrgRegistry> {
  private static final int LIMIT = 50;
  private static final List<String> SORTS = List.of("name", "created_at", "updated_at");

  private String org = "acme";
  private String previousKey = "has_previous";

  private FakeOrgRegistry() {}

  /** Starts a fake without models on a free port. */
  public static FakeOrgRegistry start() {
    return start(0);
  }

  /** Starts a fake without models on this port. */
  public static FakeOrgRegistry start(int port) {
    return new FakeOrgRegistry().listen(port);
  }

  /** Sets the only organization, {@code acme} by default. Set it before adding models. */
  public FakeOrgRegistry org(String slug) {
    org = slug;
    return self();
  }

  /** Returns the slug of the only organization. */
  public String org() {
    return org;
  }

  /** Sends {@code has_prev} instead of {@code has_previous}; the API document names neither. */
  public FakeOrgRegistry shortPreviousKey() {
    previousKey = "has_prev";
    return self();
  }

  /** Adds this number of public models of another organization, which {@link #ids} leaves out. */
  public FakeOrgRegistry withPublicModels(int count) {
    for (int i = 0; i < count; i++) {
      Map<String, @Nullable Object> model = sampleModel();
      model.put("name", "others/" + WireForm.text(model, "pretty_name"));
      model.put("is_public", true);
      add(model);
    }
    return self();
  }

  @Override
  public String listKey() {
    return "models";
  }

  @Override
  public int defaultPageSize() {
    return LIMIT;
  }

  @Override
  protected FakeOrgRegistry self() {
    return this;
  }

  @Override
  public List<String> idFields() {
    return List.of("id", "name");
  }

  @Override
  protected Map<String, @Nullable Object> sample(int n) {
    return OrgRegistrySamples.model(org, n);
  }

  @Override
  protected List<@Nullable Object> listed() {
    return select(OrgRegistryFilter.none(), "created_at", false);
  }

  @Override
  protected Reply answer(SeenRequest request) {
    List<String> path = request.segments();
    boolean known =
        path.size() >= 5
            && path.size() <= 6
            && path.subList(0, 3).equals(List.of("api", "v1", "org"))
            && path.get(4).equals("models");
    if (!known) {
      return Reply.html(404, "Not Found");
    }
    if (!hasBearer(request) && !hasApiKey(request)) {
      return refuse(401, "Authentication failed");
    }
    boolean isList = path.size() == 5;
    if (isList && !path.get(3).equals(org)) {
      return refuse(404, "Organization not found");
    }
    if (!request.method().equals("GET")) {
      return refuse(405, StatusText.reason(405));
    }
    return isList ? list(request) : one(path.get(3), path.get(5));
  }

  @Override
  protected Reply refuse(int status, String detail) {
    return status == 422
        ? OrgRegistryErrors.invalid("limit", detail)
        : OrgRegistryErrors.refusal(status, detail);
  }

  private Reply one(String owner, String name) {
    String full = owner + "/" + name;
    List<String> names = owner.equals(org) ? List.of(full, name) : List.of(full);
    return entries().stream()
        .filter(e -> names.contains(WireForm.text(e, "name")))
        .findFirst()
        .map(entry -> Reply.json(200, entry))
        .orElseGet(() -> refuse(404, "Model not found"));
  }

  private Reply list(SeenRequest request) {
    String page = request.parameter("page").orElse("1");
    String limit = request.parameter("limit").orElse(Integer.toString(LIMIT));
    String sort = request.parameter("sort_by").orElse("created_at");
    String direction = request.parameter("sort_dir").orElse("desc");
    if (!page.matches("[1-9][0-9]{0,17}")) {
      return OrgRegistryErrors.invalid("page", "must be an integer of at least 1");
    } else if (!limit.matches("[1-9][0-9]{0,5}")) {
      return OrgRegistryErrors.invalid("limit", "must be an integer of at least 1");
    } else if (!SORTS.contains(sort)) {
      return OrgRegistryErrors.invalid("sort_by", "must be one of " + SORTS);
    } else if (!List.of("asc", "desc").contains(direction)) {
      return OrgRegistryErrors.invalid("sort_dir", "must be asc or desc");
    }
    boolean descending = direction.equals("desc");
    OrgRegistryFilter filter = OrgRegistryFilter.of(request);
    List<@Nullable Object> all =
        view(List.of(filter, sort, descending), () -> select(filter, sort, descending));
    int size = Integer.parseInt(limit);
    return Reply.json(200, wirePage(page(all, Long.parseLong(page), size), size));
  }

  private Map<String, @Nullable Object> wirePage(Slice slice, int size) {
    long number = slice.offset() / size + 1;
    return WireForm.object(
        "models",
        slice.entries(),
        "has_next",
        slice.hasNext(),
        previousKey,
        number > 1,
        "limit",
        size,
        "page",
        number,
        "total",
        slice.total(),
        "total_pages",
        (slice.total() + size - 1) / size);
  }

  private List<@Nullable Object> select(OrgRegistryFilter filter, String sort, boolean descending) {
    Comparator<@Nullable Object> ascending =
        Comparator.comparing(entry -> WireForm.text(entry, sort));
    return entries().stream()
        .filter(entry -> filter.matches(entry, org))
        .sorted(WireForm.directed(ascending, descending))
        .toList();
  }
}
