package io.modellist.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP part of every fake. It listens on 127.0.0.1, records the requests, and fails on command.
 *
 * <p>Thread-safe: requests are handled one at a time.
 *
 * @param <S> the type of the fake itself
 */
public abstract class ScriptedServer<S extends ScriptedServer<S>> implements AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final List<SeenRequest> requests = new ArrayList<>();
  private final Script script = new Script();
  private volatile boolean reveal;
  private volatile int port;
  private volatile @Nullable LoopbackServer server;

  /** Creates a fake that does not listen yet. For subclasses. */
  ScriptedServer() {}

  /** Starts to listen. For the {@code start} methods of subclasses. Port 0 selects a free port. */
  protected final S listen(int port) {
    LoopbackServer started = new LoopbackServer(port, this::respond);
    this.port = started.port();
    server = started;
    return self();
  }

  /** Returns the service's own response, after checking the request's method and credential. */
  protected abstract Reply answer(SeenRequest request);

  /** Returns a refusal in the service's own shape. */
  protected abstract Reply refuse(int status, String detail);

  /** Returns this fake as its own type. */
  protected abstract S self();

  /**
   * Returns the header field that carries the key, in lower case: {@code authorization}, as a
   * bearer token, unless a subclass overrides it. Its value is a secret.
   */
  public String credentialHeader() {
    return "authorization";
  }

  /** Returns the base URL for a client, without a trailing slash. */
  public final String url() {
    return "http://127.0.0.1:" + port;
  }

  /**
   * Responds to the n-th request since the start, counted from 1, with this fault. On a server that
   * was used before, count from {@link #requestCount()}. If several faults apply to a request, the
   * one that was scripted last wins.
   */
  public final S onRequest(int n, Fault fault) {
    return onRequests(n, n, fault);
  }

  /** Responds with this fault to the requests {@code first} to {@code last}, both included. */
  public final S onRequests(int first, int last, Fault fault) {
    return set(() -> script.fault(r -> r.number() >= first && r.number() <= last, fault));
  }

  /**
   * Responds with this fault once, to the next request that matches. Use it for clients that send
   * several requests at once, in any order. The predicate receives requests with secrets masked.
   */
  public final S onNext(Predicate<? super SeenRequest> which, Fault fault) {
    return set(() -> script.faultOnce(r -> which.test(r.masked(credentialHeader())), fault));
  }

  /** Responds to every request with this fault. */
  public final S onEveryRequest(Fault fault) {
    return onRequests(1, Integer.MAX_VALUE, fault);
  }

  /** Removes all faults, including those for later requests. */
  public final S recover() {
    return set(script::forgetFaults);
  }

  /** Runs a change of the list after the n-th request arrives and before the response is sent. */
  public final S beforeRequest(int n, Consumer<? super S> change) {
    return set(() -> script.change(n, () -> change.accept(self())));
  }

  /** Returns all requests in order, with secrets masked. */
  public final List<SeenRequest> requests() {
    return locked(
        () -> requests.stream().map(r -> reveal ? r : r.masked(credentialHeader())).toList());
  }

  /** Returns the number of requests since the start, or since {@link #forgetRequests}. */
  public final int requestCount() {
    return locked(requests::size);
  }

  /** Removes the recorded requests. The numbers in scripted faults and changes restart at 1. */
  public final S forgetRequests() {
    return set(requests::clear);
  }

  /** Shows credentials in {@link #requests()}, for tests of how the client sends them. */
  public final S revealSecrets() {
    reveal = true;
    return self();
  }

  /** Closes the port. New connections are refused, and calls in progress are aborted. */
  public final S goOffline() {
    close();
    return self();
  }

  /** Listens again on the same port. */
  public final S goOnline() {
    return listen(port);
  }

  /** Returns the body that this service sends with this status. */
  public final String refusal(int status) {
    return refuse(status, StatusText.reason(status)).body();
  }

  /** Stops listening and frees the port. Idempotent. */
  @Override
  public final void close() {
    LoopbackServer running = server;
    server = null;
    if (running != null) {
      running.close();
    }
  }

  /**
   * Waits until no client is connected. Use it to check that the tested code closes its clients.
   *
   * @return false if a client is still connected after this time
   */
  public final boolean awaitNoConnection(Duration atMost) throws InterruptedException {
    LoopbackServer running = server;
    return running == null || running.awaitNoConnection(atMost);
  }

  /** Runs work while no request is handled, and returns its result. */
  final <T extends @Nullable Object> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  final S set(Runnable change) {
    return locked(
        () -> {
          change.run();
          return self();
        });
  }

  private MockResponse respond(SeenRequest unnumbered) {
    return locked(
        () -> {
          int number = requests.size() + 1;
          SeenRequest request = unnumbered.numbered(number);
          requests.add(request);
          script.changeBefore(number);
          Fault fault = script.faultFor(request);
          ServedRequest served =
              new ServedRequest(request, () -> answer(request), this::refuse, credentialHeader());
          return (fault == null ? Fault.ownAnswer() : fault).respondTo(served);
        });
  }
}
