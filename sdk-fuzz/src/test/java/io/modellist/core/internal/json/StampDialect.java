package io.modellist.core.internal.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.modellist.core.ApiError;
import io.modellist.core.Extras;
import io.modellist.core.Model;
import io.modellist.core.spi.Dialect;
import io.modellist.core.spi.ErrorBody;
import io.modellist.core.spi.Service;
import io.modellist.core.spi.WirePage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dialect of an invented service whose models consist of an id and a time. */
record StampDialect() implements Dialect<StampDialect.Stamp> {
  record Stamp(
      String id,
      @Nullable Instant createdAt,
      @JsonUnwrapped @JsonProperty("modellist:extras") Extras extras)
      implements Model {
    @Override
    public @Nullable String name() {
      return null;
    }

    @Override
    public @Nullable Instant updatedAt() {
      return null;
    }

    @Override
    public @Nullable String description() {
      return null;
    }

    @Override
    public List<String> tags() {
      return List.of();
    }

    @Override
    public String provider() {
      return "stamps";
    }
  }

  record StampPage(@Nullable List<Stamp> items) implements WirePage<Stamp> {}

  @Override
  public Service service() {
    return new Service("stamps", "STAMPS_API_KEY", "STAMPS_URL", null);
  }

  @Override
  public Class<Stamp> modelType() {
    return Stamp.class;
  }

  @Override
  public Class<? extends WirePage<Stamp>> pageType() {
    return StampPage.class;
  }

  @Override
  public ApiError error(int status, ErrorBody body) {
    return ApiError.unrecognized(body.text());
  }
}
