package io.modellist.cli;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import io.modellist.core.Listing;
import io.modellist.core.Model;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The file of {@code --checkpoint}. It holds the place that a listing has reached, from which
 * another run goes on, even if the process of this one was killed.
 *
 * <p>The file is replaced in one step, and only after the model before the place has been written.
 * A process that is killed therefore leaves the place after its last model, or after the last but
 * one. Nothing is forced to the disk: that would cost milliseconds for each model, and standard
 * output is not forced either. A power failure can therefore lose models.
 */
final class Checkpoint {
  private static final String TITLE = "modellist checkpoint ";
  private static final Pattern FORM =
      Pattern.compile(TITLE + "1\n(listing: .+\nbase-url: .+\nformat: .+\n)bookmark: (.+)\n");

  /** More than the longest bookmark needs. */
  private static final int LONGEST = 200_000;

  private final Path file;
  private final Path next;
  private final String run;
  private final @Nullable Bookmark place;

  private Checkpoint(Path file, String run) throws IOException {
    // Replacing a symbolic link would leave the file that it leads to behind.
    this.file = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    this.next = this.file.resolveSibling(this.file.getFileName() + ".modellist-tmp");
    this.run = run;
    this.place = Files.exists(file) ? read() : null;
  }

  /**
   * Reads the file, if there is one.
   *
   * @throws ConfigurationException if it was not written by a run of the same listing
   */
  static Checkpoint open(Path file, Provider provider, String baseUrl, Format format) {
    String run = "listing: %s\nbase-url: %s\nformat: %s\n".formatted(provider, baseUrl, format);
    try {
      return new Checkpoint(file, run);
    } catch (IOException e) {
      throw refused(file, "it cannot be read: " + e.getMessage(), "Make it readable");
    }
  }

  /** Returns whether an earlier run has stored its place. */
  boolean isResumed() {
    return place != null;
  }

  /** Returns the part of the listing after the stored place, or all of it if there is none. */
  <M extends Model> Listing<M> rest(Listing<M> listing) {
    try {
      return place == null ? listing : listing.from(place);
    } catch (ConfigurationException e) {
      throw refused(file, String.valueOf(e.getMessage()), "Give the options of the earlier run");
    }
  }

  /**
   * Returns a writer that stores the place that was reached each time it has written something.
   *
   * @throws ConfigurationException if the file cannot be written
   */
  ModelWriter after(ModelWriter writer, Supplier<Bookmark> reached) {
    try {
      // Shows before the first request, and before a header is printed.
      writeNext(reached.get());
    } catch (IOException e) {
      throw refused(file, "it cannot be written: " + e.getMessage(), "Make its directory writable");
    }
    return new ModelWriter() {
      @Override
      public void begin() throws IOException {
        writer.begin();
        store(reached.get());
      }

      @Override
      public void write(Model model) throws IOException {
        writer.write(model);
        store(reached.get());
      }

      @Override
      public void end() throws IOException {
        writer.end();
        // A failure can have passed an entry that cannot be delivered.
        store(reached.get());
      }
    };
  }

  /** Deletes the file, so that the next run lists everything. */
  void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  private void store(Bookmark reached) throws IOException {
    try {
      writeNext(reached);
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new IOException(
          "checkpoint %s cannot be written: %s. It holds the place before the last model, which a run that resumes repeats."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private void writeNext(Bookmark reached) throws IOException {
    // Its exceptions say why, those of java.nio.file often only name the file.
    try (OutputStream out = new FileOutputStream(next.toFile())) {
      String text = "%s1\n%sbookmark: %s\n".formatted(TITLE, run, reached);
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private Bookmark read() throws IOException {
    if (!Files.isRegularFile(file)) {
      String kind = Files.isDirectory(file) ? "a directory" : "not a regular file";
      throw refused(file, "it is " + kind, "Give the name of a file");
    }
    String text;
    try (InputStream in = new FileInputStream(file.toFile())) {
      text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw refused(file, whatIsWrongWith(text), "Give the name of another file");
    }
    if (!form.group(1).equals(run)) {
      throw refused(
          file,
          "it is of another run (%s), not of this one (%s)"
              .formatted(inOneLine(form.group(1)), inOneLine(run)),
          "Give another file");
    }
    try {
      return Bookmark.parse(form.group(2));
    } catch (ConfigurationException e) {
      throw refused(file, "its bookmark is damaged", "Give the name of another file");
    }
  }

  private static String whatIsWrongWith(String text) {
    if (text.isEmpty()) {
      return "it is empty, and a checkpoint never is";
    }
    if (!text.startsWith(TITLE)) {
      return "it is no checkpoint, because it does not begin with \"" + TITLE.strip() + '"';
    }
    return text.startsWith(TITLE + "1\n")
        ? "it is damaged"
        : "another version of this program wrote it";
  }

  private static String inOneLine(String lines) {
    return lines.strip().replace("\n", ", ");
  }

  private static ConfigurationException refused(Path file, String seen, String advice) {
    return new ConfigurationException(
        "checkpoint %s: %s. %s, or delete it to list from the start."
            .formatted(file, seen, advice));
  }
}
