package io.modellist.cli;

import io.modellist.core.Extras;
import io.modellist.core.Model;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The printed fields of a model, or of a value inside a model: one name and one value for each
 * accessor. They are read from the record by reflection, so that a new field of a provider is
 * printed without a change here.
 */
final class ModelFields {
  private static final List<String> COMMON =
      List.of("id", "key", "name", "provider", "createdAt", "updatedAt", "description", "tags");
  private static final List<String> LAST = List.of("unknownFields", "problems");

  private static final ClassValue<List<Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return Model.class.isAssignableFrom(type) ? accessorsOfModel(type) : accessors(type);
        }
      };

  private ModelFields() {}

  /**
   * Returns the field names in column order: the fields that all models have, then scalars, then
   * nested values, and last the fields that the SDK has no type for.
   */
  static List<String> columns(Class<? extends Model> type) {
    List<Method> accessors = new ArrayList<>(ACCESSORS.get(type));
    accessors.sort(Comparator.comparingInt(ModelFields::columnRank));
    return accessors.stream().map(Method::getName).toList();
  }

  /** Returns whether the models of this type have a key that can differ from the id. */
  static boolean hasOwnKey(Class<? extends Model> type) {
    return method(type, "key").getDeclaringClass() != Model.class;
  }

  /** Returns whether a value is printed as text or a number, not as an object or a list. */
  static boolean isScalar(Class<?> type) {
    return type.isPrimitive()
        || type.isEnum()
        || Number.class.isAssignableFrom(type)
        || CharSequence.class.isAssignableFrom(type)
        || type == Boolean.class
        || type == Instant.class
        || isOpenEnum(type);
  }

  /**
   * Returns whether a type is an open enum, whose values the service may extend: a record with one
   * component, the text {@code value}.
   */
  static boolean isOpenEnum(Class<?> type) {
    RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : null;
    return components != null
        && components.length == 1
        && components[0].getName().equals("value")
        && components[0].getType() == String.class;
  }

  /**
   * Returns the fields of a value by name, absent ones as null. A model's common fields are first.
   * The fields that the SDK has no type for are last.
   */
  static Map<String, @Nullable Object> of(Object value) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (Method accessor : ACCESSORS.get(value.getClass())) {
      fields.put(accessor.getName(), valueOf(accessor, value));
    }
    return fields;
  }

  private static List<Method> accessorsOfModel(Class<?> type) {
    Map<String, Method> methods = new LinkedHashMap<>();
    COMMON.forEach(name -> methods.put(name, method(type, name)));
    accessors(type).forEach(accessor -> methods.putIfAbsent(accessor.getName(), accessor));
    LAST.forEach(name -> methods.put(name, method(type, name)));
    return List.copyOf(methods.values());
  }

  /**
   * Returns the accessors of a record's components. A case of a union also has the accessors that
   * the union itself declares, such as its type.
   */
  private static List<Method> accessors(Class<?> type) {
    Map<String, Method> methods = new LinkedHashMap<>();
    for (Class<?> union : type.getInterfaces()) {
      if (union.isSealed()) {
        Arrays.stream(union.getMethods())
            .filter(m -> m.getParameterCount() == 0 && !Modifier.isStatic(m.getModifiers()))
            .forEach(m -> methods.put(m.getName(), method(type, m.getName())));
      }
    }
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getType() != Extras.class) {
        methods.put(component.getName(), method(type, component.getName()));
      }
    }
    return List.copyOf(methods.values());
  }

  private static Method method(Class<?> type, String name) {
    try {
      Method accessor = type.getMethod(name);
      // A public method can belong to a type that is not public.
      accessor.trySetAccessible();
      return accessor;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " has no " + name + "()", e);
    }
  }

  private static int columnRank(Method accessor) {
    if (COMMON.contains(accessor.getName())) {
      return 0;
    }
    if (LAST.contains(accessor.getName())) {
      return 3;
    }
    return isScalar(accessor.getReturnType()) ? 1 : 2;
  }

  private static @Nullable Object valueOf(Method accessor, Object owner) {
    try {
      return accessor.invoke(owner);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + accessor, e);
    }
  }
}
