package io.modellist.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.modellist.core.FieldProblem;
import io.modellist.core.Model;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The readers of all types that one decoder reads. Not safe to share. */
final class Readers {
  private final Map<Type, ValueReader> byType = new HashMap<>();
  private final Words words = new Words();
  private final OpenValue open = new OpenValue(words);
  private final int mostModels;

  /** Creates an empty set of readers, for pages of at most so many models. */
  Readers(int mostModels) {
    this.mostModels = mostModels;
    byType.put(String.class, words);
    byType.put(Object.class, open);
  }

  /** Returns the reader of untyped JSON. */
  OpenValue open() {
    return open;
  }

  /** Registers the reader of a type while it is being created. */
  void register(Type type, ValueReader reader) {
    byType.put(type, reader);
  }

  /** Returns the reader of a type. */
  ValueReader of(Type type) {
    ValueReader reader = byType.get(type);
    if (reader == null) {
      reader = create(type);
      byType.put(type, reader);
    }
    return reader;
  }

  private ValueReader create(Type type) {
    ValueReader reader =
        type instanceof ParameterizedType generic
            ? ofGeneric(generic)
            : type instanceof Class<?> plain ? ofClass(plain) : null;
    if (reader == null) {
      throw new IllegalStateException(
          "records cannot have a component of %s; see the package io.modellist.core.spi"
              .formatted(type));
    }
    return reader;
  }

  private @Nullable ValueReader ofClass(Class<?> type) {
    if (UnionReader.isUnion(type)) {
      return new UnionReader(type, this);
    }
    if (!type.isRecord()) {
      return Scalar.of(type);
    }
    if (Model.class.isAssignableFrom(type)) {
      return new ModelReader(type, this);
    }
    return Creator.isOpenEnum(type)
        ? Creator.delegates(type, this).get(JsonToken.VALUE_STRING)
        : new RecordReader(type, this);
  }

  private @Nullable ValueReader ofGeneric(ParameterizedType type) {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == List.class) {
      return new ListReader(of(arguments[0]), mostModels);
    }
    if (type.getRawType() == Map.class && arguments[0] == String.class) {
      return new MapReader(of(arguments[1]));
    }
    return type.getRawType() == Optional.class ? new OptionalReader(of(arguments[0])) : null;
  }

  /** Reads a field that tells a JSON null, an empty Optional, from an absent value. */
  private static final class OptionalReader extends ValueReader {
    private final ValueReader value;

    OptionalReader(ValueReader value) {
      this.value = value;
    }

    @Override
    @Nullable Object read(JsonParser p, Notes notes) throws IOException {
      Object read = value.read(p, notes);
      return read == null || read instanceof FieldProblem ? read : Optional.of(read);
    }

    @Override
    Object ofNull() {
      return Optional.empty();
    }
  }
}
