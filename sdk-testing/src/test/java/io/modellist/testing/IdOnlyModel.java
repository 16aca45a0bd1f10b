package io.modellist.testing;

import io.modellist.core.Extras;
import io.modellist.core.Model;
import java.time.Instant;
import java.util.List;

/** A model that has only an id, a key and optionally a creation time. */
record IdOnlyModel(String id, String key, Instant createdAt) implements Model {
  IdOnlyModel(String id) {
    this(id, id, null);
  }

  IdOnlyModel(String id, Instant createdAt) {
    this(id, id, createdAt);
  }

  @Override
  public String name() {
    return null;
  }

  @Override
  public Instant updatedAt() {
    return null;
  }

  @Override
  public String description() {
    return null;
  }

  @Override
  public List<String> tags() {
    return List.of();
  }

  @Override
  public String provider() {
    return "made-up";
  }

  @Override
  public Extras extras() {
    return Extras.none();
  }
}
