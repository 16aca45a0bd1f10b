package io.modellist.cli;

import io.modellist.core.Bookmark;
import io.modellist.core.CancelledException;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.Model;
import io.modellist.core.ModelListException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the models of a service. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "List the models of a service.")
final class ListCommand extends ProviderCommand {
  @Mixin private final ListingOptions options = new ListingOptions();

  ListCommand(Host host) {
    super(host);
  }

  @Override
  void check() {
    options.check();
  }

  @Override
  void ask(Target<?> target, ReportLine report) throws IOException {
    list(target, report);
  }

  private <M extends Model> void list(Target<M> target, ReportLine report) throws IOException {
    Listing<M> listing = options.narrow(target.list(options));
    ModelWriter writer = writer(target.modelType(), true);
    try (ListingIterator<M> models = listing.iterator()) {
      Throwable failure = null;
      try {
        print(models, writer);
      } catch (IOException | RuntimeException | Error e) {
        failure = e;
        throw e;
      } finally {
        report.listed(models.report(), bookmark(models, failure));
      }
    }
  }

  private void print(ListingIterator<? extends Model> models, ModelWriter writer)
      throws IOException {
    writer.begin();
    try {
      while (models.hasNext()) {
        writer.write(models.next());
        if (host().interruption().requested()) {
          throw new CancelledException("interrupted", null, null, null);
        }
      }
    } catch (ModelListException failure) {
      closeAfter(failure, writer);
      throw failure;
    }
    writer.end();
  }

  /** What was delivered stays whole; that it could not be ended does not hide why it had to. */
  private static void closeAfter(ModelListException failure, ModelWriter writer) {
    try {
      writer.end();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /** Where the service failed at one entry, the failure knows the place behind that entry. */
  private @Nullable String bookmark(
      ListingIterator<? extends Model> models, @Nullable Throwable failure) {
    if (failure instanceof IOException) {
      // What was printed last may be lost: no place is right.
      return null;
    }
    if (failure instanceof ModelListException e && e.progress().isPresent()) {
      Bookmark behind = e.progress().get().bookmark();
      return behind == null ? null : behind.toString();
    }
    return options.isComplete() ? null : models.bookmark().toString();
  }
}
