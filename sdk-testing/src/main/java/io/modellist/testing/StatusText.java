package io.modellist.testing;

import java.util.Locale;

/** The reason phrases of HTTP statuses (RFC 9110, section 15). */
final class StatusText {
  private StatusText() {}

  static String reason(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 408 -> "Request Timeout";
      case 409 -> "Conflict";
      case 422 -> "Unprocessable Content";
      case 426 -> "Upgrade Required";
      case 429 -> "Too Many Requests";
      case 500 -> "Internal Server Error";
      case 502 -> "Bad Gateway";
      case 503 -> "Service Unavailable";
      case 504 -> "Gateway Timeout";
      default -> "Status " + status;
    };
  }

  /** Returns the reason phrase in lower case with underscores, such as {@code not_found}. */
  static String code(int status) {
    return reason(status).toLowerCase(Locale.ROOT).replace(' ', '_');
  }
}
