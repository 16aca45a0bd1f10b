package io.modellist.core.internal.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import okhttp3.Dns;

/**
 * Looks up host names on other threads, because nothing ends the system's lookup. The waiting
 * thread continues at once when it is interrupted or its call is canceled.
 */
final class NameLookup implements Dns {
  private static final ThreadLocal<CompletableFuture<?>> END =
      ThreadLocal.withInitial(CompletableFuture::new);

  private final Dns source;
  private final Executor threads;

  NameLookup(Dns source, Executor threads) {
    this.source = source;
    this.threads = threads;
  }

  /** Sets the stage whose completion ends the lookups of this thread, until {@link #forget}. */
  static void endWith(CompletableFuture<?> end) {
    END.set(end);
  }

  static void forget() {
    END.remove();
  }

  @Override
  public List<InetAddress> lookup(String name) throws UnknownHostException {
    CompletableFuture<?> end = END.get();
    CompletableFuture<List<InetAddress>> found =
        CompletableFuture.supplyAsync(() -> inSource(name), threads);
    try {
      CompletableFuture.anyOf(found, end).get();
      if (end.isDone()) {
        throw new UnknownHostException("the call was canceled");
      }
      return found.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException("the thread was interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownHostException unknown) {
        throw unknown;
      }
      UnknownHostException failed = new UnknownHostException(name);
      failed.initCause(e.getCause());
      throw failed;
    }
  }

  private List<InetAddress> inSource(String name) {
    try {
      return source.lookup(name);
    } catch (UnknownHostException e) {
      throw new CompletionException(e);
    }
  }
}
