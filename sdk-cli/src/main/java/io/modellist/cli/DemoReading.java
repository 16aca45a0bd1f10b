package io.modellist.cli;

import io.modellist.cli.ListingOptions.Reading;
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
 * One way of reading a list that changes meanwhile, and what came of it.
 *
 * @param provider whose list
 * @param reading how it was read
 * @param report what it took
 * @param missed how many of the models that were there throughout did not come
 * @param repeated how many models came once more than once
 */
record DemoReading(
    Provider provider, Reading reading, ListingReport report, long missed, long repeated) {
  private static final int PAGES_AHEAD = 8;

  /** Usual waits would be most of a demonstration's time. */
  private static final RetryPolicy AT_ONCE =
      new RetryPolicy(4, Duration.ofMillis(10), Duration.ofMillis(10), Duration.ofSeconds(1));

  /** Starts the fake with its faults and changes, lists it, stops it. */
  static DemoReading run(Provider provider, Reading reading) {
    try (FakeService<?> fake = Fakes.start(provider, 0)) {
      fake.withModels(DemoListing.models(provider));
      DemoFaults.script(provider, fake);
      DemoDrift.script(fake);
      try (Target<?> target = Fakes.open(provider, fake)) {
        return list(provider, reading, target, fake);
      }
    }
  }

  /** Whether just the models came that had to, each once. */
  boolean isExact() {
    return missed == 0 && repeated == 0;
  }

  private static DemoReading list(
      Provider provider, Reading reading, Target<?> target, FakeService<?> fake) {
    Listing<?> listing =
        target
            .catalog()
            .listModels()
            .consistency(reading.consistency())
            .readAhead(reading == Reading.COMPLETE ? PAGES_AHEAD : 0)
            .options(RequestOptions.defaults().withRetry(AT_ONCE));
    Set<String> throughout = new HashSet<>(fake.ids());
    List<String> came = new ArrayList<>();
    try (ListingIterator<? extends Model> models = listing.iterator()) {
      models.forEachRemaining(model -> came.add(model.id()));
      throughout.retainAll(fake.ids());
      Set<String> distinct = new HashSet<>(came);
      throughout.removeAll(distinct);
      return new DemoReading(
          provider, reading, models.report(), throughout.size(), came.size() - distinct.size());
    }
  }
}
