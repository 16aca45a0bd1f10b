package io.modellist.core.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.modellist.core.Model;
import io.modellist.core.ResponseLimits;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Replaces Jackson's deserializers with those of this package. */
final class RecordModule extends BeanDeserializerModifier {
  private static final long serialVersionUID = 1L;
  private static final long LEAST_TOKENS = 500_000;
  private static final long BYTES_PER_TOKEN = 16;

  private RecordModule() {}

  /** Creates a mapper. It is not changed afterwards, so it is safe to share. */
  static JsonMapper mapper(ResponseLimits limits) {
    Containers deserializers = new Containers(limits.pageItems());
    deserializers.addDeserializer(Object.class, new OpenValue());
    Scalar.register(deserializers);
    SimpleModule module = new SimpleModule("modellist");
    module.setDeserializers(deserializers);
    module.setDeserializerModifier(new RecordModule());
    return JsonMapper.builder(factory(limits))
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        // For types that are not decoded here, such as enums.
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        // Fields that a case of a union does not know are kept as they were sent.
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        // Types are inspected when the first page is decoded, not when a client is created.
        .disable(DeserializationFeature.EAGER_DESERIALIZER_FETCH)
        // For dates and times other than Instant in a provider's records.
        .addModule(new JavaTimeModule())
        .addModule(module)
        .build();
  }

  @Override
  public JsonDeserializer<?> modifyDeserializer(
      DeserializationConfig config, BeanDescription description, JsonDeserializer<?> original) {
    if (!(original instanceof BeanDeserializerBase bean)) {
      return original;
    }
    ValueInstantiator instantiator = bean.getValueInstantiator();
    if (!instantiator.canCreateFromObjectWith()) {
      return instantiator.canCreateFromString() ? new OpenEnumDeserializer(instantiator) : original;
    }
    return Model.class.isAssignableFrom(description.getBeanClass())
        ? new ItemDeserializer(description, instantiator)
        : new RecordDeserializer(description, instantiator);
  }

  /** Creates a factory whose parsers enforce the limits and leave their source open. */
  private static JsonFactory factory(ResponseLimits limits) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(200)
                .maxNumberLength(200)
                .maxNameLength(1_000)
                .maxStringLength(limits.textCharacters())
                .maxTokenCount(mostTokens(limits.bodyBytes()))
                .build())
        .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
        .build();
  }

  /**
   * Returns how many tokens a body may have. A token may have two bytes in the body and need 60
   * bytes of memory. A page of 1,000 models has about 100,000 tokens.
   */
  private static long mostTokens(long bodyBytes) {
    return Math.max(LEAST_TOKENS, bodyBytes / BYTES_PER_TOKEN);
  }

  /**
   * Finds the readers of lists and maps. A modifier is called too late, after Jackson has replaced
   * List with ArrayList.
   */
  private static final class Containers extends SimpleDeserializers {
    private static final long serialVersionUID = 1L;

    private final int mostModels;

    Containers(int mostModels) {
      this.mostModels = mostModels;
    }

    @Override
    public @Nullable JsonDeserializer<?> findCollectionDeserializer(
        CollectionType type,
        DeserializationConfig config,
        BeanDescription description,
        @Nullable TypeDeserializer union,
        @Nullable JsonDeserializer<?> members) {
      return type.getRawClass() == List.class
          ? ListDeserializer.of(type.getContentType(), mostModels)
          : null;
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

  /** Reads a record whose only component is a text. */
  private static final class OpenEnumDeserializer extends JsonDeserializer<Object> {
    private final ValueInstantiator instantiator;

    OpenEnumDeserializer(ValueInstantiator instantiator) {
      this.instantiator = instantiator;
    }

    @Override
    public boolean isCachable() {
      return true;
    }

    @Override
    public Object deserialize(JsonParser p, DeserializationContext ctxt) throws IOException {
      if (!p.hasToken(JsonToken.VALUE_STRING)) {
        throw BadValue.of("not text");
      }
      return instantiator.createFromString(ctxt, p.getText());
    }
  }
}
