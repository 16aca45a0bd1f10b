package io.modellist.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code modellist} program: its commands and the behavior that all of them share. */
@Command(
    name = "modellist",
    description =
        "List the models of Narrative, Open WebUI, TrueFoundry, or an organization's registry.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Try it without an account:",
      "  ${ROOT-COMMAND-NAME} demo",
      "List the models of a service:",
      "  export NARRATIVE_API_KEY=...",
      "  ${ROOT-COMMAND-NAME} list --provider narrative --format csv > models.csv",
      "",
      "Keys are read from the environment only: NARRATIVE_API_KEY, OPENWEBUI_API_KEY,",
      "TFY_API_KEY or DREADNODE_API_KEY.",
      "",
      "Exit status:",
      "    0  All models were printed.",
      "    1  The program has a defect, or output or a checkpoint cannot be written.",
      "    2  The command line or the configuration is wrong. Nothing was sent.",
      "    3  The service refused the request (4xx).",
      "    4  The service or the network failed, or a time limit was reached.",
      "    5  The pages of the list contradict each other, or the list is incomplete.",
      "  130  The program was interrupted (Ctrl-C, SIGINT).",
      "  143  The program was terminated (SIGTERM)."
    })
public final class Main implements Runnable {
  /** Reports the version in the manifest of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"modellist " + (version == null ? "(unpackaged)" : version)};
    }
  }

  @Spec private @Nullable CommandSpec spec;

  private Main() {}

  @Override
  public void run() {
    CommandLine program = Objects.requireNonNull(spec).commandLine();
    throw new UsageException(
        "a command is required; the commands are " + UsageMessage.commands(program));
  }

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
    program.setCommandName(host.command());
    program.addSubcommand(new DemoCommand(host));
    program.addSubcommand("list", ListCommand.commandLine(host));
    program.addSubcommand(new GetCommand(host));
    program.addSubcommand(new FakeCommand(host));
    program.addSubcommand(new HelpCommand());
    PrintWriter out = new PrintWriter(new OutputStreamWriter(host.out(), StandardCharsets.UTF_8));
    program.setOut(out);
    // An id may begin with '@'. Picocli would read it as the name of a file with arguments.
    program.setExpandAtFiles(false);
    program.setUsageHelpLongOptionsMaxWidth(22);
    program.setCaseInsensitiveEnumValuesAllowed(true);
    program.setParameterExceptionHandler(
        (e, given) -> reportUsageError(host, e.getCommandLine(), UsageMessage.of(e, given), given));
    program.setExecutionExceptionHandler(
        (failure, command, parsed) ->
            failure instanceof UsageException usage
                ? reportUsageError(host, command, String.valueOf(usage.getMessage()), args)
                : Failures.report(host, failure, List.of(), false));
    int exitCode = program.execute(args);
    out.flush();
    // The writer of help and version text swallows errors, but the stream remembers the first one.
    Stdout.StdoutException failure = host.out().failure();
    return exitCode == ExitCode.OK && failure != null
        ? Failures.report(host, failure, List.of(), false)
        : exitCode;
  }

  private static int reportUsageError(
      Host host, CommandLine command, String message, String... args) {
    // A message quotes arguments, and a user may have passed a key as one.
    host.err().line("error: " + host.secrets().mask(message));
    host.err().line("try: " + command.getCommandSpec().qualifiedName() + " --help");
    if (Arrays.asList(args).contains("--report")) {
      host.err().line(new RunReport(host).text());
    }
    return ExitCode.USAGE;
  }
}
