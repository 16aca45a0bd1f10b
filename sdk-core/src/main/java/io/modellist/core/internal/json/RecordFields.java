package io.modellist.core.internal.json;

import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.util.ClassUtil;
import io.modellist.core.Extras;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a record as Jackson finds them: name, index and reader of each. */
final class RecordFields {
  /**
   * A component.
   *
   * @param index its index in the constructor
   * @param ofNull the value for a JSON null: null, or a node, to distinguish it from an absent
   *     field
   */
  record Field(int index, ValueReader reader, @Nullable Object ofNull) {
    static Field of(int index, ValueReader reader, DeserializationContext ctxt)
        throws JsonMappingException {
      return new Field(index, reader, reader.ofNull(ctxt));
    }
  }

  private static final String ID = "id";

  private final Map<String, Field> byName = new LinkedHashMap<>();
  private final @Nullable Object[] absent;
  private int extras = -1;
  private int anySetter = -1;
  private int primitiveId = -1;

  RecordFields(DeserializationContext ctxt, SettableBeanProperty[] properties, boolean ofModel)
      throws JsonMappingException {
    AnnotationIntrospector annotations = ctxt.getAnnotationIntrospector();
    absent = new @Nullable Object[properties.length];
    for (int i = 0; i < properties.length; i++) {
      SettableBeanProperty property = properties[i];
      boolean primitive = property.getType().isPrimitive();
      absent[i] = primitive ? ClassUtil.defaultValue(property.getType().getRawClass()) : null;
      if (property.getType().hasRawClass(Extras.class)) {
        extras = i;
      } else if (Boolean.TRUE.equals(annotations.hasAnySetter(property.getMember()))) {
        anySetter = i;
      } else if (ofModel && property.getName().equals(ID)) {
        addId(i, primitive, ctxt, property);
      } else {
        add(Field.of(i, reader(ctxt, property), ctxt), ctxt, property);
      }
    }
  }

  private void addId(
      int index, boolean primitive, DeserializationContext ctxt, SettableBeanProperty property)
      throws JsonMappingException {
    ValueReader id = Scalar.id(property.getType());
    add(Field.of(index, id == null ? reader(ctxt, property) : id, ctxt), ctxt, property);
    if (primitive) {
      // Otherwise an absent id would be zero.
      absent[index] = null;
      primitiveId = index;
    }
  }

  private void add(Field field, DeserializationContext ctxt, SettableBeanProperty property) {
    byName.put(property.getName(), field);
    for (PropertyName alias : property.findAliases(ctxt.getConfig())) {
      byName.put(alias.getSimpleName(), field);
    }
  }

  private static ValueReader reader(DeserializationContext ctxt, SettableBeanProperty property)
      throws JsonMappingException {
    return property.hasValueDeserializer()
        ? ValueReader.of(property.getValueDeserializer())
        : ValueReader.of(ctxt, property.getType(), property);
  }

  /** Returns the field with this name in JSON, or null. */
  @Nullable Field named(String name) {
    return byName.get(name);
  }

  /** Returns the value of a field that was not sent: null, or zero for a primitive. */
  @Nullable Object absent(Field field) {
    return absent[field.index];
  }

  /** Returns the constructor's arguments for an object without fields. */
  @Nullable Object[] newValues() {
    return absent.clone();
  }

  /** Returns the index of the extras, or -1. */
  int extras() {
    return extras;
  }

  /** Returns the index of the map that takes all other fields, or -1. */
  int anySetter() {
    return anySetter;
  }

  /** Returns whether the id was not sent although the record's component is a primitive. */
  boolean lacksPrimitiveId(@Nullable Object[] values) {
    return primitiveId >= 0 && values[primitiveId] == null;
  }

  /**
   * Formats the values that were read so far as JSON, because the original text can no longer be
   * read.
   */
  String rendered(@Nullable Object[] values) {
    RawText raw = new RawText();
    raw.open("{");
    byName.forEach(
        (name, field) -> {
          Object value = values[field.index];
          if (value instanceof String text) {
            raw.name(name);
            raw.string(text);
          } else if (value != null && !value.equals(absent(field))) {
            raw.name(name);
            boolean plain = value instanceof Number || value instanceof Boolean;
            raw.plain(plain ? value.toString() : "…");
          }
        });
    raw.close("}");
    return raw.toString();
  }
}
