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
import org.jspecify.annotations.Nullable;

/**
 * The file of {@code --checkpoint}. It holds the place that a listing has reached. Another run goes
 * on from there, even if the process of this run was killed.
 *
 * <p>The file is replaced in one step, and only after the model before the place has been written.
 * A process that is killed therefore leaves the place after its last model, or after the last but
 * one. Nothing is forced to the disk: that would cost milliseconds for each model, and standard
 * output is not forced either. A power failure can therefore lose models.
 */
final class Checkpoint {
  private final Path file;
  private final Path next;
  private final CheckpointText text;
  private final @Nullable Bookmark place;

  private Checkpoint(Path file, CheckpointText text) throws IOException {
    // Replacing a symbolic link would leave the file that it leads to behind.
    this.file = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    this.next = this.file.resolveSibling(this.file.getFileName() + ".modellist-tmp");
    this.text = text;
    this.place = Files.exists(file) ? read() : null;
  }

  /**
   * Reads the file, if there is one.
   *
   * @throws ConfigurationException if it was not written by a run of the same listing
   */
  static Checkpoint open(Path file, CheckpointText text) {
    try {
      return new Checkpoint(file, text);
    } catch (IOException e) {
      throw refused(file, "it cannot be read: %s. Make it readable.".formatted(e.getMessage()));
    } catch (ConfigurationException e) {
      throw refused(file, e.getMessage());
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
      throw refused(
          file,
          e.getMessage()
              + ". Give the options of the earlier run, or delete the file to list from the"
              + " start.");
    }
  }

  /**
   * Returns a writer that stores the reached place each time that it has written something.
   *
   * @throws ConfigurationException if the file cannot be written
   */
  ModelWriter after(ModelWriter writer, Supplier<Bookmark> reached) {
    try {
      // Writes the file before the first request and before a header, to report an error early.
      writeNext(reached.get());
    } catch (IOException e) {
      throw refused(
          file,
          "it cannot be written: %s. Its directory must exist and be writable."
              .formatted(e.getMessage()));
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
        store(reached.get());
      }

      @Override
      public void cut() throws IOException {
        writer.cut();
        // The failure may be an entry that cannot be delivered. The next run starts after it.
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
    // Its exceptions state the reason. Those of java.nio.file often only name the file.
    try (OutputStream out = new FileOutputStream(next.toFile())) {
      out.write(text.with(reached).getBytes(StandardCharsets.UTF_8));
    }
  }

  private Bookmark read() throws IOException {
    if (!Files.isRegularFile(file)) {
      String kind = Files.isDirectory(file) ? "a directory" : "not a regular file";
      throw new ConfigurationException("it is " + kind + ". Give the name of a file.");
    }
    try (InputStream in = new FileInputStream(file.toFile())) {
      byte[] bytes = in.readNBytes(CheckpointText.LONGEST);
      return text.placeIn(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private static ConfigurationException refused(Path file, @Nullable String why) {
    return new ConfigurationException("checkpoint " + file + ": " + why);
  }
}
