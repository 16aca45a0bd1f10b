package io.modellist.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ApiException;
import io.modellist.core.FieldProblem;
import io.modellist.core.Model;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The key goes to the service with every request, and to nobody else. */
public interface SecretPromises extends Promises {
  /** A key that is easily found again. */
  String CANARY = "canary-7f3a-do-not-print";

  @Test
  default void everyRequestCarriesTheKeyAndSaysWhoAsks() {
    subject().threePages();
    assertThat(subject().listing().toList()).isNotEmpty();

    assertThat(subject().fake().revealSecrets().requests())
        .hasSize(3)
        .allSatisfy(
            request -> {
              assertThat(request.header("Authorization"))
                  .hasValue("Bearer " + subject().fake().key());
              assertThat(request.header("Accept")).hasValue("application/json");
              assertThat(request.header("User-Agent").orElseThrow()).startsWith("modellist-java/");
            });
  }

  @Test
  default void aRedirectToAnotherOriginIsNotFollowed() {
    try (FakeNarrative other = FakeNarrative.start()) {
      subject().fake().onEveryRequest(Fault.redirect(other.url() + "/models"));

      ApiException refusal = catchThrowableOfType(ApiException.class, subject().listing()::toList);

      assertThat(refusal).as("a refusal").isNotNull();
      assertThat(refusal.status()).isEqualTo(302);
      assertThat(other.requestCount()).isZero();
    }
  }

  /** Whatever fails, at every log level, also where the service sends the key back. */
  @Test
  default void aKeyThatIsEchoedIsInNothingThatComesOut() {
    SecretTrial trial = new SecretTrial(subject());

    List<String> findings = trial.run();

    System.out.println(trial.figures());
    assertThat(findings).isEmpty();
  }

  @Test
  default void aKeyInAFieldOfTheWrongTypeIsNotNoted() {
    Map<String, @Nullable Object> model = subject().fake().key(CANARY).sampleModel();
    model.put("name", List.of(CANARY));
    subject().fake().add(model);

    List<? extends Model> all = subject().listing().toList();

    assertThat(all).hasSize(1);
    assertThat(all.get(0).problems()).hasSize(1);
    assertThat(all.get(0).problems()).extracting(FieldProblem::raw).noneMatch(CANARY::equals);
    assertThat(all.get(0).problems().toString()).doesNotContain(CANARY);
  }
}
