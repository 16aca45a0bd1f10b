package io.modellist.conformance;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ServerSocketFactory;

/** Passes bytes between clients and a server on 127.0.0.1, over connections that can fail. */
final class Relay implements AutoCloseable {
  private final ServerSocket listener;
  private final int server;
  private final Queue<Link> first = new ArrayDeque<>();
  private final Set<Pipe> pipes = ConcurrentHashMap.newKeySet();
  private final AtomicLong connections = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final CountDownLatch closed = new CountDownLatch(1);
  private Link rest = Link.FINE;

  Relay(int server) {
    this(server, ServerSocketFactory.getDefault());
  }

  /**
   * Listens on a free port.
   *
   * @param server the port of the server
   * @param sockets for the side of the clients; those for TLS decrypt what they receive
   */
  Relay(int server, ServerSocketFactory sockets) {
    this.server = server;
    try {
      this.listener = sockets.createServerSocket(0, 0, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start("relay", this::listen);
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Sets what the next connections do, in this order. Those after them do what all others do. */
  synchronized Relay first(Link... links) {
    first.addAll(Arrays.asList(links));
    return this;
  }

  /** Sets what new connections do. */
  synchronized Relay all(Link link) {
    first.clear();
    rest = link;
    return this;
  }

  /** Returns how many connections were opened. */
  long connections() {
    return connections.get();
  }

  /** Returns how many bytes of responses passed. */
  long bytes() {
    return bytes.get();
  }

  /** Closes the connections that are open now. */
  void closeConnections() {
    pipes.forEach(Pipe::close);
  }

  @Override
  public void close() {
    closed.countDown();
    closeQuietly(listener);
    closeConnections();
  }

  private synchronized Link next() {
    Link link = first.poll();
    return link == null ? rest : link;
  }

  private void listen() {
    while (closed.getCount() > 0) {
      try {
        Socket client = listener.accept();
        connections.incrementAndGet();
        start("relay-connection", () -> connect(client));
      } catch (IOException expected) {
        // The relay was closed, or the client was.
      }
    }
  }

  private void connect(Socket client) {
    Link link = next();
    try {
      Pipe pipe = new Pipe(link, client, new Socket(InetAddress.getLoopbackAddress(), server));
      pipes.add(pipe);
      start("relay-requests", pipe::passRequests);
      pipe.passResponses();
    } catch (IOException serverIsDown) {
      closeQuietly(client);
    }
  }

  private static void start(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void closeQuietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException expected) {
      // The other side was faster.
    }
  }

  /** One connection of a client, and the one to the server that belongs to it. */
  private final class Pipe {
    private final Link link;
    private final Socket client;
    private final Socket server;
    private volatile boolean responding = true;
    private volatile boolean silent;

    Pipe(Link link, Socket client, Socket server) throws IOException {
      this.link = link;
      this.client = client;
      this.server = server;
      client.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
    }

    void passRequests() {
      byte[] buffer = new byte[1 << 16];
      int requests = 0;
      try {
        InputStream from = client.getInputStream();
        OutputStream to = server.getOutputStream();
        for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
          // A client sends the next request only after the response to the one before.
          requests += responding ? 1 : 0;
          responding = false;
          if (requests > link.requests()) {
            end();
          }
          if (!silent) {
            to.write(buffer, 0, n);
          }
        }
      } catch (IOException expected) {
        // One of the sides closed the connection.
      } finally {
        close();
      }
    }

    void passResponses() {
      byte[] buffer = new byte[link.piece()];
      long left = link.bytes();
      try {
        InputStream from = server.getInputStream();
        OutputStream to = client.getOutputStream();
        for (int n = from.read(buffer); n >= 0 && !silent; n = from.read(buffer)) {
          closed.await(link.pause().toNanos(), TimeUnit.NANOSECONDS);
          int passed = (int) Math.min(n, left);
          responding = true;
          to.write(buffer, 0, passed);
          bytes.addAndGet(passed);
          left -= passed;
          if (left == 0) {
            end();
          }
        }
      } catch (IOException | InterruptedException expected) {
        // One of the sides closed the connection.
      } finally {
        if (!silent) {
          close();
        }
      }
    }

    private void end() throws IOException {
      switch (link.end()) {
        case SILENCE -> silent = true;
        case RESET -> {
          client.setSoLinger(true, 0);
          close();
        }
        case CLOSE -> close();
      }
    }

    void close() {
      pipes.remove(this);
      closeQuietly(client);
      closeQuietly(server);
    }
  }
}
