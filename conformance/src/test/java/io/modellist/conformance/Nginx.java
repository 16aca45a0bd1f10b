package io.modellist.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import okhttp3.tls.HeldCertificate;

/** A real nginx on a free port of 127.0.0.1. Everything that it writes is in a new folder. */
final class Nginx implements AutoCloseable {
  /** Names the path of the program. */
  static final String PROGRAM_PROPERTY = "conformance.nginx";

  // No temporary files, because a worker of root's nginx has no access to the folder.
  private static final String CONFIGURATION =
      """
      daemon off;
      worker_processes 1;
      pid %1$s/pid;
      error_log %1$s/error.log;
      events { worker_connections 128; }
      http {
        access_log off;
        client_body_temp_path %1$s/body;
        proxy_temp_path %1$s/proxy;
        fastcgi_temp_path %1$s/fastcgi;
        uwsgi_temp_path %1$s/uwsgi;
        scgi_temp_path %1$s/scgi;
        proxy_max_temp_file_size 0;
        add_header X-Worker $pid always;
        add_header X-Connection $connection always;
        add_header X-Protocol $server_protocol always;
        limit_req_zone $binary_remote_addr zone=slow:32k rate=4r/s;
        server {
          listen 127.0.0.1:%2$d %3$s;
          %4$s
        }
      }
      """;

  private final Path folder = Program.newFolder();
  private final int port = Program.freePort();
  private final Program program;

  private Nginx(String listen, String pem, String settings) {
    try {
      Path certificate = Files.writeString(folder.resolve("tls.pem"), pem);
      String tls = "ssl_certificate %1$s; ssl_certificate_key %1$s;".formatted(certificate);
      String server = pem.isEmpty() ? settings : tls + settings;
      Files.writeString(configuration(), CONFIGURATION.formatted(folder, port, listen, server));
      program = new Program(folder, port, command());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it without TLS, with these settings of its server. */
  static Nginx plain(String settings) {
    return new Nginx("", "", settings);
  }

  /** Starts it with TLS and HTTP/2, with these settings of its server. */
  static Nginx http2(HeldCertificate certificate, String settings) {
    String pem = certificate.certificatePem() + certificate.privateKeyPkcs8Pem();
    return new Nginx("ssl http2", pem, settings);
  }

  int port() {
    return port;
  }

  /** Starts new workers. The old ones finish their requests, and end. */
  void reload() {
    program.run(command("-s", "reload"));
  }

  @Override
  public void close() {
    program.close();
  }

  private List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty(PROGRAM_PROPERTY));
    command.addAll(List.of("-p", folder.toString(), "-c", configuration().toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private Path configuration() {
    return folder.resolve("nginx.conf");
  }
}
