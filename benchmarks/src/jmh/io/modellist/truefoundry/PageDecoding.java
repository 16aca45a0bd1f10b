package io.modellist.truefoundry;

import io.modellist.core.ResponseLimits;
import io.modellist.core.internal.json.JsonDecoder;
import io.modellist.core.internal.json.Notes;
import java.io.ByteArrayInputStream;
import java.util.List;

/** The SDK's decoder without its transport. In this package because the dialect is not public. */
public final class PageDecoding {
  private final JsonDecoder<TrueFoundryModel> decoder =
      new JsonDecoder<>(new TrueFoundryDialect("/api/ml/v1"), ResponseLimits.DEFAULT);

  /** Decodes a page. */
  public List<TrueFoundryModel> models(byte[] page) throws Exception {
    return decoder.page(new ByteArrayInputStream(page), new Notes(false)).items();
  }
}
