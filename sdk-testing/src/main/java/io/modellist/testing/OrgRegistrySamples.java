package io.modellist.testing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sample models of the registry. */
final class OrgRegistrySamples {
  private OrgRegistrySamples() {}

  static Map<String, @Nullable Object> model(String org, int n) {
    String name = String.format(Locale.ROOT, n % 3 == 0 ? "modèle-%04d" : "model-%04d", n);
    Map<String, @Nullable Object> model =
        WireForm.object(
            "created_at",
            WireForm.time(n).toString(),
            "download_count",
            n * 7,
            "framework",
            n % 2 == 0 ? "safetensors" : "gguf",
            "is_public",
            n % 5 == 0,
            "name",
            org + "/" + name,
            "origin",
            n % 4 == 0 ? null : WireForm.object("kind", "upload", "run", n, "note", null),
            "version",
            "1." + n % 4 + ".0");
    // Without a UUID, the full name is the id.
    if (n % 10 != 0) {
      model.put("id", new UUID(0x4000L, 0x8000_0000_0000_0000L + n).toString());
    }
    if (n % 2 == 1) {
      describe(model, n, name);
    }
    model.put("pretty_name", name);
    return model;
  }

  /** Adds the fields that only the service's own client documents. */
  private static void describe(Map<String, @Nullable Object> model, int n, String name) {
    model.put("aliases", List.of("latest", "v" + n));
    model.put("architecture", "decoder");
    model.put("base_model", n % 3 == 0 ? null : "base-" + n % 3);
    model.put("language", List.of("en", "fr"));
    model.put("license", n % 4 == 1 ? "apache-2.0" : "mit");
    model.put("size_category", n % 4 == 1 ? "1B-10B" : "10B-100B");
    model.put("summary", "About " + name + ", \"quoted\"\nin two lines – 模型");
    model.put("tags", List.of("llm", "t" + n % 4));
    model.put("task", "text-generation");
    model.put("task_categories", List.of("text-generation"));
    model.put("updated_at", WireForm.time(n + 60).toString());
    model.put("version_count", 1 + n % 4);
  }
}
