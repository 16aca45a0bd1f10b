package io.modellist.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Requests to create models on Open WebUI, with every field filled in various ways. */
final class OpenWebUiForms {
  private static final int IMAGE_CHARACTERS = 200_000;
  private static final Map<String, String> TO_ALL =
      Map.of("principal_type", "user", "principal_id", "*", "permission", "read");

  private OpenWebUiForms() {}

  /** Returns the id of a model. Later ones than the recorded ones also have odd characters. */
  static String id(int n) {
    boolean odd = n > Recorded.MODELS && n % 8 == 3;
    String form = odd ? "größe-50%%+模型?/#&x=1-%03d" : "model-%03d";
    return String.format(Locale.ROOT, n % 5 == 0 ? "team/model-%03d" : form, n);
  }

  /** Returns the number of the model with this id. */
  static int number(String id) {
    return Integer.parseInt(id.substring(id.length() - 3));
  }

  /** Returns the ids of those of the first n models whose numbers match. */
  static List<String> ids(int models, IntPredicate which) {
    return IntStream.rangeClosed(1, models).filter(which).mapToObj(OpenWebUiForms::id).toList();
  }

  static boolean isActive(int n) {
    return n % 7 != 0;
  }

  /** Returns whether all users may read the model. */
  static boolean isShared(int n) {
    return n % 6 == 0;
  }

  static boolean hasImage(int n) {
    return n % 10 == 1;
  }

  static String name(int n) {
    return String.format(Locale.ROOT, n % 3 == 0 ? "Modèle %03d – 模型 🦙" : "Model %03d", n);
  }

  static String tag(int n) {
    return n % 2 == 0 ? "even" : "odd";
  }

  /** Returns the n-th model. The server lists only models that have a base model. */
  static Map<String, Object> model(int n) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("id", id(n));
    model.put("base_model_id", "base-" + n % 3);
    model.put("name", name(n));
    model.put("params", params(n));
    model.put("meta", meta(n));
    model.put("access_grants", isShared(n) ? List.of(TO_ALL) : List.of());
    model.put("is_active", isActive(n));
    return model;
  }

  /** Returns the model as servers before 0.8.0 take it. They share a model that has no rules. */
  static Map<String, Object> before08(Map<String, Object> model) {
    Map<String, Object> older = new LinkedHashMap<>(model);
    boolean shared = !List.of().equals(older.remove("access_grants"));
    older.put("access_control", shared ? null : Map.of());
    return older;
  }

  /** Returns the model with a short image in place of a large one. */
  static Map<String, Object> withSmallImage(Map<String, Object> model) {
    Map<String, Object> smaller = new LinkedHashMap<>(model);
    Map<String, Object> meta = new LinkedHashMap<>();
    ((Map<?, ?>) model.get("meta")).forEach((name, value) -> meta.put((String) name, value));
    meta.computeIfPresent("profile_image_url", (name, image) -> "data:image/png;base64,AAAA");
    smaller.put("meta", meta);
    return smaller;
  }

  private static Map<String, Object> params(int n) {
    Object deep = "the end";
    for (int depth = 0; depth < 20; depth++) {
      deep = depth % 2 == 0 ? Map.of("level", deep) : List.of(depth, deep);
    }
    return switch (n % 4) {
      case 0 -> Map.of();
      case 1 -> Map.of("temperature", 0.1 * (n % 10), "max_tokens", 2_000 + n, "stream", true);
      case 2 -> Map.of("system", "Say \"hello\"\nin two lines, ä€𝄞", "stop", List.of("###", ""));
      default -> Map.of("custom_params", deep);
    };
  }

  private static Map<String, Object> meta(int n) {
    Map<String, Object> meta = new LinkedHashMap<>();
    if (n % 3 != 0) {
      meta.put("description", "Model " + n + ", \"quoted\"");
    }
    if (hasImage(n)) {
      meta.put("profile_image_url", "data:image/png;base64," + "A".repeat(IMAGE_CHARACTERS));
    }
    if (n % 4 != 0) {
      meta.put("capabilities", Map.of("vision", n % 2 == 0, "citations", true));
    }
    List<Map<String, String>> tags = new ArrayList<>();
    tags.add(Map.of("name", tag(n)));
    if (n % 5 == 0) {
      tags.add(Map.of("name", "fünf"));
    }
    meta.put("tags", tags);
    return meta;
  }
}
