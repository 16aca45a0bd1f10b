package io.modellist.cli;

import io.modellist.core.ListingIterator;
import io.modellist.core.ListingReport;
import io.modellist.core.Model;
import io.modellist.testing.FakeService;
import java.util.ArrayList;
import java.util.List;

/**
 * One service of the demonstration, listed.
 *
 * @param provider which one
 * @param report what it took
 * @param firstModels some of what came
 * @param complete whether exactly the fake's models came, in its order
 * @param faults what the service was made to do, in words
 */
record DemoListing(
    Provider provider,
    ListingReport report,
    List<Model> firstModels,
    boolean complete,
    List<String> faults) {
  private static final int SHOWN = 3;

  /** Starts the fake, lists it, stops it. */
  static DemoListing run(Provider provider, boolean withFaults) {
    try (FakeService<?> fake = Fakes.start(provider, 0)) {
      fake.withModels(models(provider));
      List<String> faults = withFaults ? DemoFaults.script(provider, fake) : List.of();
      try (Target<?> target = Fakes.open(provider, fake)) {
        return list(provider, target, fake, faults);
      }
    }
  }

  private static DemoListing list(
      Provider provider, Target<?> target, FakeService<?> fake, List<String> faults) {
    List<String> ids = new ArrayList<>();
    List<Model> first = new ArrayList<>();
    try (ListingIterator<? extends Model> models = target.catalog().listModels().iterator()) {
      while (models.hasNext()) {
        Model model = models.next();
        ids.add(model.id());
        if (first.size() < SHOWN) {
          first.add(model);
        }
      }
      return new DemoListing(
          provider, models.report(), List.copyOf(first), ids.equals(fake.ids()), faults);
    }
  }

  /** Some pages of each service's own size. */
  static int models(Provider provider) {
    return switch (provider) {
      case NARRATIVE -> 250;
      case OPENWEBUI -> 65;
      case TRUEFOUNDRY -> 230;
      case ORGREGISTRY -> 120;
    };
  }
}
