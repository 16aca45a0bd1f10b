package io.modellist.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.internal.call.ClientContext;
import io.modellist.core.internal.json.Notes;
import io.modellist.core.internal.listing.LazyListing;
import io.modellist.core.simulation.ServedPage;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import io.modellist.core.spi.ListRequest;
import io.modellist.core.spi.Ordering;
import io.modellist.core.spi.Paging;
import io.modellist.core.spi.RequestPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Protocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Read-ahead over a real connection, with the SDK's own client and with a user's. */
@Timeout(30)
@ParameterizedClass
@ValueSource(booleans = {true, false})
class ReadAheadOverHttpTest {
  private static final int PAGE_SIZE = 10;
  private static final int PAGES = 20;
  private static final List<String> IDS =
      IntStream.range(0, PAGES * PAGE_SIZE).mapToObj(i -> "m" + i).toList();

  private final Loopback http;
  private final boolean lent;
  private final Set<Integer> connections = ConcurrentHashMap.newKeySet();
  private final CountDownLatch tested = new CountDownLatch(1);
  private final Service service = new Service();

  ReadAheadOverHttpTest(boolean lent) throws Exception {
    this.lent = lent;
    http = new Loopback();
    http.server.setDispatcher(service);
  }

  @AfterEach
  void close() {
    tested.countDown();
    http.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 32})
  void overHttp2AllPagesShareOneConnection(int ahead) {
    http.useTls();

    assertThat(ids(listing().readAhead(ahead))).isEqualTo(IDS);

    assertThat(service.protocols).containsExactly(Protocol.HTTP_2);
    assertThat(connections).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void overHttp1EachPageInProgressHasItsConnection(int ahead) {
    assertThat(ids(listing().readAhead(ahead))).isEqualTo(IDS);

    // OkHttp closes connections of the user's client when more than 5 are idle.
    assertThat(connections).hasSizeBetween(1, lent ? PAGES : ahead + 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void theNeededPageAndThePagesAheadAreRequestedAtTheSameTime(int ahead) {
    service.together = new CyclicBarrier(ahead + 1);
    int pages = 1 + 2 * (ahead + 1);

    assertThat(ids(listing().readAhead(ahead).maxItems((long) pages * PAGE_SIZE)))
        .isEqualTo(IDS.subList(0, pages * PAGE_SIZE));

    assertThat(service.apart).isEmpty();
  }

  @Test
  void aSlowPageAheadDoesNotBlockThePagesBeforeIt() {
    service.stalled = 3 * PAGE_SIZE;
    ListingIterator<TestModel> models = listing().readAhead(8).iterator();
    List<String> delivered = new ArrayList<>();

    while (delivered.size() < 3 * PAGE_SIZE) {
      delivered.add(models.next().id());
    }

    assertThat(delivered).isEqualTo(IDS.subList(0, 3 * PAGE_SIZE));
    tested.countDown();
    models.forEachRemaining(model -> delivered.add(model.id()));
    assertThat(delivered).isEqualTo(IDS);
  }

  /** As a proxy does that passes on responses of the server, but not its connections. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8})
  void aServerThatClosesEachConnectionUnannouncedIsNoError(int ahead) {
    service.closing = true;

    ListingIterator<TestModel> models = listing().readAhead(ahead).iterator();

    assertThat(rest(models)).isEqualTo(IDS);
    assertThat(models.report().retries()).isLessThanOrEqualTo(PAGES);
  }

  @Test
  void afterAStaleConnectionAPageIsRequestedOverANewOne() {
    service.closing = true;
    service.together = new CyclicBarrier(9);
    assertThat(ids(listing().readAhead(8).maxItems(10 * PAGE_SIZE))).hasSize(10 * PAGE_SIZE);
    service.closing = false;
    service.together = new CyclicBarrier(1);

    ListingIterator<TestModel> models = listing().iterator();

    assertThat(rest(models)).isEqualTo(IDS);
    assertThat(models.report().retries()).isBetween(1L, lent ? 5L : 1L);
  }

  private static List<String> rest(ListingIterator<TestModel> models) {
    List<String> ids = new ArrayList<>();
    models.forEachRemaining(model -> ids.add(model.id()));
    return ids;
  }

  private static List<String> ids(Listing<TestModel> listing) {
    return listing.stream().map(TestModel::id).toList();
  }

  private Listing<TestModel> listing() {
    http.lent = lent ? http.ours.build() : null;
    ClientContext<TestModel> context =
        new ClientContext<>(
            Simulation.offsets(0, PAGE_SIZE).context().dialect(),
            http.settings(),
            http.transport(),
            ReadAheadOverHttpTest::decode,
            (body, notes) -> new TestModel("one"));
    return new LazyListing<>(
        context,
        new ListRequest(
            RequestPath.of("models"),
            List.of(),
            Paging.offset("offset", PAGE_SIZE),
            Ordering.undocumented(),
            "0"));
  }

  /** Decodes the offset of a page into the page. */
  private static ServedPage decode(InputStream body, Notes notes) throws IOException {
    int offset = Integer.parseInt(new String(body.readAllBytes(), StandardCharsets.US_ASCII));
    ServedPage page = ServedPage.ofIds(IDS.subList(offset, offset + PAGE_SIZE));
    notes.startEntries();
    page.items().forEach(notes::entry);
    return page.total(IDS.size()).offset(offset, PAGE_SIZE);
  }

  /** Answers with the offset that the URL asks for. */
  private final class Service extends Dispatcher {
    private final Set<Protocol> protocols = ConcurrentHashMap.newKeySet();
    private final Set<String> apart = ConcurrentHashMap.newKeySet();
    private CyclicBarrier together = new CyclicBarrier(1);
    private int stalled = -1;
    private volatile boolean closing;

    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
      String offset = String.valueOf(request.getUrl().queryParameter("offset"));
      connections.add(request.getConnectionIndex());
      protocols.add(
          request.getVersion().startsWith("HTTP/2") ? Protocol.HTTP_2 : Protocol.HTTP_1_1);
      if (offset.equals(String.valueOf(stalled))) {
        tested.await();
      }
      if (!offset.equals("0")) {
        meet(offset);
      }
      MockResponse.Builder response = new MockResponse.Builder().body(offset);
      if (closing) {
        response.onResponseEnd(new SocketEffect.CloseSocket());
      }
      return response.build();
    }

    /** Waits for the other requests. */
    private void meet(String offset) throws InterruptedException {
      try {
        together.await(5, TimeUnit.SECONDS);
      } catch (BrokenBarrierException | TimeoutException e) {
        apart.add(offset);
      }
    }
  }
}
