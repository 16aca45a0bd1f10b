package io.modellist.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A running server of another project, in the foreground, with a folder of its own. */
final class Program implements AutoCloseable {
  private static final int LONGEST_STEP_SECONDS = 10;

  private final Path folder;
  private final Process process;

  /** Starts the program, and waits until it listens. */
  Program(Path folder, int port, List<String> command) throws IOException {
    this.folder = folder;
    this.process = launch(command);
    try {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_STEP_SECONDS);
      while (!isListening(port)) {
        if (process.waitFor(5, TimeUnit.MILLISECONDS) || System.nanoTime() - end > 0) {
          throw failed(command);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static Path newFolder() {
    try {
      return Files.createTempDirectory("conformance");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command that ends by itself. */
  void run(List<String> command) {
    try {
      Process step = launch(command);
      if (!step.waitFor(LONGEST_STEP_SECONDS, TimeUnit.SECONDS) || step.exitValue() != 0) {
        throw failed(command);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends the program, and deletes its folder. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process launch(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()))
        .start();
  }

  private Path output() {
    return folder.resolve("output.log");
  }

  private IllegalStateException failed(List<String> command) throws IOException {
    return new IllegalStateException(command + " failed: " + Files.readString(output()));
  }

  private static boolean isListening(int port) {
    try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return probe.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }
}
