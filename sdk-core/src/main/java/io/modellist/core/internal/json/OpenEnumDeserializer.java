package io.modellist.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import java.io.IOException;

/** Reads a record that is made of one text, and of nothing else. */
final class OpenEnumDeserializer extends JsonDeserializer<Object> {
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
