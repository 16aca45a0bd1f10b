package io.modellist.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tables that do not come from {@link ResultsFile}, each in a file of its own under target. */
public final class SavedTable {
  private static final Path FOLDER = Path.of("target", "tables");

  private SavedTable() {}

  /**
   * Saves a table.
   *
   * @param name the name of its place in docs/performance.md
   * @param run the run that it is from, which is named below the table
   * @param text the table, in Markdown
   */
  public static void save(String name, Run run, String text) throws IOException {
    Files.createDirectories(FOLDER);
    Files.writeString(file(name), text.strip() + "\n\n" + run.sentence() + "\n");
  }

  static Optional<String> read(String name) throws IOException {
    return Files.exists(file(name)) ? Optional.of(Files.readString(file(name))) : Optional.empty();
  }

  private static Path file(String name) {
    return FOLDER.resolve(name + ".md");
  }
}
