package io.modellist.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.modellist.conformance.Link.End;
import io.modellist.core.Bookmark;
import io.modellist.core.Consistency;
import io.modellist.core.DeadlineException;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.ModelListException;
import io.modellist.core.TransportException;
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
 * Connections that keep failing on the way to a server that has the first n models. The error is
 * typed, what was delivered is right, and the listing can be continued.
 */
final class OutageChecks {
  private static final int PAGE = 30;
  private static final Link FINE = Link.FINE;
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration AMPLE = Duration.ofSeconds(30);

  private final Site site;
  private final List<String> ids;

  private OutageChecks(Site site, int models) {
    this.site = site;
    this.ids = OpenWebUiForms.ids(models, n -> true);
  }

  static Stream<DynamicTest> tests(String prefix, Site site, int models) {
    OutageChecks checks = new OutageChecks(site, models);
    List<DynamicTest> tests = new ArrayList<>();
    LinkChecks.WAYS.forEach(
        (way, listing) ->
            outages()
                .forEach(
                    (outage, said) -> {
                      String name = prefix + models + " models, " + way + ": " + said;
                      tests.add(
                          dynamicTest(
                              "the same iterator continues, " + name,
                              () -> checks.continued(listing, outage, said)));
                      tests.add(
                          dynamicTest(
                              "no list is returned, " + name,
                              () -> checks.noList(listing, outage, said)));
                    }));
    outages()
        .forEach(
            (outage, said) ->
                tests.add(
                    dynamicTest(
                        "a bookmark continues, " + prefix + models + " models: " + said,
                        () -> checks.resumed(outage, said))));
    tests.add(
        dynamicTest(
            "a bookmark continues, " + prefix + models + " models: silence",
            () ->
                checks.resumed(
                    FINE.endsAfter(1_000, End.SILENCE), "no complete response within ")));
    tests.add(dynamicTest(prefix + models + " models: the deadline passes", checks::deadline));
    tests.add(
        dynamicTest(prefix + models + " models: the call's time passes", checks::callTimeout));
    return tests.stream();
  }

  /** Returns what every connection does, and what the error then says. */
  private static Map<Link, String> outages() {
    Map<Link, String> outages = new LinkedHashMap<>();
    outages.put(FINE.endsAfterRequests(0, End.CLOSE), "sent no response: it closed the connection");
    outages.put(FINE.endsAfterRequests(0, End.RESET), "sent no response: Connection reset");
    outages.put(FINE.endsAfter(40, End.CLOSE), "sent no response: its header fields were cut off");
    outages.put(FINE.endsAfter(1_000, End.CLOSE), "broke off after");
    return outages;
  }

  private void continued(UnaryOperator<Listing<OpenWebUiModel>> way, Link outage, String said) {
    try (Relay relay = new Relay(site.port());
        OpenWebUiClient client = client(relay, timeout(outage))) {
      ListingIterator<OpenWebUiModel> models = way.apply(client.listModels()).iterator();
      List<String> listed = firstPage(models);
      fail(relay, outage);

      assertFails(models, said);
      relay.all(FINE);

      models.forEachRemaining(model -> listed.add(model.id()));
      assertThat(listed).containsExactlyInAnyOrderElementsOf(ids);
    }
  }

  private void resumed(Link outage, String said) {
    try (Relay relay = new Relay(site.port());
        OpenWebUiClient client = client(relay, timeout(outage))) {
      ListingIterator<OpenWebUiModel> models = client.listModels().iterator();
      List<String> listed = firstPage(models);
      fail(relay, outage);

      TransportException failure = assertFails(models, said);
      relay.all(FINE);

      Listing<OpenWebUiModel> rest = client.listModels().from(bookmark(failure));
      rest.forEach(model -> listed.add(model.id()));
      assertThat(listed).containsExactlyInAnyOrderElementsOf(ids);
    }
  }

  /** The first page arrives, and none of the rest. */
  private void noList(UnaryOperator<Listing<OpenWebUiModel>> way, Link outage, String said) {
    try (Relay relay = new Relay(site.port());
        OpenWebUiClient client = client(relay, timeout(outage))) {
      relay.all(outage).first(FINE.endsAfterRequests(1, End.CLOSE));

      assertThatThrownBy(() -> way.apply(client.listModels()).toList())
          .isInstanceOf(TransportException.class)
          .hasMessageContaining(said);
    }
  }

  private void deadline() {
    try (Relay relay = new Relay(site.port());
        OpenWebUiClient client = client(relay, AMPLE)) {
      relay.all(FINE.endsAfter(1_000, End.SILENCE));
      ListingIterator<OpenWebUiModel> models = client.listModels().deadline(SHORT).iterator();

      DeadlineException failure = catchThrowableOfType(DeadlineException.class, models::next);
      assertThat(failure).hasMessageContaining("the listing's deadline has passed");
      assertThatThrownBy(models::hasNext).isInstanceOf(DeadlineException.class);
      relay.all(FINE);

      assertThat(client.listModels().from(bookmark(failure)).stream().map(OpenWebUiModel::id))
          .containsExactlyInAnyOrderElementsOf(ids);
    }
  }

  private void callTimeout() {
    try (Relay relay = new Relay(site.port());
        OpenWebUiClient client =
            builder(relay).callTimeout(SHORT).timing(new FakeTiming()).build()) {
      relay.all(FINE.endsAfter(1_000, End.SILENCE));

      assertThatThrownBy(() -> client.listModels().consistency(Consistency.COMPLETE).toList())
          .isInstanceOf(DeadlineException.class)
          .hasMessageContaining("(callTimeout)");
    }
  }

  private static Bookmark bookmark(ModelListException failure) {
    return failure.progress().orElseThrow().bookmark().orElseThrow();
  }

  private TransportException assertFails(ListingIterator<OpenWebUiModel> models, String said) {
    TransportException failure = catchThrowableOfType(TransportException.class, models::next);
    assertThat(failure)
        .hasMessageContaining("(attempt 4)")
        .hasMessageContaining(said)
        .hasMessageContaining("docs/troubleshooting.md#");
    assertThat(failure.getSuppressed()).hasSize(3);
    assertThat(failure.progress().orElseThrow().itemsDelivered()).isEqualTo(PAGE);
    return failure;
  }

  private Duration timeout(Link outage) {
    return outage.end() == End.SILENCE ? site.patience() : AMPLE;
  }

  private static void fail(Relay relay, Link outage) {
    relay.all(outage);
    relay.closeConnections();
  }

  private static List<String> firstPage(ListingIterator<OpenWebUiModel> models) {
    List<String> ids = new ArrayList<>();
    while (ids.size() < PAGE) {
      ids.add(models.next().id());
    }
    return ids;
  }

  private OpenWebUiClient client(Relay relay, Duration attemptTimeout) {
    return builder(relay).attemptTimeout(attemptTimeout).timing(new FakeTiming()).build();
  }

  private OpenWebUiClient.Builder builder(Relay relay) {
    return OpenWebUiClient.builder()
        .baseUrl("http://127.0.0.1:" + relay.port())
        .bearerToken(site.key());
  }
}
