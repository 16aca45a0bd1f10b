package io.modellist.testing;

import io.modellist.core.Model;
import io.modellist.core.ModelCatalog;
import io.modellist.core.spi.ClientBuilder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What every provider promises, written once: a provider's test extends this class and says how to
 * start its fake and how to make its client. Needs JUnit 5 and AssertJ.
 *
 * <pre>{@code
 * class NarrativeContractTest extends ProviderContract {
 *   protected FakeService<?> fake() {
 *     return FakeNarrative.start();
 *   }
 *
 *   protected ModelCatalog<?> client(String baseUrl, Consumer<ClientBuilder<?, ?>> settings) {
 *     NarrativeClient.Builder builder = NarrativeClient.builder().baseUrl(baseUrl);
 *     settings.accept(builder);
 *     return builder.build();
 *   }
 * }
 * }</pre>
 */
public abstract class ProviderContract
    implements ListingPromises,
        BookmarkPromises,
        RetryPromises,
        RefusalPromises,
        ContentPromises,
        EntryPromises,
        FaultPromises,
        PagingPromises,
        ConsistencyPromises,
        SecretPromises,
        SingleModelPromises,
        StopPromises,
        LeakPromises,
        SettingsPromises {
  private @Nullable ContractSubject subject;

  /** For subclasses. */
  protected ProviderContract() {}

  /** Starts the provider's fake, without models. */
  protected abstract FakeService<?> fake();

  /**
   * Makes a client of the provider as its users do, with its defaults.
   *
   * @param baseUrl where the fake is
   * @param settings to be applied to the builder last
   */
  protected abstract ModelCatalog<?> client(String baseUrl, Consumer<ClientBuilder<?, ?>> settings);

  /** What {@code getModel} takes for this model: its id, unless the service looks up otherwise. */
  protected String lookup(Model model) {
    return model.id();
  }

  @Override
  public final ContractSubject subject() {
    if (subject == null) {
      throw new IllegalStateException("only while a test runs");
    }
    return subject;
  }

  @BeforeEach
  final void startSubject() {
    subject = new ContractSubject(fake(), this::client, this::lookup);
  }

  @AfterEach
  final void stopSubject() {
    subject().close();
  }
}
