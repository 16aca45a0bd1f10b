package io.modellist.testing;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Creates sockets with TCP_NODELAY and tracks them until they are closed. MockWebServer writes the
 * head and the body separately. Without TCP_NODELAY, every response would wait 40 ms for a delayed
 * acknowledgment.
 */
final class NoDelaySockets extends ServerSocketFactory {
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();

  @Override
  public ServerSocket createServerSocket() throws IOException {
    return new NoDelayServerSocket();
  }

  @Override
  public ServerSocket createServerSocket(int port) throws IOException {
    return createServerSocket(port, 50);
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog) throws IOException {
    return createServerSocket(port, backlog, InetAddress.getLoopbackAddress());
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog, InetAddress address)
      throws IOException {
    return new NoDelayServerSocket(port, backlog, address);
  }

  /**
   * Waits until all connections are closed. Returns false if some are still open after this time.
   */
  boolean awaitNoConnection(Duration atMost) throws InterruptedException {
    try {
      CompletableFuture.allOf(open.stream().map(c -> c.closed).toArray(CompletableFuture<?>[]::new))
          .get(atMost.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException never) {
      throw new IllegalStateException(never);
    }
  }

  private final class NoDelayServerSocket extends ServerSocket {
    NoDelayServerSocket() throws IOException {}

    NoDelayServerSocket(int port, int backlog, InetAddress address) throws IOException {
      super(port, backlog, address);
    }

    @Override
    public Socket accept() throws IOException {
      Connection connection = new Connection();
      implAccept(connection);
      connection.setTcpNoDelay(true);
      open.add(connection);
      return connection;
    }
  }

  private final class Connection extends Socket {
    private final CompletableFuture<@Nullable Void> closed = new CompletableFuture<>();

    // MockWebServer does not close a connection that the client has closed.
    @Override
    public InputStream getInputStream() throws IOException {
      return new FilterInputStream(super.getInputStream()) {
        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
          try {
            return in.read(bytes, offset, length);
          } catch (IOException e) {
            Connection.this.close();
            throw e;
          }
        }
      };
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
      return new FilterOutputStream(super.getOutputStream()) {
        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
          try {
            out.write(bytes, offset, length);
          } catch (IOException e) {
            Connection.this.close();
            throw e;
          }
        }
      };
    }

    @Override
    public synchronized void close() throws IOException {
      try {
        super.close();
      } finally {
        open.remove(this);
        closed.complete(null);
      }
    }
  }
}
