package io.modellist.openwebui;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.modellist.core.spi.Copies;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a model. Immutable.
 *
 * <p>Servers send more metadata than is documented. The undocumented fields are among the model's
 * unknown fields, under {@code /meta/...}.
 *
 * @param profileImageUrl the URL or data URI of the profile image, or null if absent. In listings,
 *     servers before 0.9.2 send the complete image; later ones leave it out
 * @param backgroundImageUrl the URL or data URI of the background image, or null if absent; servers
 *     send it from 0.11.4 on
 * @param description a description of the model, or null if absent
 * @param capabilities the capabilities by name, as open JSON, mostly true or false; empty if
 *     absent, never null
 * @param tags the tags, in the server's order; empty if absent, never null
 */
public record ModelMeta(
    @JsonProperty("profile_image_url") @Nullable String profileImageUrl,
    @JsonProperty("background_image_url") @Nullable String backgroundImageUrl,
    @JsonProperty("description") @Nullable String description,
    @JsonProperty("capabilities") @JsonInclude(content = JsonInclude.Include.ALWAYS)
        Map<String, @Nullable Object> capabilities,
    @JsonProperty("tags") List<Tag> tags) {
  /** Copies the map and the list; null becomes an empty map or list. */
  @SuppressWarnings("NullAway") // It misses that openJson allows nullable values.
  public ModelMeta {
    capabilities = Copies.openJson(capabilities);
    tags = Copies.list(tags);
  }

  /** Returns a text with shortened images, because a data URI may have hundreds of kilobytes. */
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
