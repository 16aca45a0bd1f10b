package io.modellist.tck.acme;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.modellist.core.Extras;
import io.modellist.core.Model;
import io.modellist.core.spi.Copies;
import java.time.Instant;
import java.util.List;

/** A model of Acme, an invented service with the smallest possible provider. */
public record AcmeModel(
    @JsonProperty("id") String id,
    @JsonProperty("name") String name,
    @JsonProperty("created_at") @JsonFormat(shape = JsonFormat.Shape.STRING) Instant createdAt,
    @JsonProperty("tags") List<String> tags,
    @JsonUnwrapped @JsonProperty("modellist:extras") Extras extras)
    implements Model {
  public AcmeModel {
    tags = Copies.list(tags);
    extras = extras == null ? Extras.none() : extras;
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
  public String provider() {
    return "acme";
  }
}
