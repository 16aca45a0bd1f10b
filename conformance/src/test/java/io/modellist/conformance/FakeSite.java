package io.modellist.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modellist.testing.FakeOpenWebUi;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fake, as a server with some models. */
final class FakeSite implements EditableSite, AutoCloseable {
  /** The user that the key of the fake belongs to. */
  static final String CALLER = "user-1";

  private static final String NEWEST = "0.12.4";
  private static final long CREATED = 1_760_000_000;
  private static final String LIST = "/api/v1/models/list?order_by=name&direction=asc&page=";

  private final FakeOpenWebUi fake = FakeOpenWebUi.start();
  private final String version;
  private long now;

  private FakeSite(String version) {
    this.version = version;
    fake.version(version);
  }

  /** Creates the newest version with the first n models of {@link OpenWebUiForms}. */
  static FakeSite filled(int models) {
    FakeSite site = new FakeSite(NEWEST);
    for (int n = 1; n <= models; n++) {
      Map<String, Object> model = new LinkedHashMap<>(OpenWebUiForms.model(n));
      model.put("user_id", CALLER);
      // Some are created in the same second, as on a real server.
      model.put("created_at", CREATED + n / 7);
      model.put("updated_at", CREATED + n);
      model.put("write_access", true);
      site.fake.add(model);
    }
    return site;
  }

  /** Copies the version and the models of a running server. */
  static FakeSite copyOf(RealOpenWebUi real) {
    FakeSite copy = new FakeSite(real.version());
    List<JsonNode> models = new ArrayList<>();
    JsonNode items;
    int page = 1;
    do {
      items = RealOpenWebUi.read(real.get(LIST + page)).get("items");
      items.forEach(models::add);
      page++;
    } while (!items.isEmpty());
    for (JsonNode listed : models) {
      // Only a single model has its image.
      String id = URLEncoder.encode(listed.get("id").textValue(), StandardCharsets.UTF_8);
      JsonNode single = RealOpenWebUi.read(real.get("/api/v1/models/model?id=" + id));
      ((ObjectNode) listed.get("meta"))
          .set("profile_image_url", single.get("meta").get("profile_image_url"));
      copy.copy(listed, real.adminId());
    }
    return copy;
  }

  /** Copies the version and the models of a recorded server. */
  static FakeSite ofRecorded(String version) throws IOException {
    FakeSite copy = new FakeSite(version);
    List<Recorded> lists =
        copy.isAtLeast("0.6.37")
            ? List.of(Recorded.PAGE_1, Recorded.PAGE_2)
            : List.of(copy.isAtLeast("0.6.35") ? Recorded.PAGE_1 : Recorded.OLD_LIST);
    String owner = Recorded.owner(version);
    for (Recorded list : lists) {
      JsonNode page = Json.read(list.response(version).body());
      for (JsonNode model : page.isArray() ? page : page.get("items")) {
        // A list without images: the server sends null for a model alone.
        if (!model.get("meta").has("profile_image_url")) {
          ((ObjectNode) model.get("meta")).putNull("profile_image_url");
        }
        copy.copy(model, owner);
      }
    }
    return copy;
  }

  private void copy(JsonNode model, String owner) {
    now = Math.max(now, model.get("created_at").longValue());
    fake.add(Json.map(Json.read(model.toString().replace(owner, CALLER))));
  }

  @Override
  public void create(Map<String, Object> model) {
    now++;
    Map<String, Object> stored = new LinkedHashMap<>(model);
    stored.putAll(Map.of("user_id", CALLER, "created_at", now, "updated_at", now));
    fake.add(stored);
  }

  @Override
  public void delete(String id) {
    fake.remove(id);
  }

  @Override
  public String url() {
    return fake.url();
  }

  @Override
  public String key() {
    return fake.key();
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public void close() {
    fake.close();
  }
}
