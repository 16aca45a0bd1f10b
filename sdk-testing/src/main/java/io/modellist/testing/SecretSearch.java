package io.modellist.testing;

import io.modellist.core.Model;
import io.modellist.core.Page;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a key in all that comes out of the SDK: what objects print, and what the public methods
 * of its own types return, as deep as they lead. The data of a model are left out: a service may
 * say of its models what it likes. For one thread.
 */
final class SecretSearch {
  private static final Set<String> NO_QUESTIONS =
      Set.of(
          "close",
          "iterator",
          "stream",
          "pages",
          "firstPage",
          "toList",
          "hasNext",
          "next",
          "toString",
          "hashCode");

  private final List<String> pieces;
  private final List<String> findings = new ArrayList<>();
  private final Map<Class<?>, List<Method>> methods = new HashMap<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private long texts;

  /** Looks for any of these pieces of a key: letters and digits that no escape changes. */
  SecretSearch(String... pieces) {
    this.pieces = List.of(pieces);
  }

  /** Where pieces were found, with what stood there. */
  List<String> findings() {
    return List.copyOf(findings);
  }

  /** How many texts were searched. */
  long texts() {
    return texts;
  }

  /** Searches a value and what it leads to; {@code where} is for the findings. */
  void in(String where, @Nullable Object value) {
    if (value instanceof String text) {
      searchText(where, text);
    } else if (value != null && !(value instanceof Number) && seen.add(value)) {
      searchObject(where, value);
    }
  }

  private void searchObject(String where, Object value) {
    if (value instanceof Model model) {
      in(where + ".problems", model.problems());
    } else if (value instanceof Collection<?> all) {
      all.forEach(one -> in(where + "[]", one));
    } else if (value instanceof Map<?, ?> map) {
      in(where + " keys", map.keySet());
      map.forEach((key, one) -> in(where + "[" + key + "]", one));
    } else if (value instanceof Optional<?> maybe) {
      in(where, maybe.orElse(null));
    } else {
      if (!(value instanceof Page<?>)) { // which prints its models
        searchText(where, value.toString());
      }
      if (value instanceof Throwable failure) {
        searchThrowable(where, failure);
      }
      methods
          .computeIfAbsent(value.getClass(), SecretSearch::questions)
          .forEach(method -> in(where + "." + method.getName(), result(method, value)));
    }
  }

  private void searchThrowable(String where, Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    in(where + " trace", trace.toString());
    in(where + " message", failure.getMessage());
    in(where + " cause", failure.getCause());
    in(where + " suppressed", List.of(failure.getSuppressed()));
  }

  /** The public methods of the SDK's own types that tell something and do nothing. */
  private static List<Method> questions(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> method.getReturnType() != void.class)
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> Modifier.isPublic(method.getDeclaringClass().getModifiers()))
        .filter(method -> method.getDeclaringClass().getName().startsWith("io.modellist."))
        .filter(method -> !NO_QUESTIONS.contains(method.getName()))
        .toList();
  }

  private static @Nullable Object result(Method method, Object value) {
    try {
      return method.invoke(value);
    } catch (InvocationTargetException thrown) {
      return thrown.getCause();
    } catch (IllegalAccessException hidden) {
      throw new IllegalStateException(hidden);
    }
  }

  private void searchText(String where, String text) {
    texts++;
    for (String piece : pieces) {
      int at = text.indexOf(piece);
      if (at >= 0) {
        int from = Math.max(0, at - 60);
        findings.add(where + ": …" + text.substring(from, Math.min(text.length(), at + 60)) + "…");
      }
    }
  }
}
