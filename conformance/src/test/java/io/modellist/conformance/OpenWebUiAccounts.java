package io.modellist.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.modellist.core.ApiException;
import io.modellist.core.UnexpectedContentException;
import io.modellist.openwebui.OpenWebUiClient;
import io.modellist.openwebui.OpenWebUiModel;
import io.modellist.openwebui.ViewOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Accounts, keys and addresses on a real server with the first n models. */
final class OpenWebUiAccounts {
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
        dynamicTest("real: the key as x-api-key", accounts::apiKey),
        dynamicTest("real: a user sees what is shared", accounts::shared),
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

  private void apiKey() {
    try (OpenWebUiClient client =
        OpenWebUiClient.builder().baseUrl(real.url()).apiKey(real.key()).build()) {
      assertThat(client.listModels().toList()).hasSize(models);
    }
  }

  private void shared() {
    JsonNode account = real.addAccount("reader", "user");
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

  private void wrongPath() {
    try (OpenWebUiClient client =
        OpenWebUiClient.builder().baseUrl(real.url() + "/webui").bearerToken(real.key()).build()) {
      assertThatThrownBy(() -> client.listModels().toList())
          .isInstanceOf(UnexpectedContentException.class)
          .hasMessageContaining("text/html");
    }
  }
}
