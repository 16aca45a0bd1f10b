package io.modellist.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/**
 * What a fake does instead of answering as it should. Immutable; each modifying method returns
 * another fault. Script them with {@link FakeService#onRequest}.
 *
 * <p>A refused connection is no fault of a request: {@link FakeService#goOffline} gives it.
 */
public final class Fault {
  private final Effect effect;

  private Fault(Effect effect) {
    this.effect = effect;
  }

  /** A refusal with the service's usual body for this status. */
  public static Fault status(int status) {
    return status(status, HttpWords.reason(status));
  }

  /** A refusal in the service's own shape that says this. */
  public static Fault status(int status, String detail) {
    return new Fault(x -> sent(x.refusal().apply(status, detail)));
  }

  /** 200 and {@code application/json} with any text, JSON or not. */
  public static Fault answer(String body) {
    return new Fault(x -> sent(new Reply(200, "application/json", body)));
  }

  /** 200 and {@code application/json} with nothing behind it. */
  public static Fault emptyBody() {
    return answer("");
  }

  /** An HTML page, as a proxy or a wrong path gives it. */
  public static Fault html(int status) {
    return new Fault(x -> sent(Reply.html(status, "Not what you asked for")));
  }

  /** 302 to this address. */
  public static Fault redirect(String url) {
    return new Fault(x -> sent(Reply.text(302, "")).setHeader("Location", url));
  }

  /** The service's own answer, to be modified. */
  public static Fault ownAnswer() {
    return new Fault(x -> sent(x.own().get()));
  }

  /** The service's own answer with its body changed. */
  public static Fault altered(UnaryOperator<String> change) {
    return new Fault(
        x -> {
          Reply own = x.own().get();
          return sent(new Reply(own.status(), own.contentType(), change.apply(own.body())));
        });
  }

  /** The service's own answer after this time. Real time passes: keep it short. */
  public static Fault latency(Duration delay) {
    return ownAnswer().modified(b -> b.headersDelay(delay.toNanos(), TimeUnit.NANOSECONDS));
  }

  /** The connection is closed when the request was read, before a byte of the answer. */
  public static Fault resetBeforeAnswer() {
    return ownAnswer().modified(b -> b.onResponseStart(new SocketEffect.CloseSocket()));
  }

  /** The connection is closed in the middle of the service's own answer. */
  public static Fault resetDuringBody() {
    return ownAnswer().modified(b -> b.onResponseBody(new SocketEffect.CloseSocket()));
  }

  /** The request is read and never answered. */
  public static Fault stall() {
    return ownAnswer().modified(b -> b.onResponseStart(SocketEffect.Stall.INSTANCE));
  }

  /** The service's own answer stops in its middle, and the connection stays open. */
  public static Fault stallDuringBody() {
    return ownAnswer().modified(b -> b.onResponseBody(SocketEffect.Stall.INSTANCE));
  }

  /** The service's own answer, this many bytes in each period. Real time passes. */
  public static Fault trickle(long bytes, Duration period) {
    return ownAnswer().modified(b -> b.throttleBody(bytes, period.toNanos(), TimeUnit.NANOSECONDS));
  }

  /** The first half of the service's own answer, announced at its full length. */
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

  /** The first half of the service's own answer, announced at just that length. */
  public static Fault truncatedJson() {
    return new Fault(x -> sent(firstHalf(x.own().get())));
  }

  /** The service's own answer behind so many bytes of white space, which are never in memory. */
  public static Fault oversized(long bytes) {
    return new Fault(
        x -> {
          Reply own = x.own().get();
          Bodies.Padded padded = new Bodies.Padded(bytes, own.body());
          return sent(own).body(padded).setHeader("Content-Length", padded.getContentLength());
        });
  }

  /** The service's own answer, compressed. */
  public static Fault gzip() {
    return ownAnswer().gzipped();
  }

  /**
   * The credential comes back, in the field {@code X-Echo} and in the body: below 400 in JSON that
   * is no list, from 400 on in the words of the service's own shape.
   */
  public static Fault echoCredential(int status) {
    return new Fault(
        x -> {
          String words = "no access for " + x.credential();
          Reply reply =
              status < 400
                  ? Reply.json(status, Wire.object("you_sent", x.credential()))
                  : x.refusal().apply(status, words);
          return sent(reply).setHeader("X-Echo", x.credential());
        });
  }

  /** The same with one more header field; one that was there is replaced. */
  public Fault header(String name, String value) {
    return modified(b -> b.setHeader(name, value));
  }

  /** The same with other words behind the status, which HTTP calls its reason phrase. */
  public Fault reason(String words) {
    return modified(b -> b.status(b.getStatus().replaceFirst("( [0-9]{3}).*", "$1") + " " + words));
  }

  /** The same with another body; its content type stays. */
  public Fault body(String text) {
    return modified(b -> b.body(text));
  }

  /** The same, compressed. */
  public Fault gzipped() {
    return modified(Bodies::gzip);
  }

  MockResponse applyTo(Exchange exchange) {
    return effect.answer(exchange).build();
  }

  static MockResponse.Builder sent(Reply reply) {
    return new MockResponse.Builder()
        .code(reply.status())
        .setHeader("Content-Type", reply.contentType())
        .body(new Buffer().writeUtf8(reply.body()));
  }

  private Fault modified(Change change) {
    return new Fault(x -> change.on(effect.answer(x)));
  }

  private static Reply firstHalf(Reply reply) {
    String half = reply.body().substring(0, reply.body().length() / 2);
    return new Reply(reply.status(), reply.contentType(), half);
  }

  private interface Effect {
    MockResponse.Builder answer(Exchange exchange);
  }

  private interface Change {
    MockResponse.Builder on(MockResponse.Builder answer);
  }
}
