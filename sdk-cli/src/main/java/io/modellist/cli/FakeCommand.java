package io.modellist.cli;

import io.modellist.testing.FakeService;
import io.modellist.testing.FakeTrueFoundry;
import io.modellist.testing.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs a fake of one service, for trying out commands and code. */
@Command(
    name = "fake",
    mixinStandardHelpOptions = true,
    customSynopsis = "${COMMAND-FULL-NAME} --provider P [OPTION]...",
    description =
        "Run a fake of one service on 127.0.0.1 until it is interrupted, to try commands and code"
            + " on. It prints its address and the variables to export.")
final class FakeCommand implements Callable<Integer> {
  private static final int MOST_MODELS = 1_000_000;

  private final Host host;

  @Option(
      names = "--provider",
      paramLabel = "P",
      description = "The service to imitate: ${COMPLETION-CANDIDATES}. Required.")
  private @Nullable Provider provider;

  @Option(
      names = "--models",
      paramLabel = "N",
      description = "The number of models; 100 by default.")
  private int models = 100;

  @Option(names = "--port", paramLabel = "N", description = "The port; a free one by default.")
  private int port;

  @Option(
      names = "--path",
      paramLabel = "P",
      description = "The path prefix of the list of truefoundry; the documented one by default.")
  private @Nullable String path;

  @Option(
      names = "--fail",
      paramLabel = "STATUS@REQUEST",
      converter = FailedRequest.Converter.class,
      description = "Refuse the request with this number, such as 429@2. May be repeated.")
  private final List<FailedRequest> failed = new ArrayList<>();

  @Option(names = "--debug", description = "Print the stack trace of a failure.")
  private boolean debug;

  FakeCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    Provider chosen = Provider.require(provider);
    checkRange("--models", models, MOST_MODELS);
    checkRange("--port", port, 65_535);
    checkPath(chosen);
    try {
      serve(chosen);
      return host.interruption().requested() ? ExitCode.INTERRUPTED : ExitCode.OK;
    } catch (IOException | RuntimeException failure) {
      return Failures.report(host, failure, List.of(), debug);
    }
  }

  private void serve(Provider chosen) throws IOException {
    try (FakeService<?> fake = Fakes.start(chosen, port)) {
      fake.withModels(models);
      failed.forEach(one -> fake.onRequest(one.number(), Fault.status(one.status())));
      if (path != null && fake instanceof FakeTrueFoundry prefixed) {
        prefixed.prefix(path);
      }
      String exports =
          Fakes.environment(chosen, fake).entrySet().stream()
              .map(variable -> "export " + variable.getKey() + "=" + variable.getValue())
              .collect(Collectors.joining("\n"));
      // The address is alone on the first line, for scripts.
      String text =
          "%s\n%s\n# then: %s list --provider %s%s%n"
              .formatted(
                  fake.url(),
                  exports,
                  host.command(),
                  chosen,
                  path == null ? "" : " --path " + path);
      host.out().write(text.getBytes(StandardCharsets.UTF_8));
      host.out().flush();
      host.interruption().await();
    }
  }

  private void checkPath(Provider chosen) {
    if (path == null) {
      return;
    }
    chosen.checkHas("--path", Provider.TRUEFOUNDRY);
    if (!path.matches("(/[A-Za-z0-9._~-]+)+")) {
      throw new UsageException(
          "--path must be a path such as /api/svc/v1, but is \"" + Printable.of(path) + '"');
    }
  }

  private static void checkRange(String option, int value, int most) {
    if (value < 0 || value > most) {
      throw new UsageException(option + " must be 0 to " + most + ", but is " + value);
    }
  }
}
