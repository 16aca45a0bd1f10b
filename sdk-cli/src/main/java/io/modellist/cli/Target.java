package io.modellist.cli;

import static io.modellist.cli.ConnectionOptions.ifGiven;

import io.modellist.core.CallListener;
import io.modellist.core.Listing;
import io.modellist.core.Model;
import io.modellist.core.ModelCatalog;
import io.modellist.narrative.NarrativeClient;
import io.modellist.narrative.NarrativeModel;
import io.modellist.openwebui.OpenWebUiClient;
import io.modellist.openwebui.OpenWebUiModel;
import io.modellist.orgregistry.OrgRegistryClient;
import io.modellist.orgregistry.OrgRegistryModel;
import io.modellist.truefoundry.TrueFoundryClient;
import io.modellist.truefoundry.TrueFoundryModel;
import java.util.Map;
import java.util.function.Function;

/**
 * A service that is ready to be asked. Its client and its query are built from the options. This is
 * the only class that knows each provider's own builder.
 *
 * @param modelType the provider's model type
 * @param catalog the provider's client
 * @param query builds the listing that the options describe
 */
record Target<M extends Model>(
    Class<M> modelType, ModelCatalog<M> catalog, Function<ListingOptions, Listing<M>> query)
    implements AutoCloseable {

  /** Opens the service that the options select. Sends no request. */
  static Target<?> open(
      ConnectionOptions options, Map<String, String> environment, CallListener listener) {
    return switch (options.provider()) {
      case NARRATIVE -> {
        var client = options.configure(NarrativeClient.builder(), environment, listener).build();
        yield new Target<>(
            NarrativeModel.class,
            client,
            listing -> client.listModels(query -> listing.fill(query::filter, query::pageSize)));
      }
      case OPENWEBUI -> {
        var builder = options.configure(OpenWebUiClient.builder(), environment, listener);
        ifGiven(options.path(), builder::listPath);
        ifGiven(options.apiKey(environment), builder::apiKey);
        var client = builder.build();
        yield new Target<>(
            OpenWebUiModel.class,
            client,
            // Its page size cannot be set, and the options were checked for that.
            listing -> client.listModels(query -> listing.fill(query::filter, size -> {})));
      }
      case TRUEFOUNDRY -> {
        var builder = options.configure(TrueFoundryClient.builder(), environment, listener);
        ifGiven(options.path(), builder::pathPrefix);
        var client = builder.build();
        yield new Target<>(
            TrueFoundryModel.class,
            client,
            listing -> client.listModels(query -> listing.fill(query::filter, query::pageSize)));
      }
      case ORGREGISTRY -> {
        var builder = options.configure(OrgRegistryClient.builder(), environment, listener);
        ifGiven(options.org(), builder::organization);
        ifGiven(options.apiKey(environment), builder::apiKey);
        var client = builder.build();
        yield new Target<>(
            OrgRegistryModel.class,
            client,
            listing -> client.listModels(query -> listing.fill(query::filter, query::pageSize)));
      }
    };
  }

  /** Returns the listing that the options describe. */
  Listing<M> list(ListingOptions options) {
    return options.narrow(query.apply(options));
  }

  @Override
  public void close() {
    catalog.close();
  }
}
