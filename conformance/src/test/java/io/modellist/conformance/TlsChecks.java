package io.modellist.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.modellist.conformance.Link.End;
import io.modellist.core.Listing;
import io.modellist.core.TransportException;
import io.modellist.openwebui.OpenWebUiClient;
import io.modellist.openwebui.OpenWebUiModel;
import io.modellist.testing.FakeTiming;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocketFactory;
import okhttp3.OkHttpClient;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.DynamicTest;

/** TLS, with certificates of a private authority, to a server that has the first n models. */
final class TlsChecks {
  private final Certificates certificates = new Certificates();
  private final Site site;
  private final List<String> ids;

  private TlsChecks(Site site, int models) {
    this.site = site;
    this.ids = OpenWebUiForms.ids(models, n -> true);
  }

  static Stream<DynamicTest> tests(String prefix, Site site, int models) {
    TlsChecks checks = new TlsChecks(site, models);
    String name = prefix + models + " models over TLS";
    List<DynamicTest> tests = new ArrayList<>();
    LinkChecks.WAYS.forEach(
        (way, listing) -> {
          tests.add(dynamicTest(name + ", " + way, () -> checks.trusted(listing)));
          for (End end : List.of(End.CLOSE, End.RESET)) {
            tests.add(
                dynamicTest(
                    name + ", " + way + ": " + end + " in the handshake and in the body",
                    () -> checks.faulty(listing, end)));
          }
        });
    tests.add(dynamicTest(name + ": an unknown authority", checks::unknownAuthority));
    tests.add(dynamicTest(name + ": another host", checks::otherHost));
    tests.add(dynamicTest(name + ": an expired certificate", checks::expired));
    tests.add(dynamicTest(name + ": http instead of https", checks::plainInsteadOfTls));
    return tests.stream();
  }

  private void trusted(UnaryOperator<Listing<OpenWebUiModel>> way) {
    try (Relay relay = new Relay(site.port(), tls(certificates.valid()));
        OpenWebUiClient client = client(relay, certificates.trustingClient().build())) {
      assertThat(way.apply(client.listModels()).stream().map(OpenWebUiModel::id))
          .containsExactlyInAnyOrderElementsOf(ids);
    }
  }

  private void faulty(UnaryOperator<Listing<OpenWebUiModel>> way, End end) {
    try (Relay inner = new Relay(site.port(), tls(certificates.valid()));
        Relay relay = new Relay(inner.port());
        OpenWebUiClient client = client(relay, certificates.trustingClient().build())) {
      // The server's part of the handshake has between 1 and 4 KB, and a page more than 10 KB.
      relay.first(
          Link.FINE.endsAfter(0, end),
          Link.FINE.endsAfter(500, end),
          Link.FINE.endsAfter(5_000, end));

      assertThat(way.apply(client.listModels()).stream().map(OpenWebUiModel::id))
          .containsExactlyInAnyOrderElementsOf(ids);
      assertThat(relay.connections()).isGreaterThan(3);
    }
  }

  private void unknownAuthority() {
    assertThat(refusal(tls(certificates.valid()), new OkHttpClient()))
        .contains("is not trusted: unable to find valid certification path", "httpClient(...)");
  }

  private void otherHost() {
    assertThat(
            refusal(
                tls(certificates.forHost("other.example")), certificates.trustingClient().build()))
        .contains("it is for another host", "other.example", "check the base URL");
  }

  private void expired() {
    assertThat(refusal(tls(certificates.expired()), certificates.trustingClient().build()))
        .contains("it has expired");
  }

  private void plainInsteadOfTls() {
    try (Relay relay = new Relay(site.port(), tls(certificates.valid()));
        OpenWebUiClient client =
            OpenWebUiClient.builder()
                .baseUrl("http://127.0.0.1:" + relay.port())
                .bearerToken(site.key())
                .timing(new FakeTiming())
                .build()) {
      assertThat(failure(client)).hasMessageContaining("use https in the base URL");
    }
  }

  private String refusal(ServerSocketFactory sockets, OkHttpClient own) {
    try (Relay relay = new Relay(site.port(), sockets);
        OpenWebUiClient client = client(relay, own)) {
      TransportException failure = failure(client);
      assertThat(failure).hasMessageContaining("docs/troubleshooting.md#");
      assertThat(relay.connections()).as("a certificate is not tried again").isEqualTo(1);
      return failure.getMessage();
    }
  }

  private static TransportException failure(OpenWebUiClient client) {
    return catchThrowableOfType(TransportException.class, () -> client.listModels().toList());
  }

  private OpenWebUiClient client(Relay relay, OkHttpClient own) {
    return OpenWebUiClient.builder()
        .baseUrl("https://127.0.0.1:" + relay.port())
        .bearerToken(site.key())
        .httpClient(own)
        .timing(new FakeTiming())
        .build();
  }

  private static SSLServerSocketFactory tls(HeldCertificate certificate) {
    return Certificates.server(certificate).sslContext().getServerSocketFactory();
  }
}
