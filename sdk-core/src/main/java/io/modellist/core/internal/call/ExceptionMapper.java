package io.modellist.core.internal.call;

import io.modellist.core.ApiError;
import io.modellist.core.ApiException;
import io.modellist.core.CallListener;
import io.modellist.core.CancelledException;
import io.modellist.core.CredentialException;
import io.modellist.core.DeadlineException;
import io.modellist.core.FieldError;
import io.modellist.core.ModelListException;
import io.modellist.core.Progress;
import io.modellist.core.RequestInfo;
import io.modellist.core.TransportException;
import io.modellist.core.UnexpectedContentException;
import io.modellist.core.internal.Checks;
import io.modellist.core.internal.InWords;
import io.modellist.core.internal.call.AttemptResult.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Maps failures to exceptions, and to descriptions for events. Each message is one line: text of
 * the service is escaped. Secrets were masked when that text was received. The finished message is
 * not masked again, because a key such as "wrong" would remove the SDK's own words.
 */
public final class ExceptionMapper {
  private static final int LONGEST_QUOTE = 500;
  private static final int LONGEST_START = 160;
  private static final int LONGEST_FIELD_ERROR = 200;
  private static final int MOST_FIELD_ERRORS = 5;
  private static final int PROXY_AUTHENTICATION = 407;
  private static final StackTraceElement[] NO_STACK = {};

  private ExceptionMapper() {}

  /**
   * Creates the exception of a call whose last attempt failed. The failures of earlier attempts are
   * added as suppressed exceptions.
   */
  public static ModelListException exception(
      ClientContext<?> context, CallResult<?> call, @Nullable Progress progress) {
    ModelListException exception = one(context, call, progress);
    for (int i = 0; i < call.earlier().size(); i++) {
      ModelListException before = one(context, call.upTo(i), null);
      before.setStackTrace(NO_STACK); // They have the same stack trace in the user's code.
      exception.addSuppressed(before);
    }
    return exception;
  }

  /**
   * Builds a message from the service, a sentence, a hint (or "") and the anchor of its
   * documentation.
   */
  public static String message(ClientContext<?> context, String text, String hint, String anchor) {
    String sentence = text.endsWith(".") ? text : text + ".";
    return "%s: %s%s See docs/troubleshooting.md#%s"
        .formatted(context.service(), sentence, hint.isEmpty() ? "" : " " + hint, anchor);
  }

  /** Describes a failure in a few words. */
  static String words(Failure failure) {
    if (failure instanceof Failure.Refused refused) {
      return refused.answer().status()
          + refused.error().type().map(type -> " " + quoted(type)).orElse("")
          + refused.error().detail().map(detail -> ": " + quoted(detail)).orElse("");
    } else if (failure instanceof Failure.NoAnswer none) {
      return quoted(none.what());
    } else if (failure instanceof Failure.Unreadable unreadable) {
      return "the response " + quoted(unreadable.reason());
    } else if (failure instanceof Failure.OutOfTime time) {
      String limit = InWords.of(time.limit());
      return switch (time.scope()) {
        case ATTEMPT -> "no complete response within " + limit + " (attemptTimeout)";
        case CALL -> "no result within " + limit + " (callTimeout)";
        case LISTING -> "the listing's deadline has passed";
      };
    } else if (failure instanceof Failure.NoCredential none) {
      return "the credential supplier failed: " + quoted(none.why());
    } else if (failure instanceof Failure.Scripted scripted) {
      return quoted(scripted.what());
    }
    return failure instanceof Failure.Cancelled stopped && stopped.interrupted()
        ? "the thread was interrupted"
        : "the iterator or the client was closed";
  }

  static CallListener.Attempt event(
      String service, String url, int number, AttemptResult<?> result, Duration took) {
    Failure failure = result instanceof AttemptResult.Failed<?> failed ? failed.failure() : null;
    OptionalInt status = OptionalInt.empty();
    if (result instanceof AttemptResult.Delivered<?> delivered) {
      status = OptionalInt.of(delivered.answer().status());
    } else if (failure instanceof Failure.Refused refused) {
      status = OptionalInt.of(refused.answer().status());
    }
    Optional<String> said = Optional.ofNullable(failure).map(ExceptionMapper::words);
    return new CallListener.Attempt(service, url, number, status, said, took);
  }

  private static ModelListException one(
      ClientContext<?> context, CallResult<?> call, @Nullable Progress progress) {
    Failure failure = ((AttemptResult.Failed<?>) call.last()).failure();
    RequestInfo request = call.request();
    if (failure instanceof Failure.Refused refused) {
      return refusal(context, call, refused, progress);
    } else if (failure instanceof Failure.NoAnswer none) {
      String text = at(call) + " failed: " + words(failure);
      return new TransportException(
          message(context, call, text, "", "no-answer"), none.cause(), request, progress);
    } else if (failure instanceof Failure.Unreadable unreadable) {
      return new UnexpectedContentException(
          unreadable(context, call, unreadable), null, request, progress);
    } else if (failure instanceof Failure.OutOfTime) {
      String text = message(context, call, at(call) + " failed: " + words(failure), "", "timeouts");
      return failure.timedOut()
          ? new TransportException(text, null, request, progress)
          : new DeadlineException(text, null, request, progress);
    } else if (failure instanceof Failure.NoCredential none) {
      String text = at(call) + (call.attempts() == 0 ? " was not sent: " : " was not sent again: ");
      return new CredentialException(
          message(context, text + words(failure), "", "credentials"),
          none.cause(),
          request,
          progress);
    } else if (failure instanceof Failure.Scripted scripted) {
      return scripted.exception().apply(progress);
    }
    String text = at(call) + " was stopped: " + words(failure);
    return new CancelledException(message(context, text, "", "cancelled"), null, request, progress);
  }

