package io.modellist.tck;

import io.modellist.core.Listing;
import io.modellist.core.Model;
import io.modellist.core.ModelCatalog;
import io.modellist.core.client.ClientBuilder;
import io.modellist.testing.FakeService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * The promises about one topic. The name of each test is a promise. Every test has its own fake,
 * which has no models at first. It is closed after the test, together with all clients.
 */
abstract class ContractTopic {
  private final ProviderContract provider;
  private @Nullable ContractSubject subject;

  ContractTopic(ProviderContract provider) {
    this.provider = provider;
  }

  @BeforeEach
  final void startSubject() {
    subject = new ContractSubject(provider);
  }

  @AfterEach
  final void closeSubject() {
    if (subject != null) {
      subject.close();
    }
  }

  final ProviderContract provider() {
    return provider;
  }

  final ContractSubject subject() {
    if (subject == null) {
      throw new IllegalStateException("there is a subject only while a test runs");
    }
    return subject;
  }

  final FakeService<?> fake() {
    return subject().fake();
  }

  final ModelCatalog<?> client() {
    return subject().client();
  }

  final ModelCatalog<?> client(Consumer<ClientBuilder<?, ?>> settings) {
    return subject().client(settings);
  }

  final Listing<? extends Model> listing() {
    return subject().listing();
  }

  final int pageSize() {
    return subject().pageSize();
  }

  final List<String> threePages() {
    return subject().threePages();
  }

  /** Returns one more model in wire form, without adding it to the fake. */
  final Map<String, @Nullable Object> sampleModel() {
    return new LinkedHashMap<>(fake().sampleModel());
  }
}
