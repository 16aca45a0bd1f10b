package io.modellist.core.internal.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What reads lists, and maps by name; a modifier would come too late, after List is ArrayList. */
final class Containers extends SimpleDeserializers {
  private static final long serialVersionUID = 1L;

  @Override
  public @Nullable JsonDeserializer<?> findCollectionDeserializer(
      CollectionType type,
      DeserializationConfig config,
      BeanDescription description,
      @Nullable TypeDeserializer union,
      @Nullable JsonDeserializer<?> members) {
    return type.getRawClass() == List.class ? ListDeserializer.of(type.getContentType()) : null;
  }

  @Override
  public @Nullable JsonDeserializer<?> findMapDeserializer(
      MapType type,
      DeserializationConfig config,
      BeanDescription description,
      @Nullable KeyDeserializer keys,
      @Nullable TypeDeserializer union,
      @Nullable JsonDeserializer<?> values) {
    return type.getRawClass() == Map.class && type.getKeyType().hasRawClass(String.class)
        ? MapDeserializer.of(type.getContentType())
        : null;
  }
}
