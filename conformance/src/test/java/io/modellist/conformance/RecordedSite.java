package io.modellist.conformance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that sends the recorded responses of a version of Open WebUI. */
final class RecordedSite implements Site, AutoCloseable {
  private static final String KEY = "sk-0123456789abcdef0123456789abcdef";

  private final String version;
  private final HttpServer server;
  private final List<String> seen = new CopyOnWriteArrayList<>();

  RecordedSite(String version) throws IOException {
    this.version = version;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Returns the requests so far. */
  List<String> seen() {
    return seen;
  }

  @Override
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestURI().toString();
    seen.add(target);
    String key = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    Recorded.Response response =
        Arrays.stream(Recorded.values())
            .filter(recorded -> recorded.target().equals(target))
            .filter(recorded -> authorization(recorded).equals(key))
            .findFirst()
            .orElseThrow(() -> new IOException("not recorded: " + target))
            .response(version);
    byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", response.type());
    exchange.sendResponseHeaders(response.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String authorization(Recorded recorded) {
    String key = recorded.key().text(KEY);
    return key.isEmpty() ? "null" : "Bearer " + key;
  }
}
