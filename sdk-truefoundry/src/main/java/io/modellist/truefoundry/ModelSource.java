package io.modellist.truefoundry;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.modellist.core.spi.Copies;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of a model version are, by kind. Immutable. The kinds and their words are those
 * of the published client (truefoundry-sdk: {@code TrueFoundryManagedSource}, {@code
 * ExternalBlobStorageSource}, {@code LocalModelSource}); the API document shows {@code truefoundry}
 * alone.
 */
@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    include = JsonTypeInfo.As.EXISTING_PROPERTY,
    property = "type",
    visible = true,
    defaultImpl = ModelSource.Other.class)
@JsonSubTypes({
  @JsonSubTypes.Type(value = ModelSource.TrueFoundry.class, name = "truefoundry"),
  @JsonSubTypes.Type(value = ModelSource.External.class, name = "external"),
  @JsonSubTypes.Type(value = ModelSource.Local.class, name = "local")
})
public sealed interface ModelSource {
  /** The word on the wire, or null when there was none. */
  @Nullable String type();

  /**
   * In TrueFoundry's own storage.
   *
   * @param type the word on the wire
   * @param uri where, or null
   */
  record TrueFoundry(@Nullable String type, @Nullable String uri) implements ModelSource {}

  /**
   * In the blob storage that is linked to the ML repository.
   *
   * @param type the word on the wire
   * @param uri where in the bucket, or null
   */
  record External(@Nullable String type, @Nullable String uri) implements ModelSource {}

  /**
   * On the machine that it was logged from.
   *
   * @param type the word on the wire
   * @param fileOrFolder the path there, or null
   */
  record Local(@Nullable String type, @Nullable String fileOrFolder) implements ModelSource {}

  /**
   * A kind that this release does not know.
   *
   * @param type the word on the wire, or null when there was none
   * @param fields the other fields by name
   */
  record Other(@Nullable String type, @JsonAnySetter Map<String, @Nullable Object> fields)
      implements ModelSource {
    /** Copies the map; null becomes an empty one. */
    @SuppressWarnings(
        "NullAway") // It does not see, in another module's class, that V may be nullable.
    public Other {
      fields = Copies.map(fields);
    }
  }
}
