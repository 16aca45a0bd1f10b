package io.modellist.core.internal.http;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.Protocol;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Records the progress of one call. Safe for several threads. */
final class CallEvents extends EventListener {
  /** The steps of a call. */
  enum Stage {
    STARTING,
    CONNECTING,
    SECURING,
    WAITING,
    ANSWERED
  }

  private final AtomicInteger requests = new AtomicInteger();
  private volatile Stage stage = Stage.STARTING;
  private volatile boolean connected;
  private volatile boolean multiplexed;
  private volatile @Nullable Proxy proxy;
  private final CompletableFuture<@Nullable Void> canceled = new CompletableFuture<>();

  @Override
  public void canceled(Call call) {
    canceled.complete(null);
  }

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    stage = Stage.CONNECTING;
    connected = true;
    this.proxy = proxy;
  }

  @Override
  public void secureConnectStart(Call call) {
    stage = Stage.SECURING;
  }

  @Override
  public void connectionAcquired(Call call, Connection connection) {
    multiplexed = connection.protocol().compareTo(Protocol.HTTP_1_1) > 0;
    proxy = connection.route().proxy();
    stage = Stage.WAITING;
  }

  @Override
  public void requestHeadersStart(Call call) {
    requests.incrementAndGet();
    stage = Stage.WAITING;
  }

  @Override
  public void responseHeadersEnd(Call call, Response response) {
    stage = Stage.ANSWERED;
  }

  /**
   * Returns how many requests were sent. An authenticator or a 421 makes OkHttp send more than one.
   */
  int requests() {
    return requests.get();
  }

  Stage stage() {
    return stage;
  }

  /**
   * Returns whether the server had closed a connection of an earlier call while it was idle. Over
   * HTTP/2, a server announces that it closes a connection, so there a closed connection is a
   * failure of this request.
   */
  boolean stale() {
    return !connected && !multiplexed && stage == Stage.WAITING;
  }

  /** Returns a stage that completes when the call is canceled or reaches its time limit. */
  CompletableFuture<@Nullable Void> canceled() {
    return canceled;
  }

  /** Returns the proxy of the connection, or null. */
  @Nullable Proxy proxy() {
    Proxy used = proxy;
    return used == null || used.type() == Proxy.Type.DIRECT ? null : used;
  }
}
