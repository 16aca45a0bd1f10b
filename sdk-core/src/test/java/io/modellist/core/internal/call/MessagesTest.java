package io.modellist.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.modellist.core.ApiError;
import io.modellist.core.CallListener;
import io.modellist.core.ModelListException;
import io.modellist.core.internal.call.AttemptResult.Answer;
import io.modellist.core.simulation.Simulation;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
  private static final String PLACE = "GET http://localhost/models?page=1";
  private static final Answer HTML =
      new Answer(200, Map.of("content-type", List.of("text/html; charset=utf-8")));

  private final Simulation service = Simulation.pageNumbers(3, 2);

  private ModelListException thrownFor(Failure fault) {
    service.failures.put(service.asked.size() + 1, fault);
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
  void aRefusalLeadsToItsPlaceInTheTroubleshooting(int status, String anchor) {
    assertThat(thrownFor(refused(status, ApiError.unrecognized(null))))
        .hasMessage(
            "simulated: refused %s with %d. See docs/troubleshooting.md#%s"
                .formatted(PLACE, status, anchor));
  }

  @Test
  void aRefusalWithoutTheServicesWordsTellsHowItsBodyStarts() {
    assertThat(thrownFor(refused(502, ApiError.unrecognized(" <html>\n\t<b>Bad  Gateway\n"))))
        .hasMessageContaining(
            " with 502, with a body that starts with \"<html> <b>Bad Gateway\". See docs");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " \n"})
  void aRefusalWithoutABodySaysNothingOfOne(String body) {
    assertThat(thrownFor(refused(502, ApiError.unrecognized(body))))
        .hasMessageContaining(" with 502. See docs");
  }

  @Test
  void theServicesWordsComeWithoutTheBodyTheyAreFrom() {
    ApiError error = new ApiError(502, "gone", "no words", List.of(), "{\"detail\":\"no words\"}");

    assertThat(thrownFor(refused(502, error)))
        .hasMessageContaining(" with 502 gone: no words. See docs");
  }

  @Test
  void aLongBodyIsCutAndTheCutIsShown() {
    String whole = "x".repeat(159);

    assertThat(thrownFor(refused(502, ApiError.unrecognized(whole))))
        .hasMessageContaining("\"" + whole + "\". See");
    assertThat(thrownFor(refused(502, ApiError.unrecognized(whole + "yz"))))
        .hasMessageContaining("\"" + whole + "y…\". See");
  }

  @Test
  void anAnswerThatIsHtmlIsCalledSoWhateverTheParserSays() {
    assertThat(thrownFor(new Failure.Unreadable(HTML, "has an odd token", " <!doctype html>")))
        .hasMessage(
            "simulated: the answer to "
                + PLACE
                + " is HTML or XML, not JSON: status 200, content type text/html; charset=utf-8;"
                + " it starts with \"<!doctype html>\". See docs/troubleshooting.md#not-the-list");
  }

  @Test
  void anAnswerWithoutABodyIsCalledSo() {
    assertThat(thrownFor(new Failure.Unreadable(new Answer(200, Map.of()), "has no body", "  ")))
        .hasMessage(
            "simulated: the answer to "
                + PLACE
                + " has no body: status 200, content type null, with an empty body."
                + " See docs/troubleshooting.md#not-the-list");
  }

  @Test
  void theListenerHearsEachFailureInWords() {
    List<String> heard = new ArrayList<>();
    service.listener =
        new CallListener() {
          @Override
          public void onAttempt(Attempt attempt) {
            heard.add(attempt.status() + " " + attempt.failure());
          }
        };

    for (Failure fault :
        List.of(
            refused(429, new ApiError(429, "slow", "too\nfast", List.of(), null)),
            new Failure.NoAnswer("the line is\u001b dead", new IOException(), true, false),
            new Failure.Unreadable(HTML, "is no list", "{}"),
            new Failure.NoCredential("the vault is shut"),
            new Failure.OutOfTime(Failure.Scope.ATTEMPT, Duration.ofMillis(1500)),
            new Failure.Cancelled(false),
            new Failure.Cancelled(true))) {
      service.failures.put(service.asked.size() + 1, fault);
      catchThrowableOfType(ModelListException.class, () -> service.listing().toList());
    }
    service.listing().maxItems(1).toList();

    assertThat(heard)
        .containsExactly(
            "429 429 slow: too\\u000afast",
            "null the line is\\u001b dead",
            "null the answer is no list",
            "null the vault is shut",
            "null no whole answer within 1.5s (attemptTimeout)",
            "null the iterator or the client was closed",
            "null the thread was interrupted",
            "200 null");
  }

  @Test
  void aRefusalWithoutDetailQuotesTheStartOfItsBody() {
    assertThat(thrownFor(refused(418, ApiError.unrecognized("I am a teapot"))))
        .hasMessageContaining("a body that starts with \"I am a teapot\"");
  }
}
