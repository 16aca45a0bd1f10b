package io.modellist.core;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service refused the request, or redirected it to where the SDK does not follow. Its common
 * statuses have subclasses; any other one (a 3xx, 418) is this class itself.
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
   * Makes the exception that this refusal is thrown as, so that error handlers can be tested.
   *
   * @param status the HTTP status, 300 to 599; it decides the class
   * @param error the service's words
   * @param headers the answer's header fields, {@code Retry-After} among them
   */
  public static ApiException of(int status, ApiError error, Map<String, List<String>> headers) {
    String words = error.detail().map(detail -> ": " + detail).orElse("");
    return of(
        new Refusal("refused with " + status + words, ResponseInfo.of(status, headers), error));
  }

  /**
   * The exception for a refusal; its status decides the class. For the SDK itself and for tests.
   */
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

  /** The HTTP status. */
  public final int status() {
    return response.status();
  }

  /** The header fields by lower-case name; unmodifiable, secrets masked. */
  public final Map<String, List<String>> headers() {
    return response.headers();
  }

  /** The service's id of the request, for its support; empty when it sent none. */
  public final Optional<String> requestId() {
    return response.requestId();
  }

  /** The service's words, in the canonical envelope. */
  public final ApiError error() {
    return error;
  }

  /** The answer as a whole. */
  public final ResponseInfo response() {
    return response;
  }

  /**
   * How long the service asked to wait, from when it answered; empty when it did not say. It is
   * told by {@code Retry-After} or, on 429 and 503, by {@code X-RateLimit-Reset} where nothing
   * remains.
   */
  public final Optional<Duration> retryAfter() {
    return response.retryAfter();
  }

  /**
   * What an {@link ApiException} is made of.
   *
   * @param message what happened, where, and what to do
   * @param response status and header fields
   * @param error the service's words
   * @param request the request, or null in tests
   * @param progress in a listing, how far it came; otherwise null
   */
  public record Refusal(
      String message,
      ResponseInfo response,
      ApiError error,
      @Nullable RequestInfo request,
      @Nullable Progress progress) {
    /** A refusal outside any listing. */
    public Refusal(String message, ResponseInfo response, ApiError error) {
      this(message, response, error, null, null);
    }
  }
}
