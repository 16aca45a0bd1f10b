package io.modellist.cli;

import io.modellist.cli.ListingOptions.ConsistencyOption;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.ListingReport;
import io.modellist.core.Model;
import io.modellist.core.RequestOptions;
import io.modellist.core.RetryPolicy;
import io.modellist.testing.FakeService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The result of listing one fake in the demonstration.
 *
 * @param provider the service that was listed
 * @param consistency the consistency of the listing
 * @param report the figures of the listing
 * @param firstModels the first models received
 * @param faults descriptions of the scripted faults
 * @param inOrder whether the models received are exactly those of the fake, in its order
 * @param missed how many models that existed throughout were not received
 * @param repeated how many models were received again
 */
record DemoRun(
    Provider provider,
    ConsistencyOption consistency,
    ListingReport report,
    List<Model> firstModels,
    List<String> faults,
    boolean inOrder,
    long missed,
    long repeated) {
  private static final int SHOWN = 3;
  private static final int PAGES_AHEAD = 8;

  /** Retries without the usual waits, which would take most of the demonstration's time. */
  private static final RetryPolicy AT_ONCE =
      new RetryPolicy(4, Duration.ofMillis(10), Duration.ofMillis(10), Duration.ofSeconds(1));

  /** Lists a fake whose list does not change, with or without faults. */
  static DemoRun ofStableList(Provider provider, boolean withFaults) {
    try (FakeService<?> fake = Fakes.start(provider, 0)) {
      fake.withModels(modelCount(provider));
      List<String> faults = withFaults ? DemoScript.faults(provider, fake) : List.of();
      try (Target<?> target = Fakes.open(provider, fake)) {
        Listing<?> listing = target.catalog().listModels();
        return run(provider, ConsistencyOption.AS_SERVED, listing, fake, faults);
      }
    }
  }

  /** Lists a fake that has faults and whose list changes meanwhile. */
  static DemoRun ofChangingList(Provider provider, ConsistencyOption consistency) {
    try (FakeService<?> fake = Fakes.start(provider, 0)) {
      fake.withModels(modelCount(provider));
      List<String> faults = DemoScript.faults(provider, fake);
      DemoScript.changes(fake);
      try (Target<?> target = Fakes.open(provider, fake)) {
        Listing<?> listing =
            target
                .catalog()
                .listModels()
                .consistency(consistency.value())
                .readAhead(consistency == ConsistencyOption.COMPLETE ? PAGES_AHEAD : 0)
                .options(RequestOptions.defaults().withRetry(AT_ONCE));
        return run(provider, consistency, listing, fake, faults);
      }
    }
  }

  /** Returns whether each model that existed throughout was received exactly once. */
  boolean isExact() {
    return missed == 0 && repeated == 0;
  }

  private static DemoRun run(
      Provider provider,
      ConsistencyOption consistency,
      Listing<?> listing,
      FakeService<?> fake,
      List<String> faults) {
    Set<String> missed = new HashSet<>(fake.ids());
    List<String> received = new ArrayList<>();
    List<Model> first = new ArrayList<>();
    try (ListingIterator<? extends Model> models = listing.iterator()) {
      while (models.hasNext()) {
        Model model = models.next();
        received.add(model.id());
        if (first.size() < SHOWN) {
          first.add(model);
        }
      }
      missed.retainAll(fake.ids());
      Set<String> distinct = new HashSet<>(received);
      missed.removeAll(distinct);
      return new DemoRun(
          provider,
          consistency,
          models.report(),
          List.copyOf(first),
          faults,
          received.equals(fake.ids()),
          missed.size(),
          received.size() - distinct.size());
    }
  }

  /** Returns a number of models that fills some pages of the service's own size. */
  private static int modelCount(Provider provider) {
    return switch (provider) {
      case NARRATIVE -> 250;
      case OPENWEBUI -> 65;
      case TRUEFOUNDRY -> 230;
      case ORGREGISTRY -> 120;
    };
  }
}
