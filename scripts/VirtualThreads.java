import io.modellist.core.Listing;
import io.modellist.orgregistry.OrgRegistryClient;
import io.modellist.orgregistry.OrgRegistryModel;
import io.modellist.testing.FakeOrgRegistry;
import io.modellist.testing.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * Checks that virtual threads are not pinned while they list a slow fake, many at the same time.
 * Pinning would show in the elapsed time and in events of the flight recorder. A staged pin proves
 * that the recorder works. Started by {@code scripts/virtual-threads}. Requires JDK 21 or later.
 */
public final class VirtualThreads {
  private static final int THREADS = 500;
  private static final int PAGES = 3;
  private static final Duration LATENCY = Duration.ofMillis(100);
  private static final Duration PINNED = Duration.ofMillis(20);
  private static final String STAGED = "staged";
  private static final String READER = "reader-";
  private static final int CARRIERS =
      Integer.getInteger(
          "jdk.virtualThreadScheduler.parallelism", Runtime.getRuntime().availableProcessors());

  private VirtualThreads() {}

  /** Prints the result. Exits with 1 if a check fails. */
  public static void main(String[] arguments) throws Exception {
    List<RecordedEvent> pins;
    AtomicInteger wrong = new AtomicInteger();
    long took;
    try (Recording recording = new Recording()) {
      recording.enable("jdk.VirtualThreadPinned").withThreshold(Duration.ofMillis(1));
      recording.start();
      Thread.ofVirtual().name(STAGED).start(StagedPin::touch).join();
      took = list(wrong);
      recording.stop();
      pins = events(recording);
    }
    List<RecordedEvent> staged = pins.stream().filter(pin -> isIn(pin, STAGED)).toList();
    List<RecordedEvent> real =
        pins.stream()
            .filter(pin -> isIn(pin, READER) && pin.getDuration().compareTo(PINNED) >= 0)
            .toList();
    real.stream().limit(3).forEach(System.err::println);
    long free = PAGES * LATENCY.toMillis();
    long pinned = THREADS * free / CARRIERS;
    boolean passed =
        wrong.get() == 0 && real.isEmpty() && !staged.isEmpty() && took < pinned / 2;
    System.out.printf(
        "virtual threads: %s: JDK %s, %d threads x %d pages of %d ms on %d carriers: %d ms"
            + " (never waiting for each other %d, pinned %d), %d wrong lists,"
            + " %d pins of %d ms or more, staged pin %s%n",
        passed ? "ok" : "FAILED",
        Runtime.version().feature(),
        THREADS,
        PAGES,
        LATENCY.toMillis(),
        CARRIERS,
        took,
        free,
        pinned,
        wrong.get(),
        real.size(),
        PINNED.toMillis(),
        staged.isEmpty() ? "not seen" : "seen");
    System.exit(passed ? 0 : 1);
  }

  /** Returns the milliseconds from the start of all threads to the end of the last one. */
  private static long list(AtomicInteger wrong) throws Exception {
    try (FakeOrgRegistry fake = FakeOrgRegistry.start();
        OrgRegistryClient client =
            OrgRegistryClient.builder()
                .baseUrl(fake.url())
                .bearerToken(fake.key())
                .organization("acme")
                .build()) {
      List<String> truth = fake.withModels(PAGES * fake.defaultPageSize()).ids();
      Listing<OrgRegistryModel> listing = client.listModels();
      // Load the classes first, because loading a class pins a thread too. Only a virtual thread
      // loads those of the JDK that wait for its sockets.
      check(listing, truth, wrong);
      Thread.ofVirtual().name("first").start(() -> check(listing, truth, wrong)).join();
      fake.onEveryRequest(Fault.latency(LATENCY));
      CountDownLatch together = new CountDownLatch(1);
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        threads.add(
            Thread.ofVirtual()
                .name(READER + i)
                .start(
                    () -> {
                      try {
                        together.await();
                        check(listing, truth, wrong);
                      } catch (Exception e) {
                        System.err.println(e);
                        wrong.incrementAndGet();
                      }
                    }));
      }
      long start = System.nanoTime();
      together.countDown();
      for (Thread thread : threads) {
        thread.join();
      }
      return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
  }

  private static void check(
      Listing<OrgRegistryModel> listing, List<String> truth, AtomicInteger wrong) {
    if (!listing.stream().map(OrgRegistryModel::id).toList().equals(truth)) {
      wrong.incrementAndGet();
    }
  }

  /** Returns whether the pinned thread's name starts with this. */
  private static boolean isIn(RecordedEvent pin, String name) {
    return pin.getThread() != null && pin.getThread().getJavaName().startsWith(name);
  }

  private static List<RecordedEvent> events(Recording recording) throws Exception {
    Path file = Files.createTempFile("virtual-threads", ".jfr");
    try {
      recording.dump(file);
      return RecordingFile.readAllEvents(file).stream()
          .filter(event -> event.getEventType().getName().equals("jdk.VirtualThreadPinned"))
          .toList();
    } finally {
      Files.delete(file);
    }
  }

  /** A wait in a static initializer, which pins a thread on every JDK. */
  private static final class StagedPin {
    static {
      try {
        Thread.sleep(PINNED.toMillis() * 2);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    static void touch() {}
  }
}
