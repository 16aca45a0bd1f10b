package io.modellist.core.internal.json;

import io.modellist.core.ApiError;
import io.modellist.core.Model;
import io.modellist.core.spi.Dialect;
import io.modellist.core.spi.ErrorBody;
import io.modellist.core.spi.Service;
import io.modellist.core.spi.WireModel;
import io.modellist.core.spi.WirePage;
import org.jspecify.annotations.Nullable;

/** A dialect that only names the records to decode. */
record RecordsDialect<M extends Model>(
    Class<M> modelType,
    Class<? extends WirePage<M>> pageType,
    @Nullable Class<? extends WireModel<M>> envelopeType)
    implements Dialect<M> {
  @Override
  public Service service() {
    throw new UnsupportedOperationException();
  }

  @Override
  public ApiError error(int status, ErrorBody body) {
    throw new UnsupportedOperationException();
  }
}
