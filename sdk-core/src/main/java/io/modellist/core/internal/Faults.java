package io.modellist.core.internal;

import io.modellist.core.ApiException;
import io.modellist.core.CallListener;
import io.modellist.core.CancelledException;
import io.modellist.core.ConfigurationException;
import io.modellist.core.DeadlineException;
import io.modellist.core.ModelListException;
import io.modellist.core.Progress;
import io.modellist.core.RequestInfo;
import io.modellist.core.TransportException;
import io.modellist.core.UnexpectedContentException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Faults in words and as exceptions. The messages are one line each: server text is escaped. */
final class Faults {
  private static final int LONGEST_QUOTE = 500;
  private static final int LONGEST_START = 160;
  private static final StackTraceElement[] NO_STACK = {};

  private Faults() {}

  /** The exception for a call that failed, with what failed before it as suppressed. */
  static ModelListException exception(
      ServiceLink<?> link, CallResult<?> call, Fault fault, @Nullable Progress progress) {
    ModelListException exception = one(link, call, fault, progress);
    for (int i = 0; i < call.earlier().size(); i++) {
      ModelListException cause = one(link, call.upTo(i), call.earlier().get(i), null);
      cause.setStackTrace(NO_STACK); // they happened on this very line of the user's code
      exception.addSuppressed(cause);
    }
    return exception;
  }

  /** A fault in a few words. */
  static String words(Fault fault) {
    if (fault instanceof Fault.Refused refused) {
      String type = refused.error().type();
      String detail = refused.error().detail();
      return refused.answer().status()
          + (type == null ? "" : " " + quoted(type))
          + (detail == null ? "" : ": " + quoted(detail));
    } else if (fault instanceof Fault.NoAnswer none) {
      return quoted(none.what());
    } else if (fault instanceof Fault.Unreadable unreadable) {
      return "the answer " + quoted(unreadable.reason());
    } else if (fault instanceof Fault.OutOfTime time) {
      return switch (time.scope()) {
        case ATTEMPT -> "no whole answer within " + seconds(time.limit()) + " (attemptTimeout)";
        case CALL -> "not done within " + seconds(time.limit()) + " (callTimeout)";
        case LISTING -> "the listing's deadline is over";
      };
    } else if (fault instanceof Fault.NoCredential none) {
      return quoted(none.why());
    }
    return fault instanceof Fault.Cancelled stopped && stopped.interrupted()
        ? "the thread was interrupted"
        : "the iterator or the client was closed";
  }

  static CallListener.Attempt event(
      String service, String url, int number, Outcome<?> outcome, Duration took) {
    Integer status = null;
    String failure = null;
    if (outcome instanceof Outcome.Delivered<?> delivered) {
      status = delivered.answer().status();
    } else if (outcome instanceof Outcome.Failed<?> failed) {
      failure = words(failed.fault());
      status =
          failed.fault() instanceof Fault.Refused refused
              ? Integer.valueOf(refused.answer().status())
              : null;
    }
    return new CallListener.Attempt(service, url, number, status, failure, took);
  }

  private static ModelListException one(
      ServiceLink<?> link, CallResult<?> call, Fault fault, @Nullable Progress progress) {
    RequestInfo request = call.request();
    if (fault instanceof Fault.Refused refused) {
      return refusal(link, call, refused, progress);
    } else if (fault instanceof Fault.NoAnswer none) {
      String text = "no whole answer to " + at(call) + ": " + words(fault);
      return new TransportException(
          message(link, call, text, "", "no-answer"), none.cause(), request, progress);
    } else if (fault instanceof Fault.Unreadable unreadable) {
      return new UnexpectedContentException(
          unreadable(link, call, unreadable), null, request, progress);
    } else if (fault instanceof Fault.OutOfTime time) {
      String text = message(link, call, at(call) + ": " + words(fault), "", "time-outs");
      return time.scope() == Fault.Scope.ATTEMPT
          ? new TransportException(text, null, request, progress)
          : new DeadlineException(text, null, request, progress);
    } else if (fault instanceof Fault.NoCredential) {
      return new ConfigurationException(message(link, words(fault), "", "credentials"));
    }
    String text = message(link, at(call) + " was not finished: " + words(fault), "", "cancelled");
    return new CancelledException(text, null, request, progress);
  }

  private static ApiException refusal(
      ServiceLink<?> link, CallResult<?> call, Fault.Refused refused, @Nullable Progress progress) {
    Answer answer = refused.answer();
    String said = words(refused);
    String body = refused.error().text();
    if (refused.error().detail() == null && body != null && !body.isBlank()) {
      said += ", with a body that starts with " + start(body.strip());
    }
    String text = "refused " + at(call) + " with " + said;
    String hint =
        link.dialect().hint(answer.status(), answer.contentType(), refused.error()).orElse("");
    return ApiException.of(
        new ApiException.Refusal(
            message(link, call, text, hint, anchor(answer.status())),
            call.response(answer, refused.retryAfter()),
            refused.error(),
            call.request(),
            progress));
  }

  private static String unreadable(
      ServiceLink<?> link, CallResult<?> call, Fault.Unreadable unreadable) {
    Answer answer = unreadable.answer();
    String head = unreadable.head().strip();
    String starts = head.isEmpty() ? ", with an empty body" : "; it starts with " + start(head);
    // What a JSON parser says of a page's first character helps nobody.
    String reason = head.startsWith("<") ? "is HTML or XML, not JSON" : unreadable.reason();
    String text =
        "the answer to %s %s: status %d, content type %s%s"
            .formatted(
                at(call),
                quoted(reason),
                answer.status(),
                quoted(String.valueOf(answer.contentType())),
                starts);
    String hint = link.dialect().hint(answer.status(), answer.contentType(), null).orElse("");
    return message(link, text, hint, "not-the-list");
  }

  private static String at(CallResult<?> call) {
    String attempts = call.attempts() < 2 ? "" : " (attempt " + call.attempts() + ")";
    return "GET " + call.url() + attempts;
  }

  /** Where the budget stopped a retry, this is the news: it is what the user can set. */
  private static String message(
      ServiceLink<?> link, CallResult<?> call, String text, String hint, String anchor) {
    if (!call.overBudget()) {
      return message(link, text, hint, anchor);
    }
    String notRetried = "Not retried: the client's retry budget is used up.";
    return message(link, text, (hint + " " + notRetried).strip(), "retry-budget");
  }

  static String message(ServiceLink<?> link, String text, String hint, String anchor) {
    // All that came from the service was masked when it came; this text is not masked as a whole,
    // as a
    // key like "wrong" would eat words of ours.
    String sentence = text.endsWith(".") ? text : text + ".";
    return "%s: %s%s See docs/troubleshooting.md#%s"
        .formatted(link.service(), sentence, hint.isEmpty() ? "" : " " + hint, anchor);
  }

  private static String anchor(int status) {
    return switch (status) {
      case 401, 403 -> "credentials";
      case 404 -> "not-found";
      case 426 -> "upgrade-required";
      case 429 -> "rate-limits";
      default -> status >= 500 ? "server-errors" : status < 400 ? "redirects" : "refused";
    };
  }

  private static String quoted(String text) {
    return Checks.printable(text, LONGEST_QUOTE);
  }

  /** How a body starts: enough to tell what it is. */
  private static String start(String body) {
    String shown = Checks.printable(body.replaceAll("\\s+", " "), LONGEST_START);
    return "\"" + shown + (shown.length() < LONGEST_START ? "\"" : "…\"");
  }

  private static String seconds(Duration time) {
    return time.toString().substring(2).toLowerCase(java.util.Locale.ROOT);
  }
}
