package io.modellist.core.internal;

import io.modellist.core.Consistency;

/** What an iteration remembers of the models it gave. For one thread. */
interface GivenIds {
  /** Whether the model with this id was given before. */
  boolean contains(String id);

  /** The model with this id is given now. */
  void add(String id);

  /** An id that was given before was met again; false when that was to be expected. */
  boolean isRepeat(String id);

  static GivenIds of(Consistency consistency) {
    return switch (consistency) {
      case AS_SERVED -> Nothing.REMEMBERED;
      case DISTINCT -> new IdHashes();
      case COMPLETE -> new Census();
    };
  }

  /** For a listing as it is served. */
  enum Nothing implements GivenIds {
    REMEMBERED;

    @Override
    public boolean contains(String id) {
      return false;
    }

    @Override
    public void add(String id) {}

    @Override
    public boolean isRepeat(String id) {
      return false;
    }
  }
}
