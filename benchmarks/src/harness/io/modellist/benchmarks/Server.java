package io.modellist.benchmarks;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/**
 * The server of all lists: HTTP/1.1 with keep-alive, a thread for each connection, on the loopback
 * interface. The paths are {@code /PAYLOAD/plain|gzip/LATENCY_MILLIS/TOTAL/anything?query}. All
 * models are rendered in advance, so a page costs a copy and one gathering write.
 */
public final class Server {
  private static final int MOST_HEAD_BYTES = 16_384;

  private Server() {}

  /**
   * Prints the port, and serves until the end of the standard input. Each line of it names a
   * payload to render, which is done when a line comes back.
   */
  public static void main(String[] arguments) throws IOException {
    ServerSocketChannel socket = ServerSocketChannel.open();
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    System.out.println(((InetSocketAddress) socket.getLocalAddress()).getPort());
    Thread acceptor = new Thread(() -> accept(socket), "acceptor");
    acceptor.setDaemon(true);
    acceptor.start();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      Rendered.of(Payload.of(line));
      System.out.println(line);
    }
    System.exit(0);
  }

  private static void accept(ServerSocketChannel socket) {
    try {
      while (true) {
        SocketChannel connection = socket.accept();
        connection.setOption(StandardSocketOptions.TCP_NODELAY, true);
        Thread thread = new Thread(() -> serve(connection), "connection");
        thread.setDaemon(true);
        thread.start();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void serve(SocketChannel connection) {
    ByteBuffer in = ByteBuffer.allocate(MOST_HEAD_BYTES);
    try (connection) {
      while (true) {
        int end = headEnd(in);
        while (end < 0) {
          if (connection.read(in) < 0) {
            return;
          }
          end = headEnd(in);
        }
        String line = requestLine(in);
        in.flip().position(end);
        in.compact();
        answer(connection, line);
      }
    } catch (IOException e) {
      return; // The client has closed the connection.
    } catch (RuntimeException e) {
      e.printStackTrace();
    }
  }

  /** Returns the position after the empty line, or -1 if it has not arrived. */
  private static int headEnd(ByteBuffer in) {
    byte[] bytes = in.array();
    for (int i = 3; i < in.position(); i++) {
      if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  private static String requestLine(ByteBuffer in) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int i = 0; in.get(i) != '\r'; i++) {
      line.write(in.get(i));
    }
    return line.toString(StandardCharsets.US_ASCII);
  }

  private static void answer(SocketChannel connection, String line) throws IOException {
    PageRequest request = PageRequest.of(line.split(" ")[1]);
    ByteBuffer[] page = request.page();
    if (request.latencyMillis() > 0) {
      long end = System.nanoTime() + request.latencyMillis() * 1_000_000L;
      for (long left = 1; left > 0; left = end - System.nanoTime()) {
        LockSupport.parkNanos(end - System.nanoTime());
      }
    }
    ByteBuffer last = page[page.length - 1];
    while (last.hasRemaining()) {
      connection.write(page);
    }
  }
}
