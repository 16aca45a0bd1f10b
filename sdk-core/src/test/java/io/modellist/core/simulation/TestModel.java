package io.modellist.core.simulation;

import io.modellist.core.Extras;
import io.modellist.core.Model;
import java.time.Instant;
import java.util.List;

/** A model with nothing but an id and perhaps a creation time. */
public record TestModel(String id, Instant createdAt, Extras extras) implements Model {
  public TestModel(String id) {
    this(id, null);
  }

  public TestModel(String id, Instant createdAt) {
    this(id, createdAt, Extras.none());
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
    return "simulated";
  }
}
