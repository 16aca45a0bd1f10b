package io.modellist.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: its commands, and what holds for all of them. */
@Command(
    name = "modellist",
    description = "List the models of four services.",
    mixinStandardHelpOptions = true,
    versionProvider = ModellistCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Keys come from the environment only: NARRATIVE_API_KEY, OPENWEBUI_API_KEY,",
      "TFY_API_KEY, DREADNODE_API_KEY.",
      "Exit status: 0 all delivered, 1 a defect or stdout not writable, 2 usage or",
      "configuration, 3 refused by the service, 4 service or network, 5 paging that",
      "makes no sense or a listing cut short, 130 interrupted."
    })
final class ModellistCommand {
  /** The version that the jar was built as. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = ModellistCommand.class.getPackage().getImplementationVersion();
      return new String[] {"modellist " + (version == null ? "(unpackaged)" : version)};
    }
  }

  private ModellistCommand() {}

  /** Runs one command line and gives its exit status. */
  static int run(Host host, String... args) {
    CommandLine program = new CommandLine(new ModellistCommand());
    program.addSubcommand(new DemoCommand(host));
    program.addSubcommand(new ListCommand(host));
    program.addSubcommand(new GetCommand(host));
    program.addSubcommand(new FakeCommand(host));
    PrintWriter out = new PrintWriter(new OutputStreamWriter(host.out(), StandardCharsets.UTF_8));
    program.setOut(out);
    // An id may begin with '@'; picocli would read it as the name of a file with arguments.
    program.setExpandAtFiles(false);
    program.setCaseInsensitiveEnumValuesAllowed(true);
    program.setParameterExceptionHandler((e, given) -> refuse(host, e, given));
    program.setExecutionExceptionHandler(
        (failure, command, parsed) -> Failures.tell(host.err(), failure, null, false));
    int status = program.execute(args);
    out.flush();
    // Help and version go through a writer that swallows errors; the stream remembers them.
    StdoutException failure = host.out().failure();
    return status == ExitCode.OK && failure != null
        ? Failures.tell(host.err(), failure, null, false)
        : status;
  }

  private static int refuse(Host host, ParameterException failure, String... args) {
    String name = failure.getCommandLine().getCommandSpec().qualifiedName();
    host.err().line("error: " + failure.getClass().getSimpleName() + ": " + words(failure));
    host.err().line("try: " + name + " --help");
    if (Arrays.asList(args).contains("--report")) {
      host.err().line(new ReportLine().text());
    }
    return ExitCode.USAGE;
  }

  /** Without the values of unknown options: one that was tried for a key would show the key. */
  private static String words(ParameterException failure) {
    if (failure instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      return first.startsWith("-")
          ? "unknown option " + first.replaceFirst("=.*", "")
          : "unexpected argument";
    }
    return String.valueOf(failure.getMessage());
  }
}
