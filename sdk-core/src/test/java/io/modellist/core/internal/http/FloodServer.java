package io.modellist.core.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;

/**
 * A server that responds to one request with a start, and then repeats the same bytes endlessly.
 */
final class FloodServer implements AutoCloseable {
  /** The most that a server can write until it is cut off: what is read, and socket buffers. */
  static final long FEW_BYTES = 16 << 20;

  private static final long MOST_BYTES = 128 << 20;

  private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final CompletableFuture<Long> written = new CompletableFuture<>();

  /** Reads the request of a client. */
  interface RequestReader {
    void read(InputStream in) throws IOException;
  }

  FloodServer(RequestReader request, byte[] start, byte[] repeated) throws IOException {
    Thread thread = new Thread(() -> flood(request, start, repeated));
    thread.setDaemon(true);
    thread.start();
  }

  /** Floods with text. The repeated text is written many times at once. */
  static FloodServer ofText(String start, String repeated) throws IOException {
    return new FloodServer(
        in -> in.read(new byte[8192]),
        start.getBytes(ISO_8859_1),
        repeated.repeat(16_384 / repeated.length()).getBytes(ISO_8859_1));
  }

  HttpUrl url() {
    return HttpUrl.get("http://" + hostAndPort() + "/");
  }

  String hostAndPort() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  /** Waits until the client closes the connection. Returns how many bytes were written to it. */
  long written() {
    return written.join();
  }

  private void flood(RequestReader request, byte[] start, byte[] repeated) {
    long count = 0;
    try (Socket socket = server.accept()) {
      socket.setSendBufferSize(64 << 10);
      request.read(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      out.write(start);
      while (count < MOST_BYTES) {
        out.write(repeated);
        count += repeated.length;
      }
    } catch (IOException cutOff) {
      // The client closed the connection.
    }
    written.complete(count);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
