package io.modellist.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.modellist.core.ApiException;
import io.modellist.core.AuthenticationException;
import io.modellist.core.Consistency;
import io.modellist.core.Credential;
import io.modellist.core.PermissionDeniedException;
import io.modellist.core.UnexpectedContentException;
import io.modellist.openwebui.OpenWebUiClient;
import io.modellist.openwebui.OpenWebUiModel;
import io.modellist.openwebui.ViewOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.DynamicTest;

/** Accounts, keys and addresses on a real server with the first n models. */
final class OpenWebUiAccounts {
  private static final int OWN = 35;

  private final RealOpenWebUi real;
  private final int models;

  private OpenWebUiAccounts(RealOpenWebUi real, int models) {
    this.real = real;
    this.models = models;
  }

  static Stream<DynamicTest> tests(RealOpenWebUi real, int models) {
    OpenWebUiAccounts accounts = new OpenWebUiAccounts(real, models);
    return Stream.of(
        dynamicTest("real: a wrong key", () -> accounts.refused("sk-wrong", 401)),
        dynamicTest("real: a wrong token", () -> accounts.refused("a.b.c", 401)),
        dynamicTest("real: a pending account", accounts::pending),
        dynamicTest("real: the use of keys switched off", accounts::keysOff),
        dynamicTest("real: a key that may not list models", accounts::endpoints),
        dynamicTest("real: no key", accounts::noKey),
        dynamicTest("real: the key as x-api-key", accounts::apiKey),
        dynamicTest("real: a compressed list", accounts::gzip),
        dynamicTest("real: a user sees what is shared", accounts::shared),
        dynamicTest("real: two users with shared and private models", accounts::twoUsers),
        dynamicTest("real: a wrong path", accounts::wrongPath));
  }

  private void refused(String key, int status) {
    try (OpenWebUiClient client = real.client(key)) {
      assertThatThrownBy(() -> client.listModels().toList())
          .isInstanceOfSatisfying(
              ApiException.class,
              e -> {
                assertThat(e.status()).isEqualTo(status);
                assertThat(e.error().detail()).isPresent();
                assertThat(e).hasMessageNotContaining(key);
              });
    }
  }

  private void pending() {
    JsonNode account = real.addAccount("pending", "pending");

    refused(account.get("token").textValue(), 401);
  }

  private void keysOff() {
    real.setting("ENABLE_API_KEYS", false);
    try {
      refused(real.key(), 403);
    } finally {
      real.setting("ENABLE_API_KEYS", true);
    }
  }

  private void endpoints() {
    Object before = real.setting("ENABLE_API_KEYS_ENDPOINT_RESTRICTIONS", true).booleanValue();
    real.setting("API_KEYS_ALLOWED_ENDPOINTS", "/api/v1/users");
    try {
      refused(real.key(), 403);
      real.setting("API_KEYS_ALLOWED_ENDPOINTS", "/api/v1/users,/api/v1/models/list");
      try (OpenWebUiClient client = real.client()) {
        assertThat(client.listModels().toList()).hasSize(models);
        assertThatThrownBy(() -> client.getModel(OpenWebUiForms.id(1)))
            .isInstanceOf(PermissionDeniedException.class);
      }
    } finally {
      real.setting("ENABLE_API_KEYS_ENDPOINT_RESTRICTIONS", before);
      real.setting("API_KEYS_ALLOWED_ENDPOINTS", "");
    }
  }

  private void noKey() {
    try (OpenWebUiClient client =
        OpenWebUiClient.builder().baseUrl(real.url()).credential(Credential.none()).build()) {
      assertThatThrownBy(() -> client.listModels().toList())
          .isInstanceOf(AuthenticationException.class)
          .hasMessageContaining("Not authenticated");
    }
  }

  /** The server compresses, and the SDK reads what it compressed. */
  private void gzip() {
    List<String> encodings = new CopyOnWriteArrayList<>();
    OkHttpClient http =
        new OkHttpClient.Builder()
            .addNetworkInterceptor(
                chain -> {
                  Response response = chain.proceed(chain.request());
                  encodings.add(String.valueOf(response.header("Content-Encoding")));
                  return response;
                })
            .build();
    try (OpenWebUiClient client =
        OpenWebUiClient.builder()
            .baseUrl(real.url())
            .bearerToken(real.key())
            .httpClient(http)
            .build()) {
      assertThat(client.listModels().toList()).hasSize(models);
    }
    assertThat(encodings).isNotEmpty().containsOnly("gzip");
  }

