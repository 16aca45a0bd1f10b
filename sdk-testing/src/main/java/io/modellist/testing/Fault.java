package io.modellist.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/**
 * A faulty response of a fake. Script faults with {@link FakeService#onRequest}. Immutable: each
 * modifying method returns another fault.
 *
 * <p>To refuse connections, use {@link FakeService#goOffline}.
 */
public final class Fault {
  private final Effect effect;

  private Fault(Effect effect) {
    this.effect = effect;
  }

  /** Sends a refusal with the service's usual body for this status. */
  public static Fault status(int status) {
    return status(status, StatusText.reason(status));
  }

  /** Sends a refusal in the service's own shape with this detail. */
  public static Fault status(int status, String detail) {
    return new Fault(x -> sent(x.refusal().apply(status, detail)));
  }

  /** Sends 200 and {@code application/json} with this body, which need not be JSON. */
  public static Fault answer(String body) {
    return new Fault(x -> sent(new Reply(200, "application/json", body)));
  }

  /** Sends 200 and {@code application/json} with an empty body. */
  public static Fault emptyBody() {
    return answer("");
  }

  /** Sends an HTML page, as a proxy or a wrong path does. */
  public static Fault html(int status) {
    return new Fault(x -> sent(Reply.html(status, "Not what you asked for")));
  }

  /** Redirects to this address with 302. */
  public static Fault redirect(String url) {
    return new Fault(x -> sent(Reply.text(302, "")).setHeader("Location", url));
  }

  /** Sends the service's own response, for use with the modifying methods. */
  public static Fault ownAnswer() {
    return new Fault(x -> sent(x.own().get()));
  }

  /** Sends the service's own response with its body changed. */
  public static Fault altered(UnaryOperator<String> change) {
    return new Fault(
        x -> {
          Reply own = x.own().get();
          return sent(new Reply(own.status(), own.contentType(), change.apply(own.body())));
        });
  }

  /**
   * Sends the service's own response after this delay. The delay takes real time, so keep it short.
   */
  public static Fault latency(Duration delay) {
    return ownAnswer().modified(b -> b.headersDelay(delay.toNanos(), TimeUnit.NANOSECONDS));
  }

  /** Closes the connection after the request, before the first byte of the response. */
  public static Fault resetBeforeAnswer() {
    return ownAnswer().modified(b -> b.onResponseStart(new SocketEffect.CloseSocket()));
  }

  /** Closes the connection in the middle of the service's own response. */
  public static Fault resetDuringBody() {
    return ownAnswer().modified(b -> b.onResponseBody(new SocketEffect.CloseSocket()));
  }

  /** Reads the request and never responds. */
  public static Fault stall() {
    return ownAnswer().modified(b -> b.onResponseStart(SocketEffect.Stall.INSTANCE));
  }

  /** Stops in the middle of the service's own response and keeps the connection open. */
  public static Fault stallDuringBody() {
    return ownAnswer().modified(b -> b.onResponseBody(SocketEffect.Stall.INSTANCE));
  }

  /** Sends the service's own response at this number of bytes per period, in real time. */
  public static Fault trickle(long bytes, Duration period) {
    return ownAnswer().modified(b -> b.throttleBody(bytes, period.toNanos(), TimeUnit.NANOSECONDS));
  }

  /** Sends the first half of the service's own response, with the length of all of it. */
  public static Fault truncated() {
    return new Fault(
        x -> {
          Reply own = x.own().get();
          long announced = own.body().getBytes(StandardCharsets.UTF_8).length;
          return sent(firstHalf(own))
              .setHeader("Content-Length", announced)
              .onResponseEnd(new SocketEffect.CloseSocket());
        });
  }

  /** Sends the first half of the service's own response, with the length of that half. */
  public static Fault truncatedJson() {
    return new Fault(x -> sent(firstHalf(x.own().get())));
  }

  /**
   * Sends this number of bytes of white space, which use no memory, then the service's response.
   */
  public static Fault oversized(long bytes) {
    return new Fault(
        x -> {
          Reply own = x.own().get();
          Bodies.Padded padded = new Bodies.Padded(bytes, own.body());
          return sent(own).body(padded).setHeader("Content-Length", padded.getContentLength());
        });
  }

  /** Sends the service's own response compressed. */
  public static Fault gzip() {
    return ownAnswer().gzipped();
  }

  /**
   * Sends the credential back, in the header field {@code X-Echo} and in the body. For a status
   * below 400, the body is JSON that is not a list. Otherwise it is a refusal in the service's own
   * shape.
   */
  public static Fault echoCredential(int status) {
    return new Fault(
        x -> {
          String words = "no access for " + x.credential();
          Reply reply =
              status < 400
                  ? Reply.json(status, WireForm.object("you_sent", x.credential()))
                  : x.refusal().apply(status, words);
          return sent(reply).setHeader("X-Echo", x.credential());
        });
  }

  /** Returns the same fault with this header field set. */
  public Fault header(String name, String value) {
    return modified(b -> b.setHeader(name, value));
  }

  /** Returns the same fault with another reason phrase, the text after the status. */
  public Fault reason(String words) {
    return modified(b -> b.status(b.getStatus().replaceFirst("( [0-9]{3}).*", "$1") + " " + words));
  }

  /** Returns the same fault with another body and the same content type. */
  public Fault body(String text) {
    return modified(b -> b.body(text));
  }

  /** Returns the same fault with its body compressed. */
  public Fault gzipped() {
    return modified(Bodies::gzip);
  }

  MockResponse respondTo(ServedRequest request) {
    return effect.on(request).build();
  }

  static MockResponse.Builder sent(Reply reply) {
    return new MockResponse.Builder()
        .code(reply.status())
        .setHeader("Content-Type", reply.contentType())
        .body(new Buffer().writeUtf8(reply.body()));
  }

  private Fault modified(Change change) {
    return new Fault(x -> change.on(effect.on(x)));
  }

  private static Reply firstHalf(Reply reply) {
    String half = reply.body().substring(0, reply.body().length() / 2);
    return new Reply(reply.status(), reply.contentType(), half);
  }

  private interface Effect {
    MockResponse.Builder on(ServedRequest request);
  }

  private interface Change {
    MockResponse.Builder on(MockResponse.Builder response);
  }
}
