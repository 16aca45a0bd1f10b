package io.modellist.testing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sample models of Open WebUI. */
final class OpenWebUiSamples {
  private OpenWebUiSamples() {}

  static Map<String, @Nullable Object> model(int n) {
    // Twenty models share a second, as if a script had created them.
    long created = WireForm.time(n / 20).getEpochSecond();
    String user = "user-" + (1 + n % 2);
    return WireForm.object(
        "version_id",
        new UUID(0x4000L, 0x8000_0000_0000_0000L + n).toString(),
        "id",
        String.format(Locale.ROOT, n % 5 == 0 ? "team/model-%04d" : "model-%04d", n),
        "user_id",
        user,
        "base_model_id",
        n % 4 == 0 ? null : "base-" + n % 3,
        "name",
        String.format(Locale.ROOT, n % 3 == 0 ? "Modèle %04d – 模型 🦙" : "Model %04d", n),
        "params",
        n % 2 == 0
            ? Map.of()
            : WireForm.object("temperature", 0.1 * (n % 10), "max_tokens", 2000 + n),
        "meta",
        meta(n),
        "access_grants",
        n % 6 == 0 ? List.of(grant(n, created)) : List.of(),
        "is_active",
        n % 9 != 0,
        "updated_at",
        created + n,
        "created_at",
        created,
        "user",
        // Some models no longer have an owner.
        n % 8 == 0
            ? null
            : WireForm.object(
                "id", user, "name", "User " + user, "role", "user", "email", user + "@example.org"),
        "write_access",
        n % 2 == 0);
  }

  private static Map<String, @Nullable Object> meta(int n) {
    Map<String, @Nullable Object> meta =
        WireForm.object(
            "profile_image_url",
            "data:image/png;base64,iVBORw0KGgo=",
            "background_image_url",
            null,
            "description",
            n % 3 == 0 ? null : "Model " + n + ", \"quoted\"\nin two lines",
            "capabilities",
            Map.of("vision", n % 2 == 0));
    String parity = n % 2 == 0 ? "even" : "odd";
    if (n % 7 != 0) {
      // Tags are objects. In old data, they are text.
      meta.put("tags", n % 9 == 0 ? List.of(parity, "plain") : List.of(Map.of("name", parity)));
    }
    return meta;
  }

  private static Map<String, @Nullable Object> grant(int n, long created) {
    return WireForm.object(
        "id",
        "grant-" + n,
        "resource_type",
        "model",
        "resource_id",
        String.format(Locale.ROOT, "model-%04d", n),
        "principal_type",
        "user",
        "principal_id",
        "*",
        "permission",
        "read",
        "created_at",
        created);
  }
}
