package io.modellist.tck;

import static io.modellist.tck.FaultCase.harmless;
import static io.modellist.tck.FaultCase.lasting;
import static io.modellist.tck.FaultCase.temporary;

import io.modellist.core.ApiException;
import io.modellist.core.AuthenticationException;
import io.modellist.core.BadRequestException;
import io.modellist.core.ConflictException;
import io.modellist.core.NotFoundException;
import io.modellist.core.PermissionDeniedException;
import io.modellist.core.RateLimitException;
import io.modellist.core.ServerException;
import io.modellist.core.TransportException;
import io.modellist.core.UnexpectedContentException;
import io.modellist.core.UpgradeRequiredException;
import io.modellist.core.ValidationException;
import io.modellist.testing.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every kind of {@link Fault}, with each argument that might make a client behave differently. The
 * faults that take real time are in {@link #slow}.
 */
final class FaultCases {
  /** The body limit for clients of these cases. Pages are smaller, and some faults are larger. */
  static final int MAX_BODY_BYTES = 200_000;

  private static final int TOO_LARGE = 2 * MAX_BODY_BYTES;
  private static final Set<Integer> TEMPORARY = Set.of(408, 429, 500, 502, 503, 504);

  /** The exception for each status. */
  static final Map<Integer, Class<? extends ApiException>> EXCEPTIONS =
      Map.ofEntries(
          Map.entry(400, BadRequestException.class),
          Map.entry(401, AuthenticationException.class),
          Map.entry(403, PermissionDeniedException.class),
          Map.entry(404, NotFoundException.class),
          Map.entry(409, ConflictException.class),
          Map.entry(418, ApiException.class),
          Map.entry(422, ValidationException.class),
          Map.entry(426, UpgradeRequiredException.class),
          Map.entry(429, RateLimitException.class),
          Map.entry(500, ServerException.class),
          Map.entry(502, ServerException.class),
          Map.entry(504, ServerException.class));

  private FaultCases() {}

  /** Returns all cases that take no real time, for a service whose list has this name. */
  static List<FaultCase> all(String listKey) {
    List<FaultCase> all = new ArrayList<>();
    all.addAll(goodResponses());
    all.addAll(refusals());
    all.addAll(retryAfter());
    all.addAll(redirects());
    all.addAll(brokenResponses());
    all.addAll(otherContent(listKey));
    all.addAll(echoes());
    return all;
  }

  /** Returns the faults that only the client's own time limits end, in real time. */
  static List<FaultCase> slow() {
    return List.of(
        temporary("silence", Fault.stall(), TransportException.class),
        temporary("silence in a body", Fault.stallDuringBody(), TransportException.class),
        temporary("a trickle", Fault.trickle(1, Duration.ofMillis(20)), TransportException.class));
  }

  private static List<FaultCase> goodResponses() {
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

  private static List<FaultCase> retryAfter() {
    List<FaultCase> cases = new ArrayList<>();
    for (int status : List.of(429, 503)) {
      for (String wait : List.of("0", "3", "60", "Tue, 01 Jan 2030 00:00:05 GMT", "soon", "-1")) {
        cases.add(status(status + ", Retry-After " + wait, status, withRetryAfter(status, wait)));
      }
      // Above the ceiling of the default policy.
      for (String wait : List.of("61", "86400", "99999999999", "Wed, 01 Jan 2031 00:00:00 GMT")) {
        cases.add(
            lasting(status + ", Retry-After " + wait, withRetryAfter(status, wait), type(status)));
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

  private static List<FaultCase> brokenResponses() {
    Class<TransportException> type = TransportException.class;
    return List.of(
        temporary("reset before the response", Fault.resetBeforeAnswer(), type),
        temporary("reset in the body", Fault.resetDuringBody(), type),
        temporary("reset in a compressed body", Fault.resetDuringBody().gzipped(), type),
        temporary("half of the body", Fault.truncated(), type),
        temporary("half of the JSON", Fault.truncatedJson(), type),
        temporary("half of the JSON, compressed", Fault.truncatedJson().gzipped(), type),
        temporary("one brace", Fault.answer("{"), type),
        temporary(
            "plain text announced as gzip",
            Fault.ownAnswer().header("Content-Encoding", "gzip"),
            type),
        temporary("a body with 204", Fault.status(204), type),
        temporary("a body with 205", Fault.status(205), type));
  }

  private static List<FaultCase> otherContent(String listKey) {
    List<FaultCase> cases =
        new ArrayList<>(
            List.of(
                unexpected("an empty body", Fault.answer("")),
                unexpected("white space", Fault.answer(" \n ")),
                unexpected("{}", Fault.answer("{}")),
                unexpected("null", Fault.answer("null")),
                unexpected("a number", Fault.answer("17")),
                unexpected("a word", Fault.answer("fine")),
                unexpected("a text", Fault.answer("\"fine\"")),
                unexpected(
                    "an error object with 200",
                    Fault.answer("{\"error\":\"quota\",\"message\":\"later\"}")),
                unexpected("no list", Fault.answer("{\"%s\":null}".formatted(listKey))),
                unexpected(
                    "a list that is text", Fault.answer("{\"%s\":\"none\"}".formatted(listKey))),
                unexpected(
                    "a list that is a number", Fault.answer("{\"%s\":0}".formatted(listKey))),
                unexpected(
                    "a list that is an object", Fault.answer("{\"%s\":{}}".formatted(listKey))),
                unexpected("a stray comma", Fault.answer("{\"%s\":[,]}".formatted(listKey))),
                unexpected("a wrong brace", Fault.answer("{\"%s\":[}}".formatted(listKey))),
                unexpected(
                    "deep nesting",
                    Fault.answer("{\"%s\":%s".formatted(listKey, "[".repeat(100_000))))));
    cases.add(unexpected("HTML with 200", Fault.html(200)));
    cases.add(unexpected("201 with HTML", Fault.html(201)));
    cases.add(unexpected("too large", Fault.oversized(TOO_LARGE)));
    cases.add(unexpected("too large when unpacked", Fault.oversized(TOO_LARGE).gzipped()));
    return cases;
  }

  private static List<FaultCase> echoes() {
    List<FaultCase> cases = new ArrayList<>();
    for (int status : List.of(400, 401, 403, 404, 429, 500, 503)) {
      cases.add(status(status + " with the key", status, Fault.echoCredential(status)));
    }
    cases.add(unexpected("200 with the key", Fault.echoCredential(200)));
    cases.add(lasting("302 with the key", Fault.echoCredential(302), ApiException.class));
    return cases;
  }

  private static FaultCase status(String name, int status, Fault fault) {
    return new FaultCase(name, fault, type(status), TEMPORARY.contains(status));
  }

  private static FaultCase unexpected(String name, Fault fault) {
    return lasting(name, fault, UnexpectedContentException.class);
  }

  private static Fault withRetryAfter(int status, String wait) {
    return Fault.status(status).header("Retry-After", wait);
  }

  private static Class<? extends ApiException> type(int status) {
    Class<? extends ApiException> other = status < 500 ? ApiException.class : ServerException.class;
    return EXCEPTIONS.getOrDefault(status, other);
  }
}
