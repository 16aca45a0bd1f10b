package io.modellist.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** A real Open WebUI server without accounts, as {@code conformance/run} starts it. */
final class RealOpenWebUi implements EditableSite {
  static final String URL_PROPERTY = "conformance.openwebui";

  private static final String PASSWORD = "Passw0rd!x";

  private final String url;
  private final String token;
  private final String key;
  private final String adminId;
  private final String version;

  /** Creates the administrator's account, which is the first one, and its key. */
  RealOpenWebUi(String url) {
    this.url = url;
    JsonNode admin = account("signup", "admin", "", "");
    this.adminId = admin.get("id").textValue();
    this.token = admin.get("token").textValue();
    this.version = read(Requests.get(url + "/api/version", "")).get("version").textValue();
    this.key = post("auths/api_key", token, Map.of()).get("api_key").textValue();
  }

  @Override
  public String url() {
    return url;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public Duration patience() {
    return Duration.ofSeconds(3);
  }

  String adminId() {
    return adminId;
  }

  @Override
  public void create(Map<String, Object> model) {
    create(model, token);
  }

  /** Creates a model of the account with this token. */
  void create(Map<String, Object> model, String token) {
    post("models/create", token, isAtLeast("0.8.0") ? model : OpenWebUiForms.before08(model));
  }

  @Override
  public void delete(String id) {
    post("models/model/delete", token, Map.of("id", id));
  }

  /** Adds an account. Its token is under {@code token}, and its id under {@code id}. */
  JsonNode addAccount(String name, String role) {
    return account("add", name, role, token);
  }

  /** Changes a setting of the running server. Returns its value before. */
  JsonNode setting(String name, Object value) {
    JsonNode all = read(Requests.get(api("auths/admin/config"), token));
    Map<String, Object> changed = Json.map(all);
    changed.put(name, value);
    post("auths/admin/config", token, changed);
    return all.get(name);
  }

  private JsonNode account(String action, String name, String role, String token) {
    return post(
        "auths/" + action,
        token,
        Map.of("name", name, "email", name + "@example.org", "password", PASSWORD, "role", role));
  }

  private JsonNode post(String path, String bearer, Object body) {
    return read(
        Requests.send(
            Requests.to(api(path), bearer)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(body)))
                .build()));
  }

  private String api(String path) {
    return url + "/api/v1/" + path;
  }

  /** Returns the body of a response that must be a success. */
  static JsonNode read(HttpResponse<String> response) {
    if (response.statusCode() != 200) {
      throw new IllegalStateException(response + ": " + response.body());
    }
    return Json.read(response.body());
  }
}
