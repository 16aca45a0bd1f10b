package io.modellist.core.simulation;

import io.modellist.core.ApiError;
import io.modellist.core.spi.Dialect;
import io.modellist.core.spi.ErrorBody;
import io.modellist.core.spi.Service;
import io.modellist.core.spi.WirePage;
import java.util.Optional;

/** The dialect of the simulated service: no quirks, and no error format of its own. */
record SimulatedDialect() implements Dialect<TestModel> {
  @Override
  public Service service() {
    return new Service("simulated", "SIMULATED_KEY", "SIMULATED_URL", null);
  }

  @Override
  public Class<TestModel> modelType() {
    return TestModel.class;
  }

  @Override
  public Class<? extends WirePage<TestModel>> pageType() {
    return ServedPage.class;
  }

  @Override
  public Optional<String> hint(int status, String contentType, ApiError error) {
    return status == 418 ? Optional.of("Use the coffee pot.") : Optional.empty();
  }

  @Override
  public ApiError error(int status, ErrorBody body) {
    return ApiError.unrecognized(body.text());
  }
}