  private static ApiException refusal(
      ClientContext<?> context,
      CallResult<?> call,
      Failure.Refused refused,
      @Nullable Progress progress) {
    Answer answer = refused.answer();
    String said = words(refused) + fieldErrors(refused.error());
    String body = refused.error().text().orElse("");
    if (refused.error().detail().isEmpty() && !body.isBlank()) {
      said += ", with a body that starts with " + start(body.strip());
    }
    String text = "refused " + at(call) + " with " + said;
    String hint = (between(answer, body) + hint(context, answer, refused.error())).strip();
    if (progress == null) { // A call outside a listing requests one model.
      Optional<String> more = context.dialect().lookupHint(answer.status(), refused.error());
      hint = (hint + " " + more.orElse("")).strip();
    }
    return ApiException.of(
        new ApiException.Refusal(
            message(context, call, text, hint, anchor(answer.status())),
            call.response(answer, refused.retryAfter()),
            refused.error(),
            call.request(),
            progress));
  }

  /** Says that something between client and service refused, if so; ends in a space. */
  private static String between(Answer answer, String body) {
    if (answer.status() == PROXY_AUTHENTICATION) {
      return "A proxy requires a user name and password: pass an OkHttpClient with a"
          + " proxyAuthenticator to httpClient(...). ";
    }
    return body.strip().startsWith("<")
        ? "The body is a web page, so a proxy or gateway in between may have sent it. "
        : "";
  }

  private static String unreadable(
      ClientContext<?> context, CallResult<?> call, Failure.Unreadable unreadable) {
    Answer answer = unreadable.answer();
    String head = unreadable.head().strip();
    String type = answer.contentType();
    String starts = head.isEmpty() ? "empty body" : "it starts with " + start(head);
    // A JSON parser's message about the first character of a web page is not helpful.
    String reason = head.startsWith("<") ? "is HTML or XML, not JSON" : unreadable.reason();
    String text =
        "%s returned %d, but the response %s: %s; %s"
            .formatted(
                at(call),
                answer.status(),
                quoted(reason),
                type == null ? "no content type" : "content type " + quoted(type),
                starts);
    return message(context, text, hint(context, answer, null), "not-the-list");
  }

  private static String hint(ClientContext<?> context, Answer answer, @Nullable ApiError error) {
    return context.dialect().hint(answer.status(), answer.contentType(), error).orElse("");
  }

  private static String at(CallResult<?> call) {
    String attempts = call.attempts() < 2 ? "" : " (attempt " + call.attempts() + ")";
    return "GET " + call.shownUrl().get() + attempts;
  }

  /**
   * Returns the first errors of single parameters, in parentheses. Those that the detail already
   * repeats are left out.
   */
  private static String fieldErrors(ApiError error) {
    String detail = error.detail().orElse("");
    List<FieldError> others =
        error.errors().stream()
            .filter(each -> each.msg().filter(detail::contains).isEmpty())
            .toList();
    String shown =
        others.stream()
            .limit(MOST_FIELD_ERRORS)
            .map(ExceptionMapper::words)
            .collect(Collectors.joining("; "));
    int more = others.size() - MOST_FIELD_ERRORS;
    return others.isEmpty() ? "" : " (" + shown + (more > 0 ? "; and " + more + " more)" : ")");
  }

  private static String words(FieldError error) {
    String what = error.msg().or(error::type).orElse("");
    String colon = what.isEmpty() || error.path().isEmpty() ? "" : ": ";
    return cut(error.path() + colon + what, LONGEST_FIELD_ERROR);
  }

  /**
   * Builds a message that also says why a possible retry was not made, because the user can change
   * the limits.
   */
  private static String message(
      ClientContext<?> context, CallResult<?> call, String text, String hint, String anchor) {
    NotRetried not = call.notRetried();
    if (not == null) {
      return message(context, text, hint, anchor);
    }
    String again = call.attempts() > 1 ? "Not retried again: " : "Not retried: ";
    return message(
        context,
        text,
        (hint + " " + again + not.reason() + ".").strip(),
        not.anchor().isEmpty() ? anchor : not.anchor());
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

  /** Quotes the start of a body, which is enough to recognize it. */
  private static String start(String body) {
    return '"' + cut(body.replaceAll("\\s+", " "), LONGEST_START) + '"';
  }

  private static String cut(String text, int most) {
    String shown = Checks.printable(text, most);
    return shown.length() < most ? shown : shown + "…";
  }
}
