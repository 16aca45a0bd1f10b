package io.modellist.cli;

import java.io.BufferedOutputStream;
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

/** Standard output that remembers its first write error and its cause. */
final class Stdout extends FilterOutputStream {
  /** Signals that standard output could not be written. */
  static final class StdoutException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean readerGone;

    private StdoutException(IOException cause, boolean readerGone) {
      super("standard output cannot be written: " + cause.getMessage(), cause);
      this.readerGone = readerGone;
    }

    /** Returns whether the reader closed the pipe, which is not a failure of the run. */
    boolean readerGone() {
      return readerGone;
    }
  }

  private static final int LONGEST_STEP = 1 << 16;

  private final BooleanSupplier pipe;
  private @Nullable StdoutException failure;

  /** Creates standard output from a stream that is not a pipe. */
  Stdout(OutputStream out) {
    this(out, () -> false);
  }

  private Stdout(OutputStream out, BooleanSupplier pipe) {
    super(out);
    this.pipe = pipe;
  }

  /** Returns the standard output of this process. {@link System#out} would swallow errors. */
  static Stdout ofThisProcess() {
    // A model is written in one step where possible: a process that is killed then leaves no part.
    OutputStream out =
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), LONGEST_STEP);
    return new Stdout(out, Stdout::isPipe);
  }

  /** Returns the first write error, or null if there was none. */
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
    if (failure != null) {
      throw failure;
    }
    try {
      out.flush();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private StdoutException failed(IOException cause) {
    if (failure == null) {
      failure = new StdoutException(cause, isReaderGone(cause));
    }
    return failure;
  }

  /**
   * Returns whether the reader closed the pipe, as {@code head} does. Java passes on only the
   * operating system's message, which may be in the user's language. The check therefore also
   * accepts any error on a pipe.
   */
  private boolean isReaderGone(IOException cause) {
    String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("broken pipe")
        || message.contains("pipe closed")
        || pipe.getAsBoolean();
  }

  private static boolean isPipe() {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString().startsWith("pipe:");
    } catch (IOException | UnsupportedOperationException notLinux) {
      return false;
    }
  }
}
