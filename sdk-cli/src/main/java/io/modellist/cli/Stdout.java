package io.modellist.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Standard output: remembers when it could not be written, and why. */
final class Stdout extends FilterOutputStream {
  private final BooleanSupplier pipe;
  private @Nullable StdoutException failure;

  /** A stream that is no pipe. */
  Stdout(OutputStream out) {
    this(out, () -> false);
  }

  private Stdout(OutputStream out, BooleanSupplier pipe) {
    super(out);
    this.pipe = pipe;
  }

  /** This process's. Not {@link System#out}: it swallows errors. */
  static Stdout ofThisProcess() {
    return new Stdout(new FileOutputStream(FileDescriptor.out), Stdout::isPipe);
  }

  /** What went wrong first, or null. */
  @Nullable StdoutException failure() {
    return failure;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (failure != null) {
      throw failure;
    }
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private StdoutException failed(IOException cause) {
    if (failure == null) {
      failure = new StdoutException(cause, readerIsGone(cause));
    }
    return failure;
  }

  /**
   * A pipe whose reader went away, as {@code head} does, is no failure. Java gives the system's
   * words alone, which may be in the user's language; so the kind of file counts too.
   */
  private boolean readerIsGone(IOException cause) {
    String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    return words.contains("broken pipe") || words.contains("pipe closed") || pipe.getAsBoolean();
  }

  private static boolean isPipe() {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString().startsWith("pipe:");
    } catch (IOException | UnsupportedOperationException notLinux) {
      return false;
    }
  }
}
