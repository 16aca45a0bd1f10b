package io.modellist.tck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.modellist.testing.Fault;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Responses that contain a key in every place and every encoding that a service can use.
 *
 * @param identity the fields of a model that hold its id and name
 */
record SecretEchoes(String key, String listKey, List<String> identity) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Returns all responses by name. Each has the key in its header fields too. */
  Map<String, Fault> all() {
    Map<String, Fault> all = new LinkedHashMap<>();
    for (int status : List.of(200, 201, 302, 400, 401, 403, 404, 409, 422, 429, 500, 503)) {
      all.put(status + " with the key", Fault.echoCredential(status));
      spellings().forEach((how, text) -> all.put(status + " " + how, text(status, text)));
    }
    redirects().forEach((name, url) -> all.put("redirect " + name, Fault.redirect(url)));
    contents().forEach((name, body) -> all.put("content: " + name, Fault.answer(body)));
    all.put("the page's own fields", Fault.altered(body -> inPageFields(body, key)));
    all.put("lists in the page's own fields", Fault.altered(body -> inPageFields(body, list())));
    all.put("fields of models", Fault.altered(this::inModels));
    all.put("ids of models", Fault.altered(this::inIds));
    all.replaceAll((name, fault) -> withHeader(fault));
    return all;
  }

  /** Returns the same response with the key in its status line and in many header fields. */
  Fault withHeader(Fault fault) {
    return fault
        .reason(key)
        .header("X-Echo", "you sent " + key)
        .header("X-Request-Id", key)
        .header("Set-Cookie", "session=" + url(key))
        .header("WWW-Authenticate", "Bearer error=\"" + json(key) + "\"")
        .header("Link", "<https://next.example/?key=%s>; rel=next".formatted(url(url(key))))
        .header("Via", html(key));
  }

  private Map<String, String> spellings() {
    String words = "sorry, no access for ";
    return Map.of(
        "plain", words + key,
        "JSON", "{\"detail\":\"" + words + json(key) + "\"}",
        "JSON in JSON", "{\"detail\":\"" + json("{\"key\":\"" + json(key) + "\"}") + "\"}",
        "HTML", "<html><body>" + words + html(key) + "</body></html>",
        "URL", words + "https://login.example/?next=" + url("/models?key=" + url(key)),
        "JSON of URLs",
            "{\"errors\":[{\"loc\":[\"" + url(key) + "\"],\"msg\":\"" + url(key) + "\"}]}",
        "long", "x".repeat(16 * 1024 - words.length() - 7) + words + key);
  }

  private Map<String, String> redirects() {
    return Map.of(
        "away", "https://elsewhere.invalid/?key=" + url(key),
        "to the same origin", "?key=" + url(key),
        "to a user", "https://" + url(key) + "@elsewhere.invalid/",
        "to a password", "/login?next=" + url(url(key)),
        "to nowhere", "key:" + key);
  }

  private Map<String, String> contents() {
    String text = "\"" + json(key) + "\"";
    Map<String, String> contents = new LinkedHashMap<>();
    contents.put("a word", key);
    contents.put("a text", text);
    contents.put("a name", "{" + text + ":1}");
    contents.put("a text for the list", "{\"%s\":%s}".formatted(listKey, text));
    contents.put("an object for the list", "{\"%s\":{%s:%s}}".formatted(listKey, text, text));
    contents.put("a text for a model", "{\"%s\":[%s]}".formatted(listKey, text));
    contents.put("a model without id", "{\"%s\":[{%s:%s}]}".formatted(listKey, text, text));
    contents.put(
        "an id of lists", "{\"%s\":[{\"%s\":[%s]}]}".formatted(listKey, identity.get(0), text));
    contents.put("HTML", "<html>" + html(key) + "</html>");
    // Near the lengths at which parser messages and quotations are cut.
    for (int before : List.of(140, 150, 190, 245, 250, 480, 490)) {
      contents.put("a word after " + before, "a".repeat(before) + key);
      contents.put("HTML after " + before, "<" + "a".repeat(before) + key);
    }
    return contents;
  }

  private Fault text(int status, String body) {
    String type = body.startsWith("{") ? "application/json" : "text/html";
    return Fault.status(status).body(body).header("Content-Type", type);
  }

  /** Replaces every value of the page except its models. */
  private String inPageFields(String body, Object value) {
    JsonNode page = read(body);
    replaceValues(page, JSON.valueToTree(value));
    return page.toString();
  }

  private void replaceValues(JsonNode node, JsonNode value) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
        if (field.getValue().isObject()) {
          replaceValues(field.getValue(), value);
        } else if (!field.getKey().equals(listKey)) {
          object.set(field.getKey(), value);
        }
      }
    }
  }

  /** Replaces every field of the models, except ids and names, by an object with the key. */
  private String inModels(String body) {
    JsonNode page = read(body);
    for (JsonNode model : page.path(listKey)) {
      for (Map.Entry<String, JsonNode> field : List.copyOf(model.properties())) {
        if (!identity.contains(field.getKey())) {
          ((ObjectNode) model).set(field.getKey(), JSON.valueToTree(Map.of(key, list())));
        }
      }
    }
    return page.toString();
  }

  private String inIds(String body) {
    JsonNode page = read(body);
    for (JsonNode model : page.path(listKey)) {
      identity.forEach(field -> ((ObjectNode) model).set(field, JSON.valueToTree(list())));
    }
    return page.toString();
  }

  private List<String> list() {
    return List.of(key, url(key));
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }

  private static String url(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String json(String text) {
    String quoted = new TextNode(text).toString();
    return quoted.substring(1, quoted.length() - 1);
  }

  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&#34;")
        .replace("'", "&#039;");
  }
}
