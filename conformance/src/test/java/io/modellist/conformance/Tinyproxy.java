package io.modellist.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real tinyproxy, which requires a user name and password. */
final class Tinyproxy implements AutoCloseable {
  /** Names the path of the program. */
  static final String PROGRAM_PROPERTY = "conformance.tinyproxy";

  static final String USER = "reader";
  static final String PASSWORD = "proxy-Passw0rd";

  private static final String CONFIGURATION =
      """
      Listen 127.0.0.1
      Port %1$d
      Allow 127.0.0.1
      MaxClients 50
      PidFile "%2$s/pid"
      LogFile "%2$s/log"
      BasicAuth %3$s %4$s
      """;

  private final int port = Program.freePort();
  private final Program program;

  Tinyproxy() {
    Path folder = Program.newFolder();
    try {
      Path file =
          Files.writeString(
              folder.resolve("tinyproxy.conf"),
              CONFIGURATION.formatted(port, folder, USER, PASSWORD));
      program =
          new Program(
              folder,
              port,
              List.of(System.getProperty(PROGRAM_PROPERTY), "-d", "-c", file.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Proxy proxy() {
    return new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", port));
  }

  @Override
  public void close() {
    program.close();
  }
}
