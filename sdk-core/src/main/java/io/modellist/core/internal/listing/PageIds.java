package io.modellist.core.internal.listing;

import io.modellist.core.Model;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprints of the ids on a page, in order. They are computed once, where the page is
 * decoded, because a provider may derive an id each time that it is asked. Immutable.
 */
final class PageIds {
  private final long[] ids; // 0 for an entry that cannot be delivered

  private PageIds(long[] ids) {
    this.ids = ids;
  }

  static PageIds of(List<? extends @Nullable Model> entries) {
    long[] ids = new long[entries.size()];
    for (int i = 0; i < ids.length; i++) {
      Model entry = entries.get(i);
      ids[i] = entry == null ? 0 : Fingerprint.of(entry.id());
    }
    return new PageIds(ids);
  }

  PageIds reversed() {
    long[] turned = new long[ids.length];
    for (int i = 0; i < ids.length; i++) {
      turned[i] = ids[ids.length - 1 - i];
    }
    return new PageIds(turned);
  }

  /** Returns the fingerprint of the id of an entry; 0 for an entry that cannot be delivered. */
  long at(int index) {
    return ids[index];
  }

  boolean contains(long id) {
    for (long each : ids) {
      if (each == id) {
        return true;
      }
    }
    return false;
  }

  /** Returns the fingerprint of all ids in order; null when no entry has an id. */
  @Nullable Long all() {
    for (long each : ids) {
      if (each != 0) {
        return Fingerprint.of(ids);
      }
    }
    return null;
  }
}
