package io.modellist.testing;

import static io.modellist.testing.FaultCase.harmless;
import static io.modellist.testing.FaultCase.lasting;
import static io.modellist.testing.FaultCase.passing;

import io.modellist.core.ApiException;
import io.modellist.core.ServerException;
import io.modellist.core.TransportException;
import io.modellist.core.UnexpectedContentException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Every fault of this module that needs no time to pass, with the arguments at which a client might
 * do something else. Those that need time are {@link #slow}.
 */
final class FaultCases {
  /** The limit that a client of these cases has to have: pages are smaller, some faults larger. */
  static final int MAX_BODY_BYTES = 200_000;

  private static final int TOO_LARGE = 2 * MAX_BODY_BYTES;
  private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

  private FaultCases() {}

  /** All of them, for a service that puts its list under this name. */
  static List<FaultCase> all(String listKey) {
    List<FaultCase> all = new ArrayList<>();
    all.addAll(goodAnswers());
    all.addAll(refusals());
    all.addAll(pacing());
    all.addAll(redirects());
    all.addAll(broken());
    all.addAll(otherContent(listKey));
    all.addAll(echoes());
    return all;
  }

  /** Faults that end only when the client's patience does, in real time. */
  static List<FaultCase> slow() {
    return List.of(
        passing("silence", Fault.stall(), TransportException.class),
        passing("silence in a body", Fault.stallDuringBody(), TransportException.class),
        passing("a trickle", Fault.trickle(1, Duration.ofMillis(20)), TransportException.class));
  }

  private static List<FaultCase> goodAnswers() {
    return List.of(
        harmless("nothing", Fault.ownAnswer()),
        harmless("latency", Fault.latency(Duration.ofMillis(1))),
        harmless("a quick trickle", Fault.trickle(1 << 20, Duration.ofMillis(1))),
        harmless("gzip", Fault.gzip()),
        harmless("white space before", Fault.oversized(10_000)),
        harmless("white space before, compressed", Fault.oversized(10_000).gzipped()),
        harmless("text/plain", Fault.ownAnswer().header("Content-Type", "text/plain")),
        harmless("Retry-After with 200", Fault.ownAnswer().header("Retry-After", "120")));
  }

  private static List<FaultCase> refusals() {
    List<FaultCase> cases = new ArrayList<>();
    for (int status :
        List.of(
            400, 401, 403, 404, 405, 406, 408, 409, 410, 413, 415, 418, 422, 426, 429, 431, 451,
            500, 501, 502, 503, 504, 505, 511, 599)) {
      cases.add(status("" + status, status, Fault.status(status)));
    }
    for (int status : List.of(400, 401, 404, 429, 500, 503)) {
      cases.add(status(status + ", empty", status, Fault.status(status).body("")));
      cases.add(status(status + ", HTML", status, Fault.html(status)));
      cases.add(status(status + ", half", status, Fault.status(status).body("{\"detail\":\"ha")));
      cases.add(status(status + ", gzip", status, Fault.status(status).gzipped()));
    }
    return cases;
  }

  private static List<FaultCase> pacing() {
    List<FaultCase> cases = new ArrayList<>();
    for (int status : List.of(429, 503)) {
      for (String wait : List.of("0", "3", "60", "Tue, 01 Jan 2030 00:00:05 GMT", "soon", "-1")) {
        cases.add(status(status + ", Retry-After " + wait, status, paced(status, wait)));
      }
      // Longer than the default policy obeys.
      for (String wait : List.of("61", "86400", "99999999999", "Wed, 01 Jan 2031 00:00:00 GMT")) {
        cases.add(lasting(status + ", Retry-After " + wait, paced(status, wait), type(status)));
      }
    }
    return cases;
  }

  private static List<FaultCase> redirects() {
    return List.of(
        harmless("redirect to itself", Fault.redirect("")),
        lasting("redirect away", Fault.redirect("http://elsewhere.invalid/"), ApiException.class),
        lasting("redirect to a file", Fault.redirect("file:///etc/hosts"), ApiException.class),
        lasting("redirect to nowhere", Fault.redirect("http://"), ApiException.class),
        lasting("300", Fault.status(300), ApiException.class),
        lasting("301 without a target", Fault.status(301), ApiException.class),
        lasting("304", Fault.status(304).body(""), ApiException.class),
        lasting("307 without a target", Fault.status(307), ApiException.class));
  }

  private static List<FaultCase> broken() {
    Class<TransportException> type = TransportException.class;
    return List.of(
        passing("reset before the answer", Fault.resetBeforeAnswer(), type),
        passing("reset in the body", Fault.resetDuringBody(), type),
        passing("reset in a compressed body", Fault.resetDuringBody().gzipped(), type),
        passing("half of the body", Fault.truncated(), type),
        passing("half of the JSON", Fault.truncatedJson(), type),
        passing("half of the JSON, compressed", Fault.truncatedJson().gzipped(), type),
        passing("one brace", Fault.answer("{"), type),
        passing(
            "plain text that says gzip",
            Fault.ownAnswer().header("Content-Encoding", "gzip"),
            type),
        passing("a body with 204", Fault.status(204), type),
        passing("a body with 205", Fault.status(205), type));
  }

  private static List<FaultCase> otherContent(String listKey) {
    List<FaultCase> cases =
        new ArrayList<>(
            List.of(
                odd("an empty body", Fault.answer("")),
                odd("white space", Fault.answer(" \n ")),
                odd("{}", Fault.answer("{}")),
                odd("null", Fault.answer("null")),
                odd("a number", Fault.answer("17")),
                odd("a word", Fault.answer("fine")),
                odd("a text", Fault.answer("\"fine\"")),
                odd(
                    "an error that says 200",
                    Fault.answer("{\"error\":\"quota\",\"message\":\"later\"}")),
                odd("no list", Fault.answer("{\"%s\":null}".formatted(listKey))),
                odd("a list that is text", Fault.answer("{\"%s\":\"none\"}".formatted(listKey))),
                odd("a list that is a number", Fault.answer("{\"%s\":0}".formatted(listKey))),
                odd("a list that is an object", Fault.answer("{\"%s\":{}}".formatted(listKey))),
                odd("a comma too many", Fault.answer("{\"%s\":[,]}".formatted(listKey))),
                odd("a wrong brace", Fault.answer("{\"%s\":[}}".formatted(listKey))),
                odd(
                    "deep nesting",
                    Fault.answer("{\"%s\":%s".formatted(listKey, "[".repeat(100_000))))));
    cases.add(odd("HTML with 200", Fault.html(200)));
    cases.add(odd("201 with HTML", Fault.html(201)));
    cases.add(odd("too large", Fault.oversized(TOO_LARGE)));
    cases.add(odd("too large when unpacked", Fault.oversized(TOO_LARGE).gzipped()));
    return cases;
  }

  private static List<FaultCase> echoes() {
    List<FaultCase> cases = new ArrayList<>();
    for (int status : List.of(400, 401, 403, 404, 429, 500, 503)) {
      cases.add(status(status + " with the key", status, Fault.echoCredential(status)));
    }
    cases.add(odd("200 with the key", Fault.echoCredential(200)));
    cases.add(lasting("302 with the key", Fault.echoCredential(302), ApiException.class));
    return cases;
  }

  private static FaultCase status(String name, int status, Fault fault) {
    return new FaultCase(name, fault, type(status), PASSING.contains(status));
  }

  private static FaultCase odd(String name, Fault fault) {
    return lasting(name, fault, UnexpectedContentException.class);
  }

  private static Fault paced(int status, String wait) {
    return Fault.status(status).header("Retry-After", wait);
  }

  private static Class<? extends ApiException> type(int status) {
    Class<? extends ApiException> other = status < 500 ? ApiException.class : ServerException.class;
    return RefusalPromises.TYPES.getOrDefault(status, other);
  }
}
