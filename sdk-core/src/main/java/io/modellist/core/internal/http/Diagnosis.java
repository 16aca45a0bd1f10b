package io.modellist.core.internal.http;

import io.modellist.core.internal.InWords;
import io.modellist.core.internal.call.Failure;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.UnknownServiceException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Describes in words why no complete response was received.
 *
 * @param url the URL of the request
 * @param connectTimeout the time limit of connecting
 * @param events the progress of the call
 * @param redactor masks secrets in texts of libraries and servers
 */
record Diagnosis(HttpUrl url, Duration connectTimeout, CallEvents events, Redactor redactor) {
  private static final int LONGEST_REASON = 300;
  // OkHttp's words for a proxy that does not open a tunnel. Some say 401 to a wrong password.
  private static final Pattern PROXY_REFUSED =
      Pattern.compile(
          "Failed to authenticate with proxy|Unexpected response code for CONNECT: 40[137]");
  private static final String PROXY_HINT =
      "; check the proxyAuthenticator of the OkHttpClient that is passed to httpClient(...)";

  // The JDK's words for a first record that is not TLS, and a TLS alert where HTTP was expected.
  private static final String NOT_TLS = "Unsupported or unrecognized SSL message";
  private static final String TLS_ALERT = "Unexpected status line: \u0015\u0003";

  // OkHttp lists the names of a certificate for another host.
  private static final String NAMES = "subjectAltNames: ";

  private static final String NO_LINE = "\\n not found: limit=0 content=…";

  /** Describes a call that failed before its response began. */
  Failure.NoAnswer noAnswer(IOException failure) {
    Throwable defect = defectBehind(failure);
    if (defect != null) {
      return noAnswer("the HTTP client failed: " + defect, failure, false, false);
    }
    if (isUntrusted(failure)) {
      String what = "the certificate of " + hostAndPort() + " is not trusted: ";
      return noAnswer(what + certificateReason(failure), failure, false, false);
    }
    if (PROXY_REFUSED.matcher(reason(failure)).lookingAt()) {
      String what = words(failure) + PROXY_HINT;
      return noAnswer(what, failure, false, false);
    }
    if (failure instanceof UnknownServiceException) {
      // The user's client forbids plain http, or has no TLS version in common with the server.
      String what = "cannot connect to " + hostAndPort() + ": " + reason(failure);
      return noAnswer(what, failure, false, false);
    }
    // A header that is too long does not mean that the server closed an idle connection.
    boolean silent = !(failure instanceof ProtocolException) && !isCutHeader(failure);
    boolean stale = events.stale() && silent;
    return noAnswer(words(failure), failure, true, stale);
  }

  /** Describes a body that failed, or that ended too early. */
  Failure.NoAnswer brokeOff(Throwable failure, long bytes) {
    String what =
        "the response of %s broke off after %d bytes: %s"
            .formatted(hostAndPort(), bytes, reason(failure));
    return noAnswer(what, failure, true, false);
  }

  private Failure.NoAnswer noAnswer(
      String what, Throwable cause, boolean repeatable, boolean stale) {
    return new Failure.NoAnswer(
        redactor.mask(what), redactor.finds(cause) ? null : cause, repeatable, stale);
  }

  private String words(IOException failure) {
    if (failure instanceof UnknownHostException) {
      return "the host name " + hostOf(url) + " was not found" + throughProxy();
    }
    String at = hostAndPort() + throughProxy();
    return switch (events.stage()) {
      case CONNECTING -> "could not connect to " + at + connectReason(failure);
      case SECURING -> "the TLS handshake with " + at + " failed: " + handshakeReason(failure);
      case WAITING ->
          hostAndPort() + " sent no response" + throughProxy() + ": " + waitReason(failure);
      case STARTING, ANSWERED -> "the exchange with " + at + " failed: " + reason(failure);
    };
  }

  private String connectReason(IOException failure) {
    return failure instanceof SocketTimeoutException
        ? " within " + InWords.of(connectTimeout) + " (connectTimeout)"
        : ": " + reason(failure);
  }

  private String waitReason(Throwable failure) {
    if (isCutHeader(failure)) {
      return "its header fields were cut off, or are larger than 256 KiB";
    }
    if (String.valueOf(failure.getMessage()).contains(TLS_ALERT)) {
      return "it responded in TLS; use https in the base URL";
    }
    return endOfInput(failure) == null ? reason(failure) : "it closed the connection";
  }

  private String handshakeReason(Throwable failure) {
    String reason = reason(failure);
    return reason.startsWith(NOT_TLS) ? "its response is not TLS" : reason;
  }

  /** Says in which way the certificate is wrong, and what the user can do. */
  private String certificateReason(Throwable failure) {
    String reason = reason(failure);
    if (find(failure, CertificateExpiredException.class) != null) {
      return "it has expired (" + reason + ")";
    } else if (find(failure, CertificateNotYetValidException.class) != null) {
      return "it is not valid yet (" + reason + ")";
    }
    int names = reason.lastIndexOf(NAMES);
    return names >= 0
        ? "it is for another host (%s); check the base URL".formatted(reason.substring(names))
        : reason + "; to trust a private authority, pass an OkHttpClient to httpClient(...)";
  }

  /**
   * Returns whether the header fields were cut off or are too large. Okio reports a missing line
   * feed in both cases, but also if the connection closed after 0 bytes.
   */
  private static boolean isCutHeader(Throwable failure) {
    EOFException end = endOfInput(failure);
    return end != null && !String.valueOf(end.getMessage()).startsWith(NO_LINE);
  }

  private static @Nullable EOFException endOfInput(Throwable failure) {
    return find(failure, EOFException.class);
  }

  private static <T> @Nullable T find(Throwable failure, Class<T> type) {
    for (Throwable t = failure; t != null && t != t.getCause(); t = t.getCause()) {
      if (type.isInstance(t)) {
        return type.cast(t);
      }
    }
    return null;
  }

  /** Returns the innermost message, because outer messages repeat the host and port. */
  private String reason(Throwable failure) {
    Throwable innermost = failure;
    for (Throwable t = failure; t != null && t != t.getCause(); t = t.getCause()) {
      innermost = t.getMessage() == null ? innermost : t;
    }
    String message = innermost.getMessage();
    String text = message == null ? innermost.getClass().getSimpleName() : message;
    return redactor.maskAndCut(text, LONGEST_REASON);
  }

  private String hostAndPort() {
    return hostOf(url) + ":" + url.port();
  }

  private String throughProxy() {
    Proxy proxy = events.proxy();
    return proxy == null ? "" : " through the proxy " + proxy.address();
  }

  /** Returns the host as in a URL: IPv6 in brackets. */
  static String hostOf(HttpUrl url) {
    return url.host().indexOf(':') < 0 ? url.host() : "[" + url.host() + "]";
  }

  private static boolean isUntrusted(IOException failure) {
    return find(failure, CertificateException.class) != null
        || find(failure, SSLPeerUnverifiedException.class) != null;
  }

  /**
   * Returns the defect that OkHttp wrapped: an exception of an interceptor, a listener or OkHttp
   * itself that is not an I/O error; null if there is none.
   */
  private static @Nullable Throwable defectBehind(IOException failure) {
    Throwable cause = failure.getCause();
    boolean wrapped = String.valueOf(failure.getMessage()).startsWith("canceled due to ");
    return wrapped && cause != null && !(cause instanceof IOException) ? cause : null;
  }
}
