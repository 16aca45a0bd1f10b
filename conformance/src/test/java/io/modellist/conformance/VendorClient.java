package io.modellist.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A client that the service's vendor wrote. It runs in a Python process of its own. */
final class VendorClient implements AutoCloseable {
  /** Names the directory in which {@code clients/install} installed the clients. */
  static final String PROPERTY = "conformance.clients";

  private static final long LONGEST_SECONDS = 60;

  private final Process process;

  /** Starts the client with this name. */
  VendorClient(String name) {
    Path python = Path.of(System.getProperty(PROPERTY), name, "bin", "python");
    try {
      process =
          new ProcessBuilder(
                  python.toAbsolutePath().toString(), "-I", "clients/list_" + name + ".py")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the result of a call, as the script describes both. */
  JsonNode call(Map<String, ?> request) {
    String answer =
        CompletableFuture.supplyAsync(() -> answer(Json.write(request)))
            .orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS)
            .join();
    return Json.read(answer);
  }

  private String answer(String request) {
    try {
      process.outputWriter().append(request).append('\n').flush();
      String answer = process.inputReader().readLine();
      if (answer == null) {
        throw new IllegalStateException("the client ended");
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
