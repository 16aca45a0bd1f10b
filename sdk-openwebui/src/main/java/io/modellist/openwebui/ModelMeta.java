package io.modellist.openwebui;

import io.modellist.core.spi.Copies;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a model. Immutable. The service keeps more in it than is documented; that is
 * in the model's unknown fields, under {@code /meta/...}.
 *
 * @param profileImageUrl a URL or data URI of an image, or null; servers before 0.9.2 send images
 *     whole in lists, later ones leave them out
 * @param backgroundImageUrl a URL or data URI of an image, or null; sent from 0.11.4 on
 * @param description what the model is, or null
 * @param capabilities what it can do, by name; open JSON, mostly true or false
 * @param tags its tags
 */
public record ModelMeta(
    @Nullable String profileImageUrl,
    @Nullable String backgroundImageUrl,
    @Nullable String description,
    Map<String, @Nullable Object> capabilities,
    List<Tag> tags) {
  /** Copies the map and the list; null becomes an empty one. */
  @SuppressWarnings(
      "NullAway") // It does not see, in another module's class, that V may be nullable.
  public ModelMeta {
    capabilities = Copies.map(capabilities);
    tags = Copies.list(tags);
  }

  /** Images are shortened: as data URIs they may have hundreds of kilobytes. */
  @Override
  public String toString() {
    return "ModelMeta[profileImageUrl=%s, backgroundImageUrl=%s, description=%s, capabilities=%s, tags=%s]"
        .formatted(
            shortened(profileImageUrl),
            shortened(backgroundImageUrl),
            description,
            capabilities,
            tags);
  }

  private static @Nullable String shortened(@Nullable String url) {
    return url == null || url.length() <= 100 ? url : url.substring(0, 100) + "…";
  }
}
