package io.modellist.cli;

import io.modellist.core.Model;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints one model. */
@Command(
    name = "get",
    mixinStandardHelpOptions = true,
    description = "Print one model of a service.")
final class GetCommand extends ProviderCommand {
  @Parameters(
      paramLabel = "ID",
      description = "The model's id; for orgregistry its name, for narrative a number.")
  private String id = "";

  GetCommand(Host host) {
    super(host);
  }

  @Override
  void check() {}

  @Override
  void ask(Target<?> target, ReportLine report) throws IOException {
    Model model = target.get(id);
    ModelWriter writer = writer(target.modelType(), false);
    writer.begin();
    writer.write(model);
    writer.end();
    report.delivered();
  }
}
