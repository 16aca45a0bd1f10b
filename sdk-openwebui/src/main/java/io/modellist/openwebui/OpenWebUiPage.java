package io.modellist.openwebui;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.modellist.core.spi.WirePage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of "List Models" as a server sends it: {@code {items, total}}. The total is the only sign
 * of more pages. Servers 0.6.35 and 0.6.36 (0.6.36 was run) send a bare array of all models
 * instead, whichever page is asked for.
 *
 * @param bareArray true if the page was a bare array, otherwise null. The array's own length cannot
 *     stand in for the total, because unreadable entries are missing from it. No server sends a
 *     field with this component's JSON name.
 */
record OpenWebUiPage(
    @JsonProperty("items") @Nullable List<OpenWebUiModel> items,
    @JsonProperty("total") @Nullable Long totalItems,
    @JsonProperty("modellist:whole") @Nullable Boolean bareArray)
    implements WirePage<OpenWebUiModel> {
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  OpenWebUiPage {}

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static OpenWebUiPage ofAll(List<OpenWebUiModel> all) {
    return new OpenWebUiPage(all, null, true);
  }

  /** Returns 1 for a bare array: it begins with the first model, whichever page was asked for. */
  @Override
  public @Nullable Long number() {
    return bareArray == null ? null : 1L;
  }

  @Override
  public @Nullable Boolean hasNext() {
    return bareArray == null ? null : Boolean.FALSE;
  }
}
