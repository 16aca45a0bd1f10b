package io.modellist.testing;

import io.modellist.core.ListingIterator;
import io.modellist.core.ModelCatalog;

/** Ends a walk from another thread than the one that reads, by one of the three ways there are. */
@FunctionalInterface
interface Stopping {
  void stop(Thread reader, ListingIterator<?> models, ModelCatalog<?> client);
}
