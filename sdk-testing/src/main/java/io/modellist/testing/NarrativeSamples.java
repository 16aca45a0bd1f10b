package io.modellist.testing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sample models of Narrative. */
final class NarrativeSamples {
  private static final Map<String, ?> ALL = Map.of("type", "all");

  private NarrativeSamples() {}

  static Map<String, @Nullable Object> model(int n) {
    Map<String, @Nullable Object> model =
        WireForm.object(
            "id",
            // Some ids need more than 32 bits.
            n % 10 == 0 ? 5_000_000_000L + n : 1000L + n,
            "company_id",
            1L + n % 3,
            "name",
            String.format(Locale.ROOT, "model-%04d.v%d", n, 1 + n % 3),
            "license_id",
            n % 2 == 0 ? "apache-2.0" : "META-LLAMA-COMMUNITY-3.2",
            "repository",
            repository(n),
            "collaborators",
            WireForm.object("training", ALL, "inference", inference(n)),
            "tags",
            n % 6 == 0 ? List.of() : List.of("llm", n % 2 == 0 ? "base" : "instruct"),
            "created_at",
            WireForm.time(n).toString(),
            "version",
            1 + n % 3,
            "status",
            n % 7 == 0 ? "archived" : "active");
    optionalFields(model, n);
    return model;
  }

  /** Adds each optional field with a value, with null or not at all, as the service does. */
  private static void optionalFields(Map<String, @Nullable Object> model, int n) {
    if (n % 3 != 0) {
      model.put("display_name", n % 3 == 1 ? "Modèle №" + n + " – 模型 🦙" : null);
    }
    if (n % 4 != 0) {
      model.put("description", n % 4 == 1 ? null : "Model " + n + ", \"quoted\"\nin two lines");
    }
    model.put("base_model_id", n % 5 == 0 ? 1000L + n / 5 : null);
    model.put("updated_at", n % 2 == 0 ? WireForm.time(n).plusSeconds(86_400).toString() : null);
    model.put("archived_at", n % 7 == 0 ? WireForm.time(n).plusSeconds(172_800).toString() : null);
  }

  private static Map<String, ?> repository(int n) {
    return n % 4 == 0
        ? Map.of("type", "narrative")
        : WireForm.object("type", "hugging_face", "organization", "org-" + n % 5);
  }

  private static Map<String, ?> inference(int n) {
    return n % 3 == 0 ? WireForm.object("type", "inclusion", "companies", List.of(1, 2, n)) : ALL;
  }
}
