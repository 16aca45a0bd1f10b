package io.modellist.cli;

import io.modellist.core.Model;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints one model of a service. */
@Command(
    name = "get",
    mixinStandardHelpOptions = true,
    customSynopsis = "${COMMAND-FULL-NAME} --provider P [OPTION]... KEY",
    description = "Print one model of a service.")
final class GetCommand extends ProviderCommand {
  @Parameters(
      paramLabel = "KEY",
      description =
          "The model's key, as \"list\" prints it: its name for orgregistry, otherwise its id.")
  private String key = "";

  GetCommand(Host host) {
    super(host);
  }

  @Override
  <M extends Model> void ask(Target<M> target, RunReport run) throws IOException {
    M model = target.catalog().getModel(key);
    ModelWriter writer = format().single(target.modelType(), host(), header());
    writer.begin();
    writer.write(model);
    writer.end();
    run.delivered();
  }
}
