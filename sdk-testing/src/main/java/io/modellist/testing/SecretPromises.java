package io.modellist.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ApiException;
import io.modellist.core.FieldProblem;
import io.modellist.core.Model;
import io.modellist.core.ModelCatalog;
import io.modellist.core.ModelListException;
import java.io.PrintWriter;
import java.io.StringWriter;
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

  @Test
  default void aKeyThatIsEchoedIsInNoTextOfAnException() {
    subject().fake().key(CANARY);
    for (int status : new int[] {200, 302, 400, 401, 403, 404, 409, 422, 429, 500, 503}) {
      Fault echo =
          Fault.echoCredential(status)
              .header("Location", "http://elsewhere.invalid/?key=" + CANARY)
              .header("X-Request-Id", CANARY);
      subject().fake().forgetRequests().recover().onEveryRequest(echo);
      ModelCatalog<?> client = subject().client();

      isSilent(catchThrowableOfType(ModelListException.class, client.listModels()::toList));
      isSilent(catchThrowableOfType(ModelListException.class, () -> client.getModel("1")));
      assertThat(client.toString()).doesNotContain(CANARY);
      assertThat(client.listModels().toString()).doesNotContain(CANARY);
    }
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

  private static void isSilent(@Nullable ModelListException failure) {
    assertThat(failure).as("an exception").isNotNull();
    if (failure != null) {
      // The stack trace has the messages of all causes and suppressed exceptions.
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      assertThat(trace.toString()).doesNotContain(CANARY);
      assertThat(failure.request().toString()).doesNotContain(CANARY);
      assertThat(failure.progress().toString()).doesNotContain(CANARY);
      if (failure instanceof ApiException refusal) {
        assertThat(refusal.error().toString()).doesNotContain(CANARY);
        assertThat(refusal.response().toString()).doesNotContain(CANARY);
        assertThat(refusal.headers().toString()).doesNotContain(CANARY);
      }
    }
  }
}
