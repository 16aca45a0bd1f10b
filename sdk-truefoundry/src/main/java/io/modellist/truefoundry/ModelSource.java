package io.modellist.truefoundry;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.modellist.core.spi.Copies;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The location of a model version's files: one type per kind of location. Immutable.
 *
 * <p>The kinds and their fields are from the published client (truefoundry-sdk: {@code
 * TrueFoundryManagedSource}, {@code ExternalBlobStorageSource}, {@code LocalModelSource}). The API
 * page shows {@code truefoundry} only.
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
  /** Returns the kind as the service sends it, or null if absent. */
  @Nullable String type();

  /**
   * Files in TrueFoundry's own storage.
   *
   * @param type the kind, {@code truefoundry}
   * @param uri the URI of the files, or null if absent
   */
  record TrueFoundry(
      @JsonProperty("type") @Nullable String type, @JsonProperty("uri") @Nullable String uri)
      implements ModelSource {}

  /**
   * Files in the blob storage that is linked to the ML repository.
   *
   * @param type the kind, {@code external}
   * @param uri the URI of the files in the bucket, or null if absent
   */
  record External(
      @JsonProperty("type") @Nullable String type, @JsonProperty("uri") @Nullable String uri)
      implements ModelSource {}

  /**
   * Files on the machine that logged the version.
   *
   * @param type the kind, {@code local}
   * @param fileOrFolder the path on that machine, or null if absent
   */
  record Local(
      @JsonProperty("type") @Nullable String type,
      @JsonProperty("file_or_folder") @Nullable String fileOrFolder)
      implements ModelSource {}

  /**
   * Files in a kind of location that this release does not know.
   *
   * @param type the kind as the service sends it, or null if absent
   * @param fields the other fields by name, as open JSON; empty if there are none, never null
   */
  record Other(
      @JsonProperty("type") @Nullable String type,
      @JsonProperty("modellist:fields")
          @JsonAnySetter
          @JsonInclude(content = JsonInclude.Include.ALWAYS)
          @JsonAnyGetter
          Map<String, @Nullable Object> fields)
      implements ModelSource {
    /** Copies the map; null becomes an empty map. */
    @SuppressWarnings("NullAway") // It misses that openJson allows nullable values.
    public Other {
      fields = Copies.openJson(fields);
    }
  }
}
