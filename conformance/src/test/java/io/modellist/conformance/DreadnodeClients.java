package io.modellist.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.modellist.core.ApiException;
import io.modellist.core.RetryPolicy;
import io.modellist.core.SortDirection;
import io.modellist.orgregistry.OrgRegistryClient;
import io.modellist.orgregistry.OrgRegistryModel;
import io.modellist.orgregistry.OrgRegistryModelQuery;
import io.modellist.orgregistry.OrgRegistrySort;
import io.modellist.testing.FakeService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** {@code dreadnode} and the SDK's client, for the same calls to the same fake. */
final class DreadnodeClients implements AutoCloseable {
  static final int PAGE_SIZE = 50;

  private static final String ORG = "acme";

  private final VendorClient vendor = new VendorClient("dreadnode");

  static FakeProcess fake(int models, String... failures) {
    List<String> options = new ArrayList<>(List.of("--models", "" + models));
    for (String failure : failures) {
      options.addAll(List.of("--fail", failure));
    }
    return FakeProcess.start("orgregistry", options);
  }

  static OrgRegistryClient.Builder sdk(String url) {
    return OrgRegistryClient.builder()
        .baseUrl(url)
        .bearerToken(FakeService.DEFAULT_KEY)
        .organization(ORG);
  }

  List<OrgRegistryModel> sdkLists(String url, Map<String, ?> parameters) {
    try (OrgRegistryClient sdk = sdk(url).build()) {
      return sdk.listModels(query(parameters)).toList();
    }
  }

  /**
   * Returns a query with these parameters, in the order that the vendor's client has by default.
   */
  private static Consumer<OrgRegistryModelQuery.Builder> query(Map<String, ?> parameters) {
    return q -> {
      q.sort(OrgRegistrySort.CREATED_AT, SortDirection.DESCENDING);
      parameters.forEach(
          (name, value) -> {
            List<?> values = value instanceof List<?> several ? several : List.of(value);
            values.forEach(one -> q.filter(name, one.toString()));
          });
    };
  }

  List<String> sdkNames(String url, Map<String, ?> parameters) {
    return sdkLists(url, parameters).stream().map(OrgRegistryModel::key).toList();
  }

  JsonNode vendorLists(String url, int pageSize, Map<String, ?> arguments) {
    return vendorLists(url, FakeService.DEFAULT_KEY, ORG, pageSize, arguments);
  }

  JsonNode vendorLists(String url, String key, String org, int pageSize, Map<String, ?> arguments) {
    return vendor.call(
        Map.of("url", url, "key", key, "org", org, "size", pageSize, "arguments", arguments));
  }

  List<String> vendorNames(String url, int pageSize, Map<String, ?> arguments) {
    JsonNode answer = vendorLists(url, pageSize, arguments);
    assertThat(answer.path("error").isMissingNode()).as(answer.toString()).isTrue();
    List<String> names = new ArrayList<>();
    answer.get("models").forEach(model -> names.add(model.get("full_name").asText()));
    return names;
  }

  /** Asks the vendor's client for a single model. */
  JsonNode vendorGets(String url, String name) {
    return vendor.call(
        Map.of("url", url, "key", FakeService.DEFAULT_KEY, "org", ORG, "name", name));
  }

  /** Lists with both and without a retry of the SDK, and expects the same error. */
  void bothRefused(
      String url, String key, String org, Map<String, ?> parameters, int status, String error) {
    JsonNode theirs = vendorLists(url, key, org, PAGE_SIZE, parameters);
    try (OrgRegistryClient sdk =
        sdk(url)
            .bearerToken(key)
            .organization(org)
            .retry(RetryPolicy.DEFAULT.withMaxAttempts(1))
            .build()) {
      ApiException ours =
          catchThrowableOfType(
              ApiException.class, () -> sdk.listModels(query(parameters)).toList());
      assertSame(theirs, ours, status, error);
    }
  }

  /** The vendor's client puts the status and the detail into the message. */
  static void assertSame(JsonNode theirs, ApiException ours, int status, String error) {
    assertThat(ours.status()).isEqualTo(status);
    assertThat(theirs.path("error").asText()).isEqualTo(error);
    assertThat(theirs.path("message").asText())
        .isEqualTo(status + ": " + ours.error().detail().orElseThrow());
  }

  @Override
  public void close() {
    vendor.close();
  }
}
