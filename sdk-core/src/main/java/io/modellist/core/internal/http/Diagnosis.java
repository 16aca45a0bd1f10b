package io.modellist.core.internal.http;

import io.modellist.core.internal.Fault;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.UnknownServiceException;
import java.security.cert.CertificateException;
import java.time.Duration;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Says in words why no whole answer came.
 *
 * @param url what was asked for
 * @param connectTimeout the limit of connecting
 * @param events how far the call came
 * @param redactor hides secrets in what libraries and servers say
 */
record Diagnosis(HttpUrl url, Duration connectTimeout, CallEvents events, Redactor redactor) {
  private static final int LONGEST_REASON = 300;

  /** The call failed before its answer began. */
  Fault.NoAnswer noAnswer(IOException failure) {
    String tooMuch = HeaderLimit.brokenIn(failure);
    if (tooMuch != null) {
      return fault(place() + " sent " + tooMuch, failure, false, false);
    }
    Throwable defect = defectBehind(failure);
    if (defect != null) {
      return fault("the HTTP client failed: " + defect, failure, false, false);
    }
    if (isUntrusted(failure)) {
      return fault(
          "the certificate of " + place() + " is not trusted: " + reason(failure),
          failure,
          false,
          false);
    }
    if (failure instanceof UnknownServiceException) {
      // The lent client forbids plain http, or offers no TLS that can be used.
      return fault("cannot connect to " + place() + ": " + reason(failure), failure, false, false);
    }
    boolean stale = events.stale() && !(failure instanceof ProtocolException);
    return fault(words(failure), failure, true, stale);
  }

  /** The body failed, or ended before what was to be read did. */
  Fault.NoAnswer brokeOff(Throwable failure, long bytes) {
    String tooMuch = HeaderLimit.brokenIn(failure);
    if (tooMuch != null) {
      return fault(place() + " sent " + tooMuch, failure, false, false);
    }
    String what =
        "the answer of %s broke off after %d bytes: %s".formatted(place(), bytes, reason(failure));
    return fault(what, failure, true, false);
  }

  private Fault.NoAnswer fault(String what, Throwable cause, boolean repeatable, boolean stale) {
    return new Fault.NoAnswer(redactor.mask(what), redactor.clean(cause), repeatable, stale);
  }

  private String words(IOException failure) {
    if (failure instanceof UnknownHostException) {
      return "the host name " + hostOf(url) + " was not found" + throughProxy();
    }
    return switch (events.stage()) {
      case CONNECTING ->
          "could not connect to " + place() + throughProxy() + connectReason(failure);
      case SECURING ->
          "the TLS handshake with " + place() + throughProxy() + " failed: " + reason(failure);
      case WAITING -> place() + " gave no answer" + throughProxy() + ": " + waitReason(failure);
      case STARTING, ANSWERED ->
          "the exchange with " + place() + throughProxy() + " failed: " + reason(failure);
    };
  }

  private String connectReason(IOException failure) {
    return failure instanceof SocketTimeoutException
        ? " within " + inWords(connectTimeout)
        : ": " + reason(failure);
  }

  private String waitReason(Throwable failure) {
    for (Throwable t = failure; t != null && t != t.getCause(); t = t.getCause()) {
      if (t instanceof EOFException) {
        return "it closed the connection"; // Okio's words for it are about a missing line feed.
      }
    }
    return reason(failure);
  }

  /** The innermost message: the ones around it repeat the place. */
  private String reason(Throwable failure) {
    Throwable innermost = failure;
    for (Throwable t = failure; t != null && t != t.getCause(); t = t.getCause()) {
      innermost = t.getMessage() == null ? innermost : t;
    }
    String message = innermost.getMessage();
    String text = message == null ? innermost.getClass().getSimpleName() : message;
    return redactor.maskAndCut(text, false, LONGEST_REASON);
  }

  private String place() {
    return hostOf(url) + ":" + url.port();
  }

  private String throughProxy() {
    Proxy proxy = events.proxy();
    return proxy == null ? "" : " through the proxy " + proxy.address();
  }

  /** The host as it stands in a URL: IPv6 in brackets. */
  static String hostOf(HttpUrl url) {
    return url.host().indexOf(':') < 0 ? url.host() : "[" + url.host() + "]";
  }

  static String inWords(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }

  private static boolean isUntrusted(IOException failure) {
    for (Throwable t = failure; t != null && t != t.getCause(); t = t.getCause()) {
      if (t instanceof CertificateException || t instanceof SSLPeerUnverifiedException) {
        return true;
      }
    }
    return false;
  }

  /** OkHttp's way to tell that an interceptor, a listener or itself threw what is no I/O error. */
  private static @Nullable Throwable defectBehind(IOException failure) {
    Throwable cause = failure.getCause();
    boolean told = String.valueOf(failure.getMessage()).startsWith("canceled due to ");
    return told && cause != null && !(cause instanceof IOException) ? cause : null;
  }
}
