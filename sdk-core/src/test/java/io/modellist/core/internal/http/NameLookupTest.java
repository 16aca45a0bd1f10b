package io.modellist.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A lookup ends at once although the system's lookup hangs. */
@Timeout(20)
class NameLookupTest {
  private static final Executor THREADS = task -> new Thread(task).start();
  private static final InetAddress ADDRESS = InetAddress.getLoopbackAddress();

  private final CountDownLatch tested = new CountDownLatch(1);
  private final CompletableFuture<Void> canceled = new CompletableFuture<>();

  @AfterEach
  void end() {
    tested.countDown();
    NameLookup.forget();
  }

  @Test
  void theAddressesOfTheSourceAreReturned() throws Exception {
    assertThat(lookup(name -> List.of(ADDRESS)).lookup("a.example")).containsExactly(ADDRESS);
  }

  @Test
  void theExceptionOfTheSourceIsThrown() {
    Dns source =
        name -> {
          throw new UnknownHostException(name + " is not known");
        };

    assertThatThrownBy(() -> lookup(source).lookup("a.example"))
        .isInstanceOf(UnknownHostException.class)
        .hasMessage("a.example is not known");
  }

  @Test
  void anUnexpectedExceptionOfTheSourceIsKeptAsTheCause() {
    Dns source =
        name -> {
          throw new IllegalStateException("a defect");
        };

    assertThatThrownBy(() -> lookup(source).lookup("a.example"))
        .isInstanceOf(UnknownHostException.class)
        .hasMessage("a.example")
        .hasRootCauseMessage("a defect");
  }

  @Test
  void aCanceledCallEndsTheLookup() {
    NameLookup.endWith(canceled);
    Dns source =
        name -> {
          canceled.complete(null);
          return hang();
        };

    assertThatThrownBy(() -> lookup(source).lookup("a.example"))
        .isInstanceOf(UnknownHostException.class);
  }

  @Test
  void anInterruptEndsTheLookupAndKeepsTheFlag() {
    Thread waiting = Thread.currentThread();
    Dns source =
        name -> {
          waiting.interrupt();
          return hang();
        };

    assertThatThrownBy(() -> lookup(source).lookup("a.example"))
        .isInstanceOf(UnknownHostException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  private static NameLookup lookup(Dns source) {
    return new NameLookup(source, THREADS);
  }

  private List<InetAddress> hang() {
    try {
      tested.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return List.of(ADDRESS);
  }
}
