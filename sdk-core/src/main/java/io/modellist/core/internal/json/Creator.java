package io.modellist.core.internal.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.modellist.core.FieldProblem;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Creates records, by their constructor or by a static method. */
final class Creator {
  private final MethodHandle handle;

  private Creator(Executable method) {
    try {
      method.setAccessible(true);
      MethodHandle direct =
          method instanceof Constructor<?> constructor
              ? MethodHandles.lookup().unreflectConstructor(constructor)
              : MethodHandles.lookup().unreflect((Method) method);
      MethodType type = direct.type();
      handle = direct.asType(type.generic()).asSpreader(Object[].class, type.parameterCount());
    } catch (IllegalAccessException | InaccessibleObjectException e) {
      throw new IllegalStateException(
          "a package that is not open to io.modellist.core: "
              + method.getDeclaringClass().getPackageName(),
          e);
    }
  }

  /** Returns the creator that takes the value of each component. */
  static Creator ofComponents(Class<?> type) {
    return new Creator(constructor(type));
  }

  /**
   * Returns the readers of a record that is created from one text or list instead of an object, by
   * the first token. A constructor or static method with one parameter declares that.
   */
  static Map<JsonToken, ValueReader> delegates(Class<?> type, Readers readers) {
    Map<JsonToken, ValueReader> delegates = new EnumMap<>(JsonToken.class);
    Stream.concat(Stream.of(constructor(type)), Arrays.stream(type.getDeclaredMethods()))
        .filter(Creator::isDelegating)
        .forEach(
            method -> {
              boolean ofText = method.getParameterTypes()[0] == String.class;
              ValueReader argument = readers.of(method.getGenericParameterTypes()[0]);
              delegates.put(
                  ofText ? JsonToken.VALUE_STRING : JsonToken.START_ARRAY,
                  new Delegate(argument, new Creator(method)));
            });
    return delegates;
  }

  /** Returns whether a record is an open enum: its constructor takes a text, not an object. */
  static boolean isOpenEnum(Class<?> type) {
    return isDelegating(constructor(type));
  }

  private static boolean isDelegating(Executable method) {
    JsonCreator creator = method.getAnnotation(JsonCreator.class);
    return creator != null && creator.mode() == JsonCreator.Mode.DELEGATING;
  }

  private static Constructor<?> constructor(Class<?> type) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the record, or a problem without a text if the arguments are refused. */
  Object create(@Nullable Object[] arguments) {
    try {
      return (Object) handle.invokeExact(arguments);
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      return new FieldProblem("", "", "refused: " + e.getMessage());
    }
  }

  /** Reads a value, and creates a record from it. */
  private static final class Delegate extends ValueReader {
    private final ValueReader argument;
    private final Creator creator;

    Delegate(ValueReader argument, Creator creator) {
      this.argument = argument;
      this.creator = creator;
    }

    @Override
    @Nullable Object read(JsonParser p, Notes notes) throws IOException {
      Object value = argument.read(p, notes);
      if (value instanceof FieldProblem) {
        return value;
      }
      Object record = creator.create(new Object[] {value});
      if (record instanceof FieldProblem refused) {
        String raw = p.currentToken().isScalarValue() ? RawText.read(p) : "[…]";
        return new FieldProblem("", raw, refused.reason());
      }
      return record;
    }
  }
}
