package io.modellist.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code modellist} program: its commands and the behavior that all of them share. */
@Command(
    name = "modellist",
    description = "List the models of four services.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Keys come from the environment only: NARRATIVE_API_KEY, OPENWEBUI_API_KEY,",
      "TFY_API_KEY, DREADNODE_API_KEY.",
      "Exit status: 0 all delivered, 1 a defect, or stdout or the checkpoint cannot be",
      "written, 2 usage or configuration, 3 refused by the service, 4 service or",
      "network, 5 paging that contradicts itself or a listing cut short,",
      "130 interrupted."
    })
public final class Main {
  /** Reports the version in the manifest of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"modellist " + (version == null ? "(unpackaged)" : version)};
    }
  }

  private Main() {}

  /** Runs one command line and exits with its exit code. */
  public static void main(String[] args) {
    Host host = Host.ofThisProcess();
    host.interruption().guardCurrentThread();
    int exitCode = run(host, args);
    host.interruption().finished();
    // An explicit exit, because a client's threads must not decide when the program ends.
    System.exit(exitCode);
  }

  /** Runs one command line and returns its exit code. */
  static int run(Host host, String... args) {
    CommandLine program = new CommandLine(new Main());
    program.addSubcommand(new DemoCommand(host));
    program.addSubcommand(new ListCommand(host));
    program.addSubcommand(new GetCommand(host));
    program.addSubcommand(new FakeCommand(host));
    PrintWriter out = new PrintWriter(new OutputStreamWriter(host.out(), StandardCharsets.UTF_8));
    program.setOut(out);
    // An id may begin with '@'. Picocli would read it as the name of a file with arguments.
    program.setExpandAtFiles(false);
    program.setCaseInsensitiveEnumValuesAllowed(true);
    program.setParameterExceptionHandler((e, given) -> reportUsageError(host, e, given));
    program.setExecutionExceptionHandler(
        (failure, command, parsed) -> Failures.report(host, failure, List.of(), false));
    int exitCode = program.execute(args);
    out.flush();
    // The writer of help and version text swallows errors, but the stream remembers the first one.
    Stdout.StdoutException failure = host.out().failure();
    return exitCode == ExitCode.OK && failure != null
        ? Failures.report(host, failure, List.of(), false)
        : exitCode;
  }

  private static int reportUsageError(Host host, ParameterException failure, String... args) {
    String command = failure.getCommandLine().getCommandSpec().qualifiedName();
    // Picocli's messages quote arguments, and a user may have passed a key as one.
    String message = host.secrets().mask(messageOf(failure));
    host.err().line("error: " + failure.getClass().getSimpleName() + ": " + message);
    host.err().line("try: " + command + " --help");
    if (Arrays.asList(args).contains("--report")) {
      host.err().line(new RunReport(host).text());
    }
    return ExitCode.USAGE;
  }

  /**
   * Returns the message without the values of unknown options. A user who guesses an option for the
   * key would otherwise see the key printed.
   */
  private static String messageOf(ParameterException failure) {
    if (failure instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      return first.startsWith("-")
          ? "unknown option " + first.replaceFirst("=.*", "")
          : "unexpected argument";
    }
    return String.valueOf(failure.getMessage());
  }
}
