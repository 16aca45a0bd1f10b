package io.modellist.core.internal.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import io.modellist.core.Extras;
import io.modellist.core.FieldProblem;
import io.modellist.core.Model;
import io.modellist.core.internal.json.RecordFields.Field;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record field by field. Jackson finds the fields and creates the record. This class has
 * its own loop over the fields, because Jackson's loop fails the complete record at a bad field.
 * Jackson's loop also buffers unknown fields, which loses their path.
 */
class RecordDeserializer extends JsonDeserializer<Object> implements ResolvableDeserializer {
  private final BeanDescription description;
  private final ValueInstantiator instantiator;
  private @Nullable RecordFields fields;
  private @Nullable String typeProperty;
  private @Nullable ValueReader bareArray;

  RecordDeserializer(BeanDescription description, ValueInstantiator instantiator) {
    this.description = description;
    this.instantiator = instantiator;
  }

  @Override
  public boolean isCachable() {
    return true;
  }

  @Override
  public void resolve(DeserializationContext ctxt) throws JsonMappingException {
    boolean ofModel = Model.class.isAssignableFrom(description.getBeanClass());
    fields = new RecordFields(ctxt, instantiator.getFromObjectArguments(ctxt.getConfig()), ofModel);
    JsonTypeInfo.Value union =
        ctxt.getAnnotationIntrospector()
            .findPolymorphicTypeInfo(ctxt.getConfig(), description.getClassInfo());
    typeProperty = union == null ? null : union.getPropertyName();
    if (instantiator.canCreateUsingArrayDelegate()) {
      bareArray = ValueReader.of(ctxt, instantiator.getArrayDelegateType(ctxt.getConfig()), null);
    }
  }

  /** Returns the fields; Jackson calls {@link #resolve} before any use. */
  final RecordFields fields() {
    return Objects.requireNonNull(fields);
  }

  @Override
  public Object deserialize(JsonParser p, DeserializationContext ctxt) throws IOException {
    JsonToken token = p.currentToken();
    if (token == JsonToken.START_ARRAY && bareArray != null) {
      return fromArray(bareArray, p, ctxt);
    }
    if (token == JsonToken.VALUE_STRING && instantiator.canCreateFromString()) {
      // The service sends some values as objects and some as plain text.
      return instantiator.createFromString(ctxt, p.getText());
    }
    if (token == JsonToken.START_OBJECT) {
      token = p.nextToken();
    } else if (token != JsonToken.FIELD_NAME && token != JsonToken.END_OBJECT) {
      // A case of a union begins at its first field or, without fields, at its end.
      throw BadValue.of("not an object");
    }
    Notes notes = Notes.of(ctxt);
    RecordFields fields = fields();
    @Nullable Object[] values = fields.newValues();
    for (; token == JsonToken.FIELD_NAME; token = p.nextToken()) {
      String name = p.currentName();
      notes.key(name);
      JsonToken first = p.nextToken();
      Field field = fields.named(name);
      if (field == null) {
        other(name, values, p, notes);
      } else {
        Object value =
            first == JsonToken.VALUE_NULL ? field.ofNull() : value(name, field, p, ctxt, notes);
        values[field.index()] = value == null ? fields.absent(field) : value;
      }
    }
    if (fields.extras() >= 0) {
      values[fields.extras()] = notes.inItem() ? notes.extras() : Extras.none();
    }
    return create(ctxt, values, notes);
  }

  private static @Nullable Object value(
      String name, Field field, JsonParser p, DeserializationContext ctxt, Notes notes)
      throws IOException {
    int depth = notes.depth();
    notes.enter(name);
    Object value = field.reader().read(p, ctxt, notes);
    if (value instanceof FieldProblem problem) {
      notes.problem(problem);
      value = null;
    }
    notes.leaveTo(depth);
    return value;
  }

  private void other(String name, @Nullable Object[] values, JsonParser p, Notes notes)
      throws IOException {
    int anySetter = fields().anySetter();
    if (anySetter >= 0) {
      anyFields(values, anySetter).put(name, OpenValue.read(p));
    } else if (notes.keepsUnknown() && !name.equals(typeProperty)) {
      notes.unknown(name, OpenValue.read(p));
    } else {
      p.skipChildren();
    }
  }

  @SuppressWarnings("unchecked") // Only this method puts it there.
  private static Map<String, @Nullable Object> anyFields(@Nullable Object[] values, int place) {
    Map<String, @Nullable Object> any = (Map<String, @Nullable Object>) values[place];
    if (any == null) {
      any = new LinkedHashMap<>();
      values[place] = any;
    }
    return any;
  }

  private Object fromArray(ValueReader members, JsonParser p, DeserializationContext ctxt)
      throws IOException {
    Object list = members.read(p, ctxt, Notes.of(ctxt));
    if (list instanceof FieldProblem problem) {
      throw BadValue.of(problem);
    }
    return instantiator.createUsingArrayDelegate(ctxt, list);
  }

  /** Creates the record. If its constructor refuses the values, the record is a bad value. */
  Object create(DeserializationContext ctxt, @Nullable Object[] values, Notes notes)
      throws IOException {
    try {
      return instantiator.createFromObjectWith(ctxt, values);
    } catch (JsonMappingException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      String reason = "refused: " + cause.getMessage();
      throw BadValue.of(new FieldProblem("", fields().rendered(values), reason));
    }
  }
}
