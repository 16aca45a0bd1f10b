package io.modellist.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.modellist.core.Extras;
import io.modellist.core.FieldProblem;
import io.modellist.core.internal.DecodedMap;
import io.modellist.core.internal.json.RecordFields.Field;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a record field by field. Keeps each unknown field, and leaves out each bad one. */
class RecordReader extends ValueReader {
  private final Creator constructor;
  private final Map<JsonToken, ValueReader> delegates;
  private final @Nullable String discriminator;
  private final OpenValue open;

  final RecordFields fields;

  /** Creates a reader. It is registered before its fields are found: a record may hold its own. */
  RecordReader(Class<?> type, Readers readers) {
    readers.register(type, this);
    constructor = Creator.ofComponents(type);
    delegates = Creator.delegates(type, readers);
    discriminator = UnionReader.discriminator(type);
    open = readers.open();
    fields = new RecordFields(type, readers);
  }

  /** Returns whether a value that starts with this token can be the record. */
  final boolean accepts(JsonToken first) {
    return first == JsonToken.START_OBJECT || delegates.containsKey(first);
  }

  @Override
  @Nullable Object read(JsonParser p, Notes notes) throws IOException {
    JsonToken first = p.currentToken();
    if (first == JsonToken.START_OBJECT) {
      return readFields(p, notes);
    }
    // The service sends some values as objects, and some as plain text or as a bare list.
    ValueReader delegate = delegates.get(first);
    return delegate == null ? problem(p, "not an object") : delegate.read(p, notes);
  }

  /** Reads an object from its first field on. */
  final Object readFields(JsonParser p, Notes notes) throws IOException {
    return readFields(p, notes, fields.newValues(), fields.none);
  }

  /** Reads an object after its first field, which has this text. */
  final Object readFieldsAfter(String name, String type, JsonParser p, Notes notes)
      throws IOException {
    @Nullable Object[] values = fields.newValues();
    Field field = fields.named(name);
    if (field != fields.none) {
      values[field.index] = type;
    }
    return readFields(p, notes, values, field);
  }

  private Object readFields(JsonParser p, Notes notes, @Nullable Object[] values, Field before)
      throws IOException {
    boolean outermost = p.getParsingContext().getParent().inRoot();
    Field latest = before;
    while (true) {
      // A service sends the fields of its models in one order. The parser compares the next name
      // with the expected one in its buffer, which is faster than to read it and to look it up.
      Field field = latest.next;
      if (!p.nextFieldName(field.name)) {
        if (!p.hasToken(JsonToken.FIELD_NAME)) {
          return end(values, p, notes);
        }
        field = fields.named(p.currentName());
      }
      if (outermost) {
        notes.key(p.currentName());
      }
      if (field == fields.none) {
        unknown(values, p, notes);
      } else {
        values[field.index] = value(field, p, notes);
        if (latest.next != field) {
          latest.next = field;
        }
        latest = field;
      }
    }
  }

  private @Nullable Object value(Field field, JsonParser p, Notes notes) throws IOException {
    ValueReader reader = field.reader;
    Object value = p.nextToken() == JsonToken.VALUE_NULL ? reader.ofNull() : reader.read(p, notes);
    if (value instanceof FieldProblem problem) {
      notes.problem(problem, p);
      value = null;
    }
    return value == null ? fields.absent(field) : value;
  }

  private void unknown(@Nullable Object[] values, JsonParser p, Notes notes) throws IOException {
    String name = p.currentName();
    if (fields.others >= 0) {
      p.nextToken();
      others(values).put(name, open.read(p));
    } else if (!name.equals(discriminator)) {
      String key = notes.keyOf(p);
      p.nextToken();
      notes.unknown(key, open.read(p));
    } else {
      p.nextToken();
      p.skipChildren();
    }
  }

  @SuppressWarnings("unchecked") // It is a new map.
  private Map<String, @Nullable Object> others(@Nullable Object[] values) {
    return (Map<String, @Nullable Object>) Objects.requireNonNull(values[fields.others]);
  }

  private Object end(@Nullable Object[] values, JsonParser p, Notes notes) {
    if (fields.extras >= 0) {
      values[fields.extras] = notes.inItem() ? notes.extras() : Extras.none();
    }
    if (fields.others >= 0) {
      values[fields.others] = DecodedMap.open(others(values));
    }
    return create(values, p, notes);
  }

  /** Returns the record, or a problem if its constructor refuses the values. */
  Object create(@Nullable Object[] values, JsonParser p, Notes notes) {
    Object record = constructor.create(values);
    return record instanceof FieldProblem refused
        ? new FieldProblem("", fields.rendered(values), refused.reason())
        : record;
  }
}
