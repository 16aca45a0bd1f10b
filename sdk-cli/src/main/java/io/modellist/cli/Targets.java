package io.modellist.cli;

import io.modellist.core.CallListener;
import io.modellist.narrative.NarrativeClient;
import io.modellist.narrative.NarrativeModel;
import io.modellist.narrative.NarrativeModelQuery;
import io.modellist.openwebui.OpenWebUiClient;
import io.modellist.openwebui.OpenWebUiModel;
import io.modellist.openwebui.OpenWebUiModelQuery;
import io.modellist.orgregistry.OrgRegistryClient;
import io.modellist.orgregistry.OrgRegistryModel;
import io.modellist.orgregistry.OrgRegistryModelQuery;
import io.modellist.truefoundry.TrueFoundryClient;
import io.modellist.truefoundry.TrueFoundryModel;
import io.modellist.truefoundry.TrueFoundryModelQuery;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Opens the services: where the options meet each provider's own builder. */
final class Targets {
  private Targets() {}

  /** Sends nothing. */
  static Target<?> open(
      ConnectionOptions options, Map<String, String> environment, CallListener listener) {
    return switch (options.provider()) {
      case NARRATIVE -> narrative(options, environment, listener);
      case OPENWEBUI -> openWebUi(options, environment, listener);
      case TRUEFOUNDRY -> trueFoundry(options, environment, listener);
      case ORGREGISTRY -> orgRegistry(options, environment, listener);
    };
  }

  private static Target<NarrativeModel> narrative(
      ConnectionOptions options, Map<String, String> environment, CallListener listener) {
    NarrativeClient client =
        options.settle(NarrativeClient.builder(), environment, listener).build();
    return new Target<>(
        NarrativeModel.class,
        client,
        asked -> {
          NarrativeModelQuery.Builder query = NarrativeModelQuery.builder();
          asked.fill(query::filter, query::pageSize);
          return client.listModels(query.build());
        });
  }

  private static Target<OpenWebUiModel> openWebUi(
      ConnectionOptions options, Map<String, String> environment, CallListener listener) {
    var builder = options.settle(OpenWebUiClient.builder(), environment, listener);
    set(options.path(), builder::listPath);
    set(options.apiKey(environment), builder::apiKey);
    OpenWebUiClient client = builder.build();
    return new Target<>(
        OpenWebUiModel.class,
        client,
        asked -> {
          OpenWebUiModelQuery.Builder query = OpenWebUiModelQuery.builder();
          asked.fill(query::filter, query::pageSize);
          return client.listModels(query.build());
        });
  }

  private static Target<TrueFoundryModel> trueFoundry(
      ConnectionOptions options, Map<String, String> environment, CallListener listener) {
    var builder = options.settle(TrueFoundryClient.builder(), environment, listener);
    set(options.path(), builder::pathPrefix);
    TrueFoundryClient client = builder.build();
    return new Target<>(
        TrueFoundryModel.class,
        client,
        asked -> {
          TrueFoundryModelQuery.Builder query = TrueFoundryModelQuery.builder();
          asked.fill(query::filter, query::pageSize);
          return client.listModels(query.build());
        });
  }

  private static Target<OrgRegistryModel> orgRegistry(
      ConnectionOptions options, Map<String, String> environment, CallListener listener) {
    var builder = options.settle(OrgRegistryClient.builder(), environment, listener);
    set(options.org(), builder::organization);
    set(options.apiKey(environment), builder::apiKey);
    OrgRegistryClient client = builder.build();
    return new Target<>(
        OrgRegistryModel.class,
        client,
        asked -> {
          OrgRegistryModelQuery.Builder query = OrgRegistryModelQuery.builder();
          asked.fill(query::filter, query::pageSize);
          return client.listModels(query.build());
        });
  }

  private static void set(@Nullable String value, Consumer<String> setter) {
    if (value != null) {
      setter.accept(value);
    }
  }
}
