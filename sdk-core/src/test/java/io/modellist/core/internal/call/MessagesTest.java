package io.modellist.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ApiError;
import io.modellist.core.ApiException;
import io.modellist.core.FieldError;
import io.modellist.core.ModelListException;
import io.modellist.core.RetryPolicy;
import io.modellist.core.internal.call.AttemptResult.Answer;
import io.modellist.core.simulation.Simulation;
import io.modellist.core.spi.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages of exceptions: what happened, and where it is explained. */
class MessagesTest {
  private static final String REQUEST = "GET http://localhost/models?page=1";
  private static final Answer HTML =
      new Answer(200, Map.of("content-type", List.of("text/html; charset=utf-8")));

  private final Simulation service = Simulation.pageNumbers(3, 2);

  private ModelListException thrownFor(Failure failure) {
    service.failures.put(service.requested.size() + 1, failure);
    return catchThrowableOfType(ModelListException.class, () -> service.listing().toList());
  }

  private static Failure refused(int status, ApiError error) {
    return new Failure.Refused(new Answer(status, Map.of()), error, null);
  }

  @ParameterizedTest
  @CsvSource({
    "302,redirects",
    "399,redirects",
    "400,refused",
    "401,credentials",
    "403,credentials",
    "404,not-found",
    "409,refused",
    "426,upgrade-required",
    "429,rate-limits",
    "499,refused",
    "500,server-errors",
    "503,server-errors"
  })
  void aRefusalRefersToItsSectionInTroubleshooting(int status, String anchor) {
    assertThat(thrownFor(refused(status, ApiError.unrecognized(null))))
        .hasMessage(
            "simulated: refused %s with %d. See docs/troubleshooting.md#%s"
                .formatted(REQUEST, status, anchor));
  }

  @Test
  void aRefusalNamesTheRequestTheAttemptsAndTheError() {
    service.retry = RetryPolicy.DEFAULT;
    for (int request = 1; request <= 4; request++) {
      service.failures.put(
          request, Simulation.refused(500, Map.of("x-request-id", List.of("r-1"))));
    }
    ModelListException e =
        catchThrowableOfType(ModelListException.class, () -> service.listing().toList());
    assertThat(e)
        .hasMessage(
            "simulated: refused GET http://localhost/models?page=1 (attempt 4) with 500 made_up:"
                + " words. See docs/troubleshooting.md#server-errors");
    assertThat(((ApiException) e).requestId()).contains("r-1");
  }

  @Test
  void aDetailIsShownWithoutTheBodyThatContainsIt() {
    ApiError error = new ApiError(502, "gone", "no words", List.of(), "{\"detail\":\"no words\"}");

    assertThat(thrownFor(refused(502, error)))
        .hasMessageContaining(" with 502 gone: no words. See docs");
  }

  @Test
  void aRefusalWithoutDetailQuotesTheStartOfItsBody() {
    assertThat(thrownFor(refused(418, ApiError.unrecognized("I am a teapot"))))
        .hasMessageContaining("a body that starts with \"I am a teapot\"")
        .hasMessageContaining(". Use the coffee pot. See docs/troubleshooting.md#refused");
  }

  @Test
  void theStartOfABodyIsShownOnOneLine() {
    assertThat(thrownFor(refused(502, ApiError.unrecognized(" <html>\n\t<b>Bad  Gateway\n"))))
        .hasMessageContaining(
            " with 502, with a body that starts with \"<html> <b>Bad Gateway\". The body is a web"
                + " page, so a proxy or gateway in between may have sent it. See docs");
  }

  @Test
  void aProxyThatRequiresAPasswordIsExplained() {
    assertThat(thrownFor(refused(407, ApiError.unrecognized(""))))
        .hasMessageContaining("A proxy requires a user name and password")
        .hasMessageContaining("proxyAuthenticator");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " \n"})
  void aRefusalWithoutABodyDoesNotMentionIt(String body) {
    assertThat(thrownFor(refused(502, ApiError.unrecognized(body))))
        .hasMessageContaining(" with 502. See docs");
  }

  @Test
  void aLongBodyIsCutAndTheCutIsShown() {
    String complete = "x".repeat(159);

    assertThat(thrownFor(refused(502, ApiError.unrecognized(complete))))
        .hasMessageContaining("\"" + complete + "\". See");
    assertThat(thrownFor(refused(502, ApiError.unrecognized(complete + "yz"))))
        .hasMessageContaining("\"" + complete + "y…\". See");
  }

  @Test
  void upToFiveFieldErrorsFollowTheDetail() {
    List<FieldError> errors = new ArrayList<>();
    errors.add(
        new FieldError(
            List.of("limit"), "ensure this value is less than or equal to 100", "less_than_equal"));
    errors.add(new FieldError(List.of("query", "page"), null, "missing"));
    errors.add(new FieldError(List.of(), "an odd\nquery", null));
    errors.add(new FieldError(List.of("query", "sort"), null, null));
    errors.add(new FieldError(List.of("q"), "x".repeat(300), null));
    errors.add(new FieldError(List.of("r"), "never shown", null));
    ApiError error = new ApiError(422, "invalid", "wrong query", errors, "{}");

    assertThat(thrownFor(refused(422, error)))
        .hasMessage(
            "simulated: refused "
                + REQUEST
                + " with 422 invalid: wrong query (limit: ensure this value is less than or equal"
                + " to 100; query.page: missing; an odd\\u000aquery; query.sort; q: "
                + "x".repeat(197)
                + "…; and 1 more). See docs/troubleshooting.md#refused");
  }

  @Test
  void fieldErrorsThatAreInTheDetailAreNotRepeated() {
    List<FieldError> errors =
        List.of(
            new FieldError(List.of("query", "page"), "not a number", "int_parsing"),
            new FieldError(List.of("query", "limit"), "too large", "less_than_equal"));
    String detail = "query.page: not a number; query.limit: too large";

    assertThat(thrownFor(refused(422, new ApiError(422, null, detail, errors, "{}"))))
        .hasMessageContaining(" with 422: " + detail + ". See docs");
  }

  @Test
  void anHtmlResponseIsNamedAsSuchWhateverTheParserReports() {
    assertThat(thrownFor(new Failure.Unreadable(HTML, "has an odd token", " <!doctype html>")))
        .hasMessage(
            "simulated: "
                + REQUEST
                + " returned 200, but the response is HTML or XML, not JSON: content type text/html;"
                + " charset=utf-8;"
                + " it starts with \"<!doctype html>\". See docs/troubleshooting.md#not-the-list");
  }

  @Test
  void aResponseWithoutABodyIsNamedAsSuch() {
    assertThat(thrownFor(new Failure.Unreadable(new Answer(200, Map.of()), "has no body", "  ")))
        .hasMessage(
            "simulated: "
                + REQUEST
                + " returned 200, but the response has no body: no content type; empty body."
                + " See docs/troubleshooting.md#not-the-list");
  }

  @Test
  void aSecretInAFilterIsMaskedAlsoInTheMessageOfTheFirstAttempt() {
    // The secret is known only once the first attempt has asked for the credential.
    service.mask = text -> service.requested.isEmpty() ? text : text.replace("k3y", "***");
    service.failures.put(1, Simulation.refused(404, Map.of()));
    assertThatThrownBy(() -> service.listing(List.of(new Parameter("q", "k3y"))).toList())
        .hasMessageContaining("q=***")
        .hasMessageNotContaining("k3y");
  }
}
