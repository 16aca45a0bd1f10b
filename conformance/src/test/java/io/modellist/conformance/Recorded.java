package io.modellist.conformance;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The requests whose responses were recorded from real Open WebUI servers. A response is the file
 * {@code VERSION/NAME.STATUS.TYPE} of the folder {@code recorded} of the test resources.
 */
enum Recorded {
  PAGE_1("/api/v1/models/list?order_by=created_at&direction=asc&page=1", Key.RIGHT),
  PAGE_2("/api/v1/models/list?order_by=created_at&direction=asc&page=2", Key.RIGHT),
  PAGE_9("/api/v1/models/list?order_by=created_at&direction=asc&page=9", Key.RIGHT),
  NOT_A_PAGE("/api/v1/models/list?page=abc", Key.RIGHT),
  NO_KEY("/api/v1/models/list?order_by=created_at&direction=asc&page=1", Key.NONE),
  WRONG_KEY("/api/v1/models/list?order_by=created_at&direction=asc&page=1", Key.WRONG),
  WRONG_TOKEN("/api/v1/models/list?order_by=created_at&direction=asc&page=1", Key.WRONG_TOKEN),
  MODEL("/api/v1/models/model?id=team%2Fmodel-005", Key.RIGHT),
  MISSING_MODEL("/api/v1/models/model?id=none", Key.RIGHT),
  OLD_LIST("/api/v1/models/", Key.RIGHT),
  UNKNOWN_PATH("/nothing", Key.RIGHT);

  /** The credential of a request. */
  enum Key {
    RIGHT(""),
    NONE(""),
    WRONG("sk-wrong"),
    WRONG_TOKEN("a.b.c");

    private final String text;

    Key(String text) {
      this.text = text;
    }

    String text(String right) {
      return this == RIGHT ? right : text;
    }
  }

  /** The number of models on the server. The second page has one. */
  static final int MODELS = 31;

  /** The versions that were recorded. */
  static final List<String> VERSIONS = List.of("0.6.34", "0.6.36", "0.6.37", "0.11.4");

  private final String target;
  private final Key key;

  Recorded(String target, Key key) {
    this.target = target;
    this.key = key;
  }

  String target() {
    return target;
  }

  Key key() {
    return key;
  }

  /** Returns the beginning of the name of the file. */
  String prefix() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".";
  }

  /** Returns the response of this version. */
  Response response(String version) throws IOException {
    try (Stream<Path> files = Files.list(folder(version))) {
      Path file =
          files
              .filter(path -> path.getFileName().toString().startsWith(prefix()))
              .findFirst()
              .orElseThrow(() -> new IOException("not recorded: " + version + " " + this));
      String[] parts = file.getFileName().toString().split("\\.", -1);
      return new Response(
          Integer.parseInt(parts[1]), Response.TYPES.get(parts[2]), Files.readString(file));
    }
  }

  /** Returns the id of the administrator, who owns all models. */
  static String owner(String version) throws IOException {
    return Json.read(MODEL.response(version).body()).get("user_id").textValue();
  }

  private static Path folder(String version) throws IOException {
    try {
      return Path.of(Recorded.class.getResource("/recorded/" + version).toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  /** A response, without its headers except for the type of its content. */
  record Response(int status, String type, String body) {
    /** The types of content by the end of the file's name. */
    static final Map<String, String> TYPES =
        Map.of("json", "application/json", "html", "text/html", "txt", "text/plain");
  }
}
