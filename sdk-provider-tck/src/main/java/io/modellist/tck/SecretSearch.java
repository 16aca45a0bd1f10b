package io.modellist.tck;

import io.modellist.core.Bookmark;
import io.modellist.core.Model;
import io.modellist.core.Page;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Searches the values that the SDK returns for a key. It searches their text and, recursively, the
 * results of the public methods of the SDK's own types. It leaves out the fields of a model,
 * because a service may put anything there. Use it from one thread.
 */
final class SecretSearch {
  private static final Set<String> NOT_GETTERS =
      Set.of(
          "close",
          "iterator",
          "stream",
          "pages",
          "firstPage",
          "toList",
          "collect",
          "skipUnreadable",
          "hasNext",
          "next",
          "toString",
          "hashCode");

  private final List<String> pieces;
  private final List<String> findings = new ArrayList<>();
  private final Map<Class<?>, List<Method>> methods = new HashMap<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private long texts;

  /**
   * Creates a search for these pieces of a key. They must be letters and digits, as no format
   * escapes those.
   */
  SecretSearch(String... pieces) {
    this.pieces = List.of(pieces);
  }

  /** Returns the places where pieces were found, each with its surrounding text. */
  List<String> findings() {
    return List.copyOf(findings);
  }

  /** Returns the number of texts that were searched. */
  long texts() {
    return texts;
  }

  /** Searches a value and all values that it leads to. The findings name it {@code where}. */
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
      if (!(value instanceof Page<?>)) { // because a page prints its models
        searchText(where, value.toString());
      }
      if (value instanceof Throwable failure) {
        searchThrowable(where, failure);
      }
      if (value instanceof Bookmark bookmark) {
        in(where + " decoded", decoded(bookmark));
      }
      methods
          .computeIfAbsent(value.getClass(), SecretSearch::getters)
          .forEach(method -> in(where + "." + method.getName(), result(method, value)));
    }
  }

  /** Decodes a bookmark, whose text is Base64 after the version. */
  private static String decoded(Bookmark bookmark) {
    String text = bookmark.toString();
    byte[] bytes = Base64.getUrlDecoder().decode(text.substring(text.indexOf('.') + 1));
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private void searchThrowable(String where, Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    in(where + " trace", trace.toString());
    in(where + " message", failure.getMessage());
    in(where + " cause", failure.getCause());
    in(where + " suppressed", List.of(failure.getSuppressed()));
  }

  /** Returns the public methods of the SDK's own types that return a value and change nothing. */
  private static List<Method> getters(Class<?> type) {
    return publicTypes(type)
        .flatMap(visible -> Arrays.stream(visible.getDeclaredMethods()))
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> method.getReturnType() != void.class)
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> !NOT_GETTERS.contains(method.getName()))
        .toList();
  }

  /** Returns the SDK's public types of a value, whose class may not be public. */
  private static Stream<Class<?>> publicTypes(@Nullable Class<?> type) {
    if (type == null) {
      return Stream.empty();
    }
    Stream<Class<?>> own =
        Modifier.isPublic(type.getModifiers()) && type.getName().startsWith("io.modellist.")
            ? Stream.of(type)
            : Stream.empty();
    Stream<Class<?>> inherited =
        Stream.concat(Stream.of(type.getInterfaces()), Stream.ofNullable(type.getSuperclass()))
            .flatMap(SecretSearch::publicTypes);
    return Stream.concat(own, inherited).distinct();
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
