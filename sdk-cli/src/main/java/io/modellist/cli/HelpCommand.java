package io.modellist.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the help of the program or of one command. Picocli's own command has other messages. */
@Command(name = "help", helpCommand = true, description = "Print the help of a command.")
final class HelpCommand implements Runnable {
  @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command.")
  private @Nullable String command;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    CommandLine program = Objects.requireNonNull(spec).commandLine().getParent();
    CommandLine explained = command == null ? program : program.getSubcommands().get(command);
    if (explained == null) {
      throw new UsageException(UsageMessage.unknownCommand(String.valueOf(command), program));
    }
    explained.usage(program.getOut());
  }
}
