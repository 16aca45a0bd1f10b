package io.modellist.conformance;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Records the responses of a real Open WebUI server to {@link Recorded} requests, into a folder
 * with the name of its version.
 */
@EnabledIfSystemProperty(named = RealOpenWebUi.URL_PROPERTY, matches = ".+")
@EnabledIfSystemProperty(named = OpenWebUiRecording.FOLDER_PROPERTY, matches = ".+")
class OpenWebUiRecording {
  static final String FOLDER_PROPERTY = "conformance.record";

  /** Stands for the server's own web page, which belongs to its authors. */
  private static final String WEB_PAGE =
      "<!doctype html>\n<html><head><title>Open WebUI</title></head><body></body></html>\n";

  @Test
  void record() throws IOException {
    RealOpenWebUi real = new RealOpenWebUi(System.getProperty(RealOpenWebUi.URL_PROPERTY));
    for (int n = 1; n <= Recorded.MODELS; n++) {
      real.create(OpenWebUiForms.withSmallImage(OpenWebUiForms.model(n)));
    }
    Path folder = Path.of(System.getProperty(FOLDER_PROPERTY), real.version());
    Files.createDirectories(folder);
    for (Recorded request : Recorded.values()) {
      HttpResponse<String> response =
          Requests.get(real.url() + request.target(), request.key().text(real.key()));
      String type = Comparison.type(response);
      String end =
          Recorded.Response.TYPES.entrySet().stream()
              .filter(entry -> entry.getValue().equals(type))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElseThrow(() -> new IOException(request + ": " + type));
      Files.writeString(
          folder.resolve(request.prefix() + response.statusCode() + "." + end),
          end.equals("html") ? WEB_PAGE : response.body());
    }
  }
}
