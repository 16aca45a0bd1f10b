package io.modellist.cli;

import io.modellist.core.Bookmark;
import io.modellist.core.CancelledException;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.Model;
import io.modellist.core.ModelListException;
import io.modellist.core.Resumed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the models of a service. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    customSynopsis = "${COMMAND-FULL-NAME} --provider P [OPTION]...",
    description = "List the models of a service.")
final class ListCommand extends ProviderCommand {
  @Mixin private final ListingOptions options = new ListingOptions();

  @Spec private @Nullable CommandSpec spec;

  /** The bookmark of the start of the list, or null if this run does not begin there. */
  private @Nullable String start;

  ListCommand(Host host) {
    super(host);
  }

  /** Creates the command with the names of the filters in its help. */
  static CommandLine commandLine(Host host) {
    CommandLine list = new CommandLine(new ListCommand(host));
    List<String> footer = new ArrayList<>(List.of("", "Documented filters of each service:"));
    for (Provider provider : Provider.values()) {
      String names = "  " + provider + ": " + String.join(", ", provider.filters());
      footer.add(names.length() < 80 ? names : names.replaceFirst("(.{1,70},) ", "$1%n    "));
    }
    list.getCommandSpec().usageMessage().footer(footer.toArray(String[]::new));
    return list;
  }

  @Override
  void check() {
    options.check(connection().provider(), format());
  }

  @Override
  <M extends Model> void ask(Target<M> target, RunReport run) throws IOException {
    Checkpoint checkpoint = openCheckpoint();
    Listing<M> all = target.list(options);
    warnOfFilters();
    Listing<M> listing = checkpoint == null ? all : checkpoint.rest(all);
    boolean header = header() && (checkpoint == null || !checkpoint.isResumed());
    ModelWriter plain = format().listing(target.modelType(), host(), header);
    try (ListingIterator<M> models = listing.iterator()) {
      run.follow(models::report);
      if (options.isResumable()
          && !options.isResumed()
          && (checkpoint == null || !checkpoint.isResumed())) {
        start = models.bookmark().toString();
      }
      ModelWriter writer = checkpoint == null ? plain : checkpoint.after(plain, models::bookmark);
      Throwable failure = null;
      try {
        print(models, writer);
        if (checkpoint != null && !options.isCutAt(models.report().items())) {
          checkpoint.delete();
        }
      } catch (IOException | RuntimeException | Error e) {
        failure = e;
        throw e;
      } finally {
        run.listed(models.report(), bookmark(models, failure));
        if (models.report().resumed().equals(Optional.of(Resumed.UNCERTAIN))) {
          host()
              .err()
              .line(
                  "note: the place to resume from was not found exactly, so some models may be"
                      + " repeated");
        }
      }
    }
  }

  private void warnOfFilters() {
    Provider provider = connection().provider();
    for (String name : options.undocumented(provider)) {
      String shown = host().secrets().mask(name);
      host()
          .err()
          .line(
              "warning: not a documented filter of %s: %s; sent as is".formatted(provider, shown));
    }
  }

  private @Nullable Checkpoint openCheckpoint() {
    if (options.checkpoint() == null) {
      return null;
    }
    // A key in the path of a URL must not get into the file.
    String baseUrl = host().secrets().mask(connection().baseUrl(host().environment()));
    return Checkpoint.open(
        options.checkpoint(), CheckpointText.of(connection().provider(), baseUrl, format()));
  }

  @Override
  List<String> howToResume(String bookmark) {
    if (bookmark.equals(start)) {
      // Nothing was read: the same command starts there too.
      return List.of();
    }
    if (options.checkpoint() != null) {
      String file = host().secrets().mask(options.checkpoint().toString());
      return List.of(
          "resume with the same command: %s holds the place".formatted(file), command(List.of()));
    }
    List<String> changed = new ArrayList<>(List.of("--from", bookmark));
    if (format() == Format.CSV) {
      // The rows that are still missing are appended to those printed so far.
      changed.add("--no-header");
    }
    return List.of("resume with: --from " + bookmark, command(changed));
  }

  /** Returns the command line of this run with other options. */
  private String command(List<String> changed) {
    CommandLine list = Objects.requireNonNull(spec).commandLine();
    return ResumeCommand.of(list.getParseResult(), changed, host().secrets());
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
      cut(writer, failure);
      throw failure;
    }
    writer.end();
  }

  /** Cuts the output. An error in doing so must not hide the failure that ended the listing. */
  private static void cut(ModelWriter writer, ModelListException failure) {
    try {
      writer.cut();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /**
   * Returns the bookmark from which another run can resume, or null if there is none. If one entry
   * caused the failure, the failure's own bookmark is after that entry.
   */
  private @Nullable String bookmark(
      ListingIterator<? extends Model> models, @Nullable Throwable failure) {
    if (failure instanceof IOException) {
      // The last models that were printed may be lost, so no position would be right.
      return null;
    }
    if (failure instanceof ModelListException e && e.progress().isPresent()) {
      return e.progress().get().bookmark().map(Bookmark::toString).orElse(null);
    }
    return options.isResumable() ? models.bookmark().toString() : null;
  }
}
