package io.modellist.tck;

import io.modellist.core.ModelCatalog;
import io.modellist.core.client.ClientBuilder;
import io.modellist.testing.FakeService;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;

/**
 * The promises that every provider keeps, as a test class to extend. The test of a provider starts
 * the provider's fake and creates its client. Every test of the contract then runs against them.
 * The tests are grouped by topic: listings, paging, failures, content, secrets, stopping, and the
 * client itself.
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
 *
 * <p>Tests that count something publish their figures as JUnit report entries. Nothing is printed.
 */
public abstract class ProviderContract {
  /** Creates the contract. For subclasses. */
  protected ProviderContract() {}

  /** Starts the provider's fake, without models. Called once for every test, which closes it. */
  protected abstract FakeService<?> fake();

  /**
   * Creates a client of the provider as its users do, with its default settings. The test closes
   * it.
   *
   * @param baseUrl the address of the fake
   * @param settings changes to the builder, to be applied last
   */
  protected abstract ModelCatalog<?> client(String baseUrl, Consumer<ClientBuilder<?, ?>> settings);

  /** Returns the number of clients that the test for leaks creates: 90 unless overridden. */
  protected int leakTestClients() {
    return 90;
  }

  @Nested
  final class ListingTests extends ListingContract {
    ListingTests() {
      super(ProviderContract.this);
    }
  }

  @Nested
  final class PagingTests extends PagingContract {
    PagingTests() {
      super(ProviderContract.this);
    }
  }

  @Nested
  final class FailureTests extends FailureContract {
    FailureTests() {
      super(ProviderContract.this);
    }
  }

  @Nested
  final class ContentTests extends ContentContract {
    ContentTests() {
      super(ProviderContract.this);
    }
  }

  @Nested
  final class SecretTests extends SecretContract {
    SecretTests() {
      super(ProviderContract.this);
    }
  }

  @Nested
  final class StoppingTests extends StoppingContract {
    StoppingTests() {
      super(ProviderContract.this);
    }
  }

  @Nested
  final class ClientTests extends ClientContract {
    ClientTests() {
      super(ProviderContract.this);
    }
  }
}
