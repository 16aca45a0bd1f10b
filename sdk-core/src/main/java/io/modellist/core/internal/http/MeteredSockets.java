package io.modellist.core.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** The JDK's sockets, telling {@link HeaderLimit} what comes. One for all clients. */
final class MeteredSockets extends SocketFactory {
  /** Where connections are pooled, those with the same factory are shared. */
  static final MeteredSockets SHARED = new MeteredSockets();

  private MeteredSockets() {}

  /** What OkHttp calls. */
  @Override
  public Socket createSocket() {
    return new Metered();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }

  private static final class Metered extends Socket {
    @Override
    public InputStream getInputStream() throws IOException {
      return new FilterInputStream(super.getInputStream()) {
        @Override
        public int read() throws IOException {
          int one = super.read();
          HeaderLimit.came(one < 0 ? 0 : 1);
          return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
          int read = super.read(bytes, offset, length);
          HeaderLimit.came(read);
          return read;
        }
      };
    }
  }
}
