package io.modellist.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.modellist.core.ApiException;
import io.modellist.core.RetryPolicy;
import io.modellist.testing.FakeService;
import io.modellist.testing.FakeTrueFoundry;
import io.modellist.truefoundry.TrueFoundryClient;
import io.modellist.truefoundry.TrueFoundryModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code truefoundry-sdk} and the SDK's client, for the same calls to the same fake. */
final class TrueFoundryClients implements AutoCloseable {
  private final VendorClient vendor = new VendorClient("truefoundry");

  /** Starts a fake under the path that the vendor's client uses. */
  static FakeProcess fake(int models, String... failures) {
    List<String> options =
        new ArrayList<>(
            List.of("--models", "" + models, "--path", TrueFoundryClient.SERVICE_PREFIX));
    for (String failure : failures) {
      options.addAll(List.of("--fail", failure));
    }
    return FakeProcess.start("truefoundry", options);
  }

  /** Starts a fake in this process. */
  static FakeTrueFoundry fakeHere() {
    return FakeTrueFoundry.start().prefix(TrueFoundryClient.SERVICE_PREFIX);
  }

  static TrueFoundryClient.Builder sdk(String url) {
    return TrueFoundryClient.builder()
        .baseUrl(url)
        .bearerToken(FakeService.DEFAULT_KEY)
        .pathPrefix(TrueFoundryClient.SERVICE_PREFIX);
  }

  List<TrueFoundryModel> sdkLists(String url, Map<String, ?> parameters) {
    try (TrueFoundryClient sdk = sdk(url).build()) {
      return sdk.listModels(q -> parameters.forEach((name, v) -> q.filter(name, v.toString())))
          .toList();
    }
  }

  List<String> sdkIds(String url, Map<String, ?> parameters) {
    return sdkLists(url, parameters).stream().map(TrueFoundryModel::id).toList();
  }

  JsonNode vendorLists(String url, Map<String, ?> arguments) {
    return vendorCalls(url, FakeService.DEFAULT_KEY, "list", arguments);
  }

  List<String> vendorIds(String url, Map<String, ?> arguments) {
    JsonNode answer = vendorLists(url, arguments);
    assertThat(answer.path("error").isMissingNode()).as(answer.toString()).isTrue();
    List<String> ids = new ArrayList<>();
    answer.get("models").forEach(model -> ids.add(model.get("id").asText()));
    return ids;
  }

  /** Calls a method of the vendor's client for models. */
  JsonNode vendorCalls(String url, String key, String method, Map<String, ?> arguments) {
    return vendor.call(Map.of("url", url, "key", key, "method", method, "arguments", arguments));
  }

  /** Lists with both and without a retry of the SDK, and expects the same error. */
  JsonNode bothRefused(String url, String key, int status) {
    JsonNode theirs = vendorCalls(url, key, "list", Map.of());
    try (TrueFoundryClient sdk =
        sdk(url).bearerToken(key).retry(RetryPolicy.DEFAULT.withMaxAttempts(1)).build()) {
      ApiException ours = catchThrowableOfType(ApiException.class, () -> sdk.listModels().toList());
      assertSame(theirs, ours, status);
    }
    return theirs;
  }

  static void assertSame(JsonNode theirs, ApiException ours, int status) {
    assertThat(theirs.path("status").asInt()).isEqualTo(ours.status()).isEqualTo(status);
    assertThat(theirs.at("/body/message").asText())
        .isNotBlank()
        .isEqualTo(ours.error().detail().orElseThrow());
  }

  @Override
  public void close() {
    vendor.close();
  }
}
