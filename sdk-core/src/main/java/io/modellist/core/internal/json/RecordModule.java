package io.modellist.core.internal.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.modellist.core.Model;
import io.modellist.core.ResponseLimits;

/** Puts this package's deserializers in the place of Jackson's. */
final class RecordModule extends BeanDeserializerModifier {
  private static final long serialVersionUID = 1L;

  private RecordModule() {}

  /** A mapper that is not changed any more, and so safe to share. */
  static JsonMapper mapper(ResponseLimits limits) {
    Containers deserializers = new Containers();
    deserializers.addDeserializer(Object.class, new OpenValue());
    Scalar.register(deserializers);
    SimpleModule module = new SimpleModule("modellist");
    module.setDeserializers(deserializers);
    module.setDeserializerModifier(new RecordModule());
    return JsonMapper.builder(Limits.factory(limits))
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        // For what is not decoded here, such as enums.
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        // Fields that union cases do not know, or know otherwise, are kept as they came.
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        // Types are looked into when the first page comes, not when a client is made.
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
}
