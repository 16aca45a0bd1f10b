package io.modellist.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modellist.testing.FakeOpenWebUi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The fake, with the models of a real server. */
final class CopiedOpenWebUi implements Site, AutoCloseable {
  /** The user that the key of the fake belongs to. */
  static final String CALLER = "user-1";

  private static final String LIST = "/api/v1/models/list?order_by=name&direction=asc&page=";

  private final FakeOpenWebUi fake = FakeOpenWebUi.start();

  CopiedOpenWebUi(RealOpenWebUi real) {
    List<JsonNode> models = new ArrayList<>();
    JsonNode items;
    int page = 1;
    do {
      items = RealOpenWebUi.read(real.get(LIST + page)).get("items");
      items.forEach(models::add);
      page++;
    } while (!items.isEmpty());
    models.forEach(model -> copy(model, real));
  }

  /** Copies a model of the list, with its image, which only a single model has. */
  private void copy(JsonNode listed, RealOpenWebUi real) {
    String id = URLEncoder.encode(listed.get("id").textValue(), StandardCharsets.UTF_8);
    JsonNode single = RealOpenWebUi.read(real.get("/api/v1/models/model?id=" + id));
    ((ObjectNode) listed.get("meta"))
        .set("profile_image_url", single.get("meta").get("profile_image_url"));
    String model = listed.toString().replace(real.adminId(), CALLER);
    fake.add(Json.map(Json.read(model)));
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
  public void close() {
    fake.close();
  }
}
