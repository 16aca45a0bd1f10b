package io.modellist.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ApiException;
import io.modellist.core.FieldProblem;
import io.modellist.core.Model;
import io.modellist.testing.FakeNarrative;
import io.modellist.testing.Fault;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The key is sent to the service with every request, and appears nowhere else. */
abstract class SecretContract extends ContractTopic {
  private static final String KEY = "canary-7f3a-do-not-print";

  SecretContract(ProviderContract provider) {
    super(provider);
  }

  @Test
  void everyRequestCarriesTheKeyAndNamesTheClient() {
    threePages();
    assertThat(listing().toList()).isNotEmpty();

    assertThat(fake().revealSecrets().requests())
        .hasSize(3)
        .allSatisfy(
            request -> {
              String field = fake().credentialHeader();
              String scheme = field.equals("authorization") ? "Bearer " : "";
              assertThat(request.header(field)).hasValue(scheme + fake().key());
              assertThat(request.header("Accept")).hasValue("application/json");
              assertThat(request.header("User-Agent").orElseThrow()).startsWith("modellist-java/");
            });
  }

  @Test
  void aRedirectToAnotherOriginIsNotFollowed() {
    try (FakeNarrative other = FakeNarrative.start()) {
      fake().onEveryRequest(Fault.redirect(other.url() + "/models"));

      ApiException refusal = catchThrowableOfType(ApiException.class, listing()::toList);

      assertThat(refusal).as("a refusal").isNotNull();
      assertThat(refusal.status()).isEqualTo(302);
      assertThat(other.requestCount()).isZero();
    }
  }

  /** Covers every kind of failure at every log level, while the service sends the key back. */
  @Test
  void aKeyThatTheServiceSendsBackAppearsNowhere(TestReporter figures) {
    SecretTrial trial = new SecretTrial(subject());

    List<String> findings = trial.run();

    figures.publishEntry("secret canary", trial.figures());
    assertThat(findings).isEmpty();
  }

  @Test
  void aKeyInAFieldOfTheWrongTypeIsNotRecorded() {
    fake().key(KEY);
    Map<String, @Nullable Object> model = sampleModel();
    model.put(fake().nameField(), List.of(KEY));
    fake().add(model);

    List<? extends Model> all = listing().toList();

    assertThat(all).hasSize(1);
    assertThat(all.get(0).problems()).hasSize(1);
    assertThat(all.get(0).problems()).extracting(FieldProblem::raw).noneMatch(KEY::equals);
    assertThat(all.get(0).problems().toString()).doesNotContain(KEY);
  }
}
