package io.modellist.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.modellist.conformance.Link.End;
import io.modellist.core.Consistency;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.openwebui.OpenWebUiClient;
import io.modellist.openwebui.OpenWebUiModel;
import io.modellist.testing.FakeTiming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Connections that fail and recover on the way to a server that has the first n models. No fault is
 * an error for the user.
 */
final class LinkChecks {
  static final Map<String, UnaryOperator<Listing<OpenWebUiModel>>> WAYS = ways();

  private static final int PAGE = 30;
  private static final Link FINE = Link.FINE;
  private static final Duration TICK = Duration.ofMillis(1);
  private static final Duration AMPLE = Duration.ofSeconds(30);

  private final Site site;
  private final List<String> ids;

  private LinkChecks(Site site, int models) {
    this.site = site;
    this.ids = OpenWebUiForms.ids(models, n -> true);
  }

  static Stream<DynamicTest> tests(String prefix, Site site, int models) {
    LinkChecks checks = new LinkChecks(site, models);
    List<DynamicTest> tests = new ArrayList<>();
    WAYS.forEach(
        (way, listing) -> {
          String name = prefix + models + " models, " + way + ": ";
          slowLinks()
              .forEach(
                  (fault, link) ->
                      tests.add(dynamicTest(name + fault, () -> checks.slow(listing, link))));
          faults()
              .forEach(
                  (fault, links) ->
                      tests.add(dynamicTest(name + fault, () -> checks.faulty(listing, links))));
          tests.add(
              dynamicTest(
                  name + "all connections closed between pages",
                  () -> checks.closedBetweenPages(listing)));
        });
    tests.add(
        dynamicTest(
            prefix + models + " models: idle connections closed between listings",
            checks::closedBetweenListings));
    return tests.stream();
  }

  private static Map<String, UnaryOperator<Listing<OpenWebUiModel>>> ways() {
    Map<String, UnaryOperator<Listing<OpenWebUiModel>>> ways = new LinkedHashMap<>();
    ways.put("one by one", listing -> listing);
    ways.put("readAhead", listing -> listing.readAhead(3));
    ways.put("COMPLETE", listing -> listing.consistency(Consistency.COMPLETE));
    return ways;
  }

  private static Map<String, Link> slowLinks() {
    return Map.of(
        "a delay", FINE.slow(1 << 16, Duration.ofMillis(5)),
        "a narrow link", FINE.slow(1000, TICK));
  }

  private static Map<String, Link[]> faults() {
    Map<String, Link[]> faults = new LinkedHashMap<>();
    for (End end : List.of(End.CLOSE, End.RESET)) {
      faults.put(end + " before the response", links(FINE.endsAfterRequests(0, end)));
      faults.put(end + " in the header fields", links(FINE.endsAfter(40, end)));
      faults.put(
          end + " in the body, twice",
          links(FINE.endsAfter(1_000, end), FINE.endsAfter(5_000, end)));
      faults.put(end + " at the second request", repeated(end));
    }
    faults.put("no response", links(FINE.endsAfter(0, End.SILENCE)));
    faults.put("half a response", links(FINE.endsAfter(1_000, End.SILENCE)));
    return faults;
  }

  private static Link[] links(Link... links) {
    return links;
  }

  /** Returns links that pass one request each, without an announcement that it was the last. */
  private static Link[] repeated(End end) {
    return Stream.generate(() -> FINE.endsAfterRequests(1, end)).limit(4).toArray(Link[]::new);
  }

  private void slow(UnaryOperator<Listing<OpenWebUiModel>> way, Link link) {
    try (Relay relay = new Relay(site.port()).all(link);
        OpenWebUiClient client = client(relay, new FakeTiming())) {
      Listing<OpenWebUiModel> listing = way.apply(client.listModels());

      ListingIterator<OpenWebUiModel> models = listing.iterator();
      assertThat(rest(models)).containsExactlyInAnyOrderElementsOf(ids);
      assertThat(models.report().retries()).isZero();
    }
  }

  private void faulty(UnaryOperator<Listing<OpenWebUiModel>> way, Link[] links) {
    boolean silent = links[0].end() == End.SILENCE;
    try (Relay relay = new Relay(site.port()).first(links);
        OpenWebUiClient client =
            client(relay, new FakeTiming(), silent ? site.patience() : AMPLE)) {
      ListingIterator<OpenWebUiModel> models = way.apply(client.listModels()).iterator();
      assertThat(rest(models)).containsExactlyInAnyOrderElementsOf(ids);
      assertThat(models.report().retries()).isPositive();
    }
  }

  private void closedBetweenPages(UnaryOperator<Listing<OpenWebUiModel>> way) {
    FakeTiming timing = new FakeTiming();
    try (Relay relay = new Relay(site.port());
        OpenWebUiClient client = client(relay, timing)) {
      ListingIterator<OpenWebUiModel> models = way.apply(client.listModels()).iterator();
      List<String> listed = new ArrayList<>();
      while (models.hasNext()) {
        listed.add(models.next().id());
        // A page ahead can lose its connection each time, so not more often than it is retried.
        if (listed.size() == PAGE || listed.size() == 2 * PAGE) {
          relay.closeConnections();
        }
      }

      assertThat(listed).containsExactlyInAnyOrderElementsOf(ids);
      assertThat(relay.connections()).isGreaterThan(1);
    }
  }

  /** As many connections are idle as pages were fetched at a time, and all of them are closed. */
  private void closedBetweenListings() {
    FakeTiming timing = new FakeTiming();
    try (Relay relay = new Relay(site.port()).all(FINE.slow(1 << 16, Duration.ofMillis(20)));
        OpenWebUiClient client = client(relay, timing)) {
      client.listModels().readAhead(8).toList();
      relay.closeConnections();

      assertThat(rest(client.listModels().iterator())).containsExactlyInAnyOrderElementsOf(ids);
      assertThat(timing.pauses()).allMatch(Duration::isZero);
    }
  }

  private OpenWebUiClient client(Relay relay, FakeTiming timing) {
    return client(relay, timing, AMPLE);
  }

  private OpenWebUiClient client(Relay relay, FakeTiming timing, Duration attemptTimeout) {
    return OpenWebUiClient.builder()
        .baseUrl("http://127.0.0.1:" + relay.port())
        .bearerToken(site.key())
        .attemptTimeout(attemptTimeout)
        .timing(timing)
        .build();
  }

  private static List<String> rest(ListingIterator<OpenWebUiModel> models) {
    List<String> ids = new ArrayList<>();
    models.forEachRemaining(model -> ids.add(model.id()));
    return ids;
  }
}
