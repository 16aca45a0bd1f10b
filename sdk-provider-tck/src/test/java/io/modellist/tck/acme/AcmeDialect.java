package io.modellist.tck.acme;

import io.modellist.core.ApiError;
import io.modellist.core.spi.Dialect;
import io.modellist.core.spi.ErrorBody;
import io.modellist.core.spi.Service;
import io.modellist.core.spi.WirePage;
import java.util.List;

/** The dialect of Acme. Its errors are {@code {"wrong": "..."}}. */
record AcmeDialect() implements Dialect<AcmeModel> {
  static final Service SERVICE = new Service("acme", "ACME_KEY", "ACME_URL", null);

  @Override
  public Service service() {
    return SERVICE;
  }

  @Override
  public Class<AcmeModel> modelType() {
    return AcmeModel.class;
  }

  @Override
  public Class<? extends WirePage<AcmeModel>> pageType() {
    return AcmePage.class;
  }

  @Override
  public ApiError error(int status, ErrorBody body) {
    return body.text("wrong")
        .map(detail -> new ApiError(status, null, detail, List.of(), body.text()))
        .orElseGet(() -> ApiError.unrecognized(body.text()));
  }
}
