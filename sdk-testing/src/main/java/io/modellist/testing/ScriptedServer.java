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
 * The part of a fake that every service has: it listens on 127.0.0.1, keeps the requests it saw,
 * and fails on command.
 *
 * <p>Safe for many threads: requests are answered one at a time.
 *
 * @param <S> the service's own type
 */
public abstract class ScriptedServer<S extends ScriptedServer<S>> implements AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final List<SeenRequest> requests = new ArrayList<>();
  private final Script script = new Script();
  private volatile boolean reveal;
  private volatile int port;
  private volatile @Nullable LoopbackServer server;

  /** For subclasses; nothing listens yet. */
  ScriptedServer() {}

  /** Starts to listen; what subclasses' {@code start} methods call. 0 takes any free port. */
  protected final S listen(int port) {
    LoopbackServer started = new LoopbackServer(port, this::respond);
    this.port = started.port();
    server = started;
    return self();
  }

  /** The service's own answer to a request whose method and credential nobody has looked at. */
  protected abstract Reply answer(SeenRequest request);

  /** A refusal in the service's own shape. */
  protected abstract Reply refuse(int status, String detail);

  /** This fake, as its own type. */
  protected abstract S self();

  /** The base URL for a client, without a slash at its end. */
  public final String url() {
    return "http://127.0.0.1:" + port;
  }

  /**
   * Does this instead of answering the n-th request, counted from 1; of several faults for one
   * request the one that was scripted last counts.
   */
  public final S onRequest(int n, Fault fault) {
    return onRequests(n, n, fault);
  }

  /** The same for the requests from {@code first} to {@code last}, both included. */
  public final S onRequests(int first, int last, Fault fault) {
    return set(() -> script.fault(r -> r.number() >= first && r.number() <= last, fault));
  }

  /**
   * Does this once, instead of answering the next request of this kind: for clients that send
   * several requests at once, whose order is anyone's guess. Secrets are masked in what the
   * predicate sees.
   */
  public final S onNext(Predicate<? super SeenRequest> which, Fault fault) {
    return set(() -> script.faultOnce(r -> which.test(r.masked()), fault));
  }

  /** The same for every request. */
  public final S onEveryRequest(Fault fault) {
    return onRequests(1, Integer.MAX_VALUE, fault);
  }

  /** Forgets all faults, those to come too. */
  public final S recover() {
    return set(script::forgetFaults);
  }

  /** Runs this when the n-th request has come, before it is answered: the list moves. */
  public final S beforeRequest(int n, Consumer<? super S> change) {
    return set(() -> script.change(n, () -> change.accept(self())));
  }

  /** Every request that was counted, in order, with secrets masked. */
  public final List<SeenRequest> requests() {
    return locked(() -> requests.stream().map(r -> reveal ? r : r.masked()).toList());
  }

  /** How many requests came since the start, or since {@link #forgetRequests}. */
  public final int requestCount() {
    return locked(requests::size);
  }

  /** Starts the count of requests anew, also for faults and changes that are scripted. */
  public final S forgetRequests() {
    return set(requests::clear);
  }

  /** Shows credentials in {@link #requests()}, for tests of how they are sent. */
  public final S revealSecrets() {
    reveal = true;
    return self();
  }

  /** Closes the port: from now on connections are refused. Calls under way break off. */
  public final S goOffline() {
    close();
    return self();
  }

  /** Listens again on the same port. */
  public final S goOnline() {
    return listen(port);
  }

  /** The body that this service sends with this status, as text. */
  public final String refusal(int status) {
    return refuse(status, HttpWords.reason(status)).body();
  }

  /** Stops to listen and frees the port. Idempotent. */
  @Override
  public final void close() {
    LoopbackServer running = server;
    server = null;
    if (running != null) {
      running.close();
    }
  }

  /**
   * Waits until no client is connected, to check that the tested code closes its clients.
   *
   * @return false if a client is still connected after this time
   */
  public final boolean awaitNoConnection(Duration atMost) throws InterruptedException {
    LoopbackServer running = server;
    return running == null || running.awaitNoConnection(atMost);
  }

  /** Does something while no request is answered. */
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
          Exchange exchange = new Exchange(request, () -> answer(request), this::refuse);
          return (fault == null ? Fault.ownAnswer() : fault).applyTo(exchange);
        });
  }
}
