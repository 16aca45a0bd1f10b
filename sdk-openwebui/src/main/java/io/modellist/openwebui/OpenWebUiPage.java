package io.modellist.openwebui;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.modellist.core.spi.WirePage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of "List Models": {@code {items, total}}. There is no sign whether there is more but the
 * total; servers 0.6.35 and 0.6.36 send a bare array of all models instead, whatever page is asked
 * for.
 */
record OpenWebUiPage(
    @JsonProperty("items") @Nullable List<OpenWebUiModel> items,
    @JsonProperty("total") @Nullable Long totalItems,
    @JsonProperty("modellist:whole") @Nullable Boolean whole)
    implements WirePage<OpenWebUiModel> {
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  OpenWebUiPage {}

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static OpenWebUiPage ofAll(List<OpenWebUiModel> all) {
    return new OpenWebUiPage(all, null, true);
  }

  @Override
  public @Nullable Boolean hasNext() {
    return whole == null ? null : Boolean.FALSE;
  }
}
