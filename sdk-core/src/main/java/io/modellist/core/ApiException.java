package io.modellist.core;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service refused the request, or redirected it to a place that the SDK does not follow. Common
 * statuses have subclasses. Any other status, such as a 3xx or 418, is this class itself.
 */
public sealed class ApiException extends ModelListException
    permits BadRequestException,
        AuthenticationException,
        PermissionDeniedException,
        NotFoundException,
        ConflictException,
        ValidationException,
        UpgradeRequiredException,
        RateLimitException,
        ServerException {
  private static final long serialVersionUID = 1L;

  private final ResponseInfo response;
  private final ApiError error;

  ApiException(Refusal refusal) {
    super(refusal.message(), null, refusal.request(), refusal.progress());
    this.response = refusal.response();
    this.error = refusal.error();
  }

  /**
   * Creates the exception that the SDK throws for this refusal, for tests of error handlers.
   *
   * @param status the HTTP status, 300 to 599, which decides the class
   * @param error the error that the service reports
   * @param headers the header fields of the response, such as {@code Retry-After}
   */
  public static ApiException of(int status, ApiError error, Map<String, List<String>> headers) {
    String words = error.detail().map(detail -> ": " + detail).orElse("");
    return of(
        new Refusal("refused with " + status + words, ResponseInfo.of(status, headers), error));
  }

  /** Creates the exception for a refusal. The status of the response decides the class. */
  public static ApiException of(Refusal refusal) {
    int status = refusal.response().status();
    return switch (status) {
      case 400 -> new BadRequestException(refusal);
      case 401 -> new AuthenticationException(refusal);
      case 403 -> new PermissionDeniedException(refusal);
      case 404 -> new NotFoundException(refusal);
      case 409 -> new ConflictException(refusal);
      case 422 -> new ValidationException(refusal);
      case 426 -> new UpgradeRequiredException(refusal);
      case 429 -> new RateLimitException(refusal);
      default -> status >= 500 ? new ServerException(refusal) : new ApiException(refusal);
    };
  }

  /** Returns the HTTP status. */
  public final int status() {
    return response.status();
  }

  /** Returns the header fields by lower-case name; unmodifiable, with secrets masked. */
  public final Map<String, List<String>> headers() {
    return response.headers();
  }

  /** Returns the service's id of the request, for its support; empty if it sent none. */
  public final Optional<String> requestId() {
    return response.requestId();
  }

  /** Returns the error that the service reports, in the form that all providers share. */
  public final ApiError error() {
    return error;
  }

  /** Returns the complete response, without its body. */
  public final ResponseInfo response() {
    return response;
  }

  /**
   * Returns the wait that the service asks for, from the time of its response; empty if it asks for
   * none. The service sends it as {@code Retry-After} or, with 429 and 503, as {@code
   * X-RateLimit-Reset}.
   */
  public final Optional<Duration> retryAfter() {
    return response.retryAfter();
  }

  /**
   * The content of an {@link ApiException}.
   *
   * @param message the message of the exception
   * @param response the status and the header fields
   * @param error the error that the service reports
   * @param request the request; null in tests
   * @param progress the progress of the listing; null outside a listing
   */
  public record Refusal(
      String message,
      ResponseInfo response,
      ApiError error,
      @Nullable RequestInfo request,
      @Nullable Progress progress) {
    /** Creates a refusal outside a listing, without a request. */
    public Refusal(String message, ResponseInfo response, ApiError error) {
      this(message, response, error, null, null);
    }
  }
}
