import io.modellist.core.Listing;
import io.modellist.orgregistry.OrgRegistryClient;
import io.modellist.orgregistry.OrgRegistryModel;
import io.modellist.testing.FakeOrgRegistry;
import io.modellist.testing.Fault;
import java.time.Duration;
import java.util.List;

/**
 * Measures how much faster read-ahead lists a slow service. Started by {@code scripts/figures}.
 */
public final class ReadAheadGain {
  private static final Duration LATENCY = Duration.ofMillis(50);
  private static final int PAGES = 80;
  private static final int ROUNDS = 3;

  private ReadAheadGain() {}

  /** Prints the measurement. Exits with 1 if a list is wrong. */
  public static void main(String[] arguments) {
    try (FakeOrgRegistry fake = FakeOrgRegistry.start();
        OrgRegistryClient client =
            OrgRegistryClient.builder()
                .baseUrl(fake.url())
                .bearerToken(fake.key())
                .organization("acme")
                .build()) {
      List<String> truth = fake.withModels(PAGES * fake.defaultPageSize()).ids();
      Listing<OrgRegistryModel> listing = client.listModels();
      nanos(listing.readAhead(8), truth); // loads and compiles the classes
      fake.onEveryRequest(Fault.latency(LATENCY));
      long plain = Long.MAX_VALUE;
      long ahead = Long.MAX_VALUE;
      for (int i = 0; i < ROUNDS; i++) {
        plain = Math.min(plain, nanos(listing, truth));
        ahead = Math.min(ahead, nanos(listing.readAhead(8), truth));
      }
      System.out.printf(
          "read-ahead: %d pages of %d ms: %d ms one by one, %d ms with readAhead(8):"
              + " %.1f times as fast (best of %d)%n",
          PAGES,
          LATENCY.toMillis(),
          plain / 1_000_000,
          ahead / 1_000_000,
          (double) plain / ahead,
          ROUNDS);
    }
  }

  private static long nanos(Listing<OrgRegistryModel> listing, List<String> truth) {
    long start = System.nanoTime();
    List<String> ids = listing.stream().map(OrgRegistryModel::id).toList();
    long took = System.nanoTime() - start;
    if (!ids.equals(truth)) {
      System.err.println("read-ahead: a wrong list of " + ids.size() + " models");
      System.exit(1);
    }
    return took;
  }
}
