package io.modellist.core.internal.listing;

import io.modellist.core.Bookmark;
import io.modellist.core.Consistency;
import io.modellist.core.Listing;
import io.modellist.core.ListingIterator;
import io.modellist.core.ListingReport;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.simulation.TestModel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Walks over listings for tests. */
final class Walks {
  private Walks() {}

  /** Returns a listing of the service that proves itself complete. */
  static Listing<TestModel> complete(Simulation service) {
    return service.listing().consistency(Consistency.COMPLETE);
  }

  /** Returns the ids of all models of a listing. */
  static List<String> ids(Listing<TestModel> listing) {
    return rest(listing.iterator());
  }

  /** Returns the ids of all models that the walk still delivers. */
  static List<String> rest(Iterator<TestModel> walk) {
    List<String> ids = new ArrayList<>();
    walk.forEachRemaining(model -> ids.add(model.id()));
    return ids;
  }

  /** Returns the ids of the next models. */
  static List<String> take(Iterator<TestModel> walk, int models) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < models; i++) {
      ids.add(walk.next().id());
    }
    return ids;
  }

  /** Returns the report of a walk to the end. */
  static ListingReport reportOf(Listing<TestModel> listing) {
    ListingIterator<TestModel> walk = listing.iterator();
    rest(walk);
    return walk.report();
  }

  /** Returns the page numbers of all requests so far. */
  static List<String> pagesRequested(Simulation service) {
    return service.requested.stream().map(url -> url.queryParameter("page")).toList();
  }

  /** Returns the bookmark of a walk that has delivered so many models. */
  static Bookmark bookmarkAfter(Simulation service, int models) {
    ListingIterator<TestModel> walk = service.listing().iterator();
    take(walk, models);
    return walk.bookmark();
  }
}
