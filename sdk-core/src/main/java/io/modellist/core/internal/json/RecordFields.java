package io.modellist.core.internal.json;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.modellist.core.Extras;
import io.modellist.core.Model;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The fields of a record in JSON, found in its components and their annotations. */
final class RecordFields {
  final Map<String, Field> byName = new LinkedHashMap<>();

  /** Stands for no field: before the first one, or for an unknown name. */
  final Field none;

  private final @Nullable Object[] absent;
  private int primitiveId = -1;

  /** The index of the extras, or -1. */
  int extras = -1;

  /** The index of the map that takes all other fields, or -1. */
  int others = -1;

  /** A field: its name, the index of its component and the reader of its value. */
  static final class Field {
    final SerializedString name;
    final int index;
    final ValueReader reader;

    /**
     * The field that followed this one when the record was read last. It is changed without a lock,
     * because each field of the record is a valid guess.
     */
    Field next = this;

    Field(String name, int index, ValueReader reader) {
      this.name = new SerializedString(name);
      this.index = index;
      this.reader = reader;
    }
  }

  RecordFields(Class<?> type, Readers readers) {
    RecordComponent[] components = type.getRecordComponents();
    none = new Field("", -1, readers.open());
    absent = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      add(i, components[i], readers);
    }
  }

  private void add(int index, RecordComponent component, Readers readers) {
    Class<?> type = component.getType();
    AnnotatedElement annotated = annotated(component);
    absent[index] = type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    if (type == Extras.class) {
      extras = index;
    } else if (annotated.isAnnotationPresent(JsonAnySetter.class)) {
      others = index;
    } else {
      JsonProperty named = annotated.getAnnotation(JsonProperty.class);
      String name =
          named == null || named.value().isEmpty()
              ? PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName())
              : named.value();
      ValueReader reader = reader(name, index, component, readers);
      put(name, index, reader);
      JsonAlias aliases = annotated.getAnnotation(JsonAlias.class);
      for (String alias : aliases == null ? new String[0] : aliases.value()) {
        put(alias, index, reader);
      }
    }
  }

  private ValueReader reader(String name, int index, RecordComponent component, Readers readers) {
    Class<?> type = component.getType();
    if (name.equals("id") && Model.class.isAssignableFrom(component.getDeclaringRecord())) {
      if (type.isPrimitive()) {
        // Otherwise an absent id would be zero.
        absent[index] = null;
        primitiveId = index;
      }
      ValueReader id = Scalar.id(type);
      if (id != null) {
        return id;
      }
    }
    return readers.of(component.getGenericType());
  }

  private void put(String name, int index, ValueReader reader) {
    Field field = new Field(name, index, reader);
    if (none.next == none) {
      none.next = field;
    }
    byName.put(name, field);
  }

  /** Returns the field, because the compiler does not copy every annotation to the accessor. */
  private static AnnotatedElement annotated(RecordComponent component) {
    try {
      return component.getDeclaringRecord().getDeclaredField(component.getName());
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the field with this name in JSON, or {@link #none}. */
  Field named(String name) {
    return byName.getOrDefault(name, none);
  }

  /** Returns the value of an absent field: null, or zero for a primitive. */
  @Nullable Object absent(Field field) {
    return absent[field.index];
  }

  /** Returns the constructor's arguments for an object without fields. */
  @Nullable Object[] newValues() {
    @Nullable Object[] values = absent.clone();
    if (others >= 0) {
      values[others] = new LinkedHashMap<>();
    }
    return values;
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
    StringJoiner object = new StringJoiner(",", "{", "}");
    byName.forEach(
        (name, field) -> {
          Object value = values[field.index];
          if (value != null && !value.equals(absent(field))) {
            boolean isPlain = value instanceof Number || value instanceof Boolean;
            String text = value instanceof String sent ? RawText.quoted(sent) : "…";
            object.add(RawText.quoted(name) + ":" + (isPlain ? value : text));
          }
        });
    return RawText.bounded(object.toString());
  }
}