  private void apiKey() {
    try (OpenWebUiClient client =
        OpenWebUiClient.builder().baseUrl(real.url()).apiKey(real.key()).build()) {
      if (real.isAtLeast("0.9.0")) {
        assertThat(client.listModels().toList()).hasSize(models);
      } else {
        assertThatThrownBy(() -> client.listModels().toList())
            .isInstanceOf(AuthenticationException.class);
      }
    }
  }

  private void shared() {
    JsonNode account = real.addAccount("reader", "user");
    if (!listsWhatIsShared()) {
      try (OpenWebUiClient client = real.client(account.get("token").textValue())) {
        assertThat(client.listModels().toList()).isEmpty();
        assertThat(client.getModel(OpenWebUiForms.id(6)).name()).isEqualTo(OpenWebUiForms.name(6));
      }
      return;
    }
    List<String> expected = OpenWebUiForms.ids(models, OpenWebUiForms::isShared);
    try (OpenWebUiClient client = real.client(account.get("token").textValue())) {
      assertThat(client.listModels().stream().map(OpenWebUiModel::id))
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(client.listModels(q -> q.viewOption(ViewOption.SHARED)).toList())
          .hasSameSizeAs(expected);
      assertThat(client.listModels(q -> q.viewOption(ViewOption.CREATED)).toList()).isEmpty();
      // A model of others is refused like an account without permissions, not as missing.
      assertThatThrownBy(() -> client.findModel(OpenWebUiForms.id(1)))
          .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.status()).isEqualTo(401));
      assertThat(client.getModel(expected.get(0)).writeAccess()).isFalse();
    }
  }

  /** Before 0.7.0, the list of a user has only the own models, although others can be read. */
  private boolean listsWhatIsShared() {
    return real.isAtLeast("0.7.0");
  }

  private void twoUsers() {
    Map<String, String> tokens = new TreeMap<>();
    for (String name : List.of("ann", "bob")) {
      tokens.put(name, real.addAccount(name, "user").get("token").textValue());
    }
    List<String> created = new ArrayList<>();
    tokens.forEach(
        (name, token) -> {
          for (int n = 1; n <= OWN; n++) {
            Map<String, Object> model = new LinkedHashMap<>(OpenWebUiForms.model(n));
            model.put("id", name + "-" + OpenWebUiForms.id(n));
            real.create(model, token);
            created.add((String) model.get("id"));
          }
        });
    try {
      tokens.forEach((name, token) -> sees(name, token, created));
    } finally {
      created.forEach(real::delete);
    }
  }

  /** A user sees the own models, and what the others share. */
  private void sees(String name, String token, List<String> created) {
    List<String> own = created.stream().filter(id -> id.startsWith(name)).toList();
    List<String> shared = new ArrayList<>();
    if (listsWhatIsShared()) {
      shared.addAll(OpenWebUiForms.ids(models, OpenWebUiForms::isShared));
      created.stream()
          .filter(id -> !id.startsWith(name))
          .filter(id -> OpenWebUiForms.isShared(OpenWebUiForms.number(id)))
          .forEach(shared::add);
    }
    List<String> all = Stream.concat(own.stream(), shared.stream()).toList();
    assertThat(all).hasSizeGreaterThan(30);
    try (OpenWebUiClient client = real.client(token)) {
      for (Consistency consistency : Consistency.values()) {
        assertThat(client.listModels().consistency(consistency))
            .extracting(OpenWebUiModel::id)
            .containsExactlyInAnyOrderElementsOf(all);
      }
      assertThat(client.listModels(q -> q.viewOption(ViewOption.CREATED)))
          .extracting(OpenWebUiModel::id)
          .containsExactlyInAnyOrderElementsOf(own);
      assertThat(client.listModels(q -> q.viewOption(ViewOption.SHARED)))
          .extracting(OpenWebUiModel::id)
          .containsExactlyInAnyOrderElementsOf(shared);
    }
  }

  private void wrongPath() {
    try (OpenWebUiClient client =
        OpenWebUiClient.builder().baseUrl(real.url() + "/webui").bearerToken(real.key()).build()) {
      assertThatThrownBy(() -> client.listModels().toList())
          .isInstanceOf(UnexpectedContentException.class)
          .hasMessageContaining("text/html");
    }
  }
}
