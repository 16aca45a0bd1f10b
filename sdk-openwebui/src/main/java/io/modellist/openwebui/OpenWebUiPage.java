package io.modellist.openwebui;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.modellist.core.spi.WirePage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of "List Models" as a server sends it: {@code {items, total}}. Only the total shows
 * whether more pages follow. Servers 0.6.35 and 0.6.36 (0.6.36 was run) send a bare array of all
 * models instead, whichever page is requested.
 *
 * @param bareArray true if the page was a bare array, otherwise null. The length of {@code items}
 *     cannot replace the total, because unreadable entries are missing from it. No server sends a
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

  /** Returns 1 for a bare array, which begins with the first model whichever page is requested. */
  @Override
  public @Nullable Long number() {
    return bareArray == null ? null : 1L;
  }

  @Override
  public @Nullable Boolean hasNext() {
    return bareArray == null ? null : Boolean.FALSE;
  }
}
