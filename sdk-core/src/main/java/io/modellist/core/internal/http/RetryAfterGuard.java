package io.modellist.core.internal.http;

import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Hides the {@code Retry-After} field of a 503 from OkHttp. Even with its retries off, OkHttp would
 * send the request again at once when the value is 0, and it fails on a number too large for an int
 * (RetryAndFollowUpInterceptor, OkHttp 5.5.1). All other interceptors, those of the user included,
 * see the response as it was received.
 */
final class RetryAfterGuard {
  private static final String REAL = "Retry-After";
  private static final String HIDDEN = "Modellist-Hidden-Retry-After";
  private static final int UNAVAILABLE = 503;

  private RetryAfterGuard() {}

  /** Renames the field before that interceptor sees it, and renames it back afterwards. */
  static void install(OkHttpClient.Builder client) {
    client.interceptors().add(chain -> renamed(chain, HIDDEN, REAL));
    client.networkInterceptors().add(0, chain -> renamed(chain, REAL, HIDDEN));
  }

  private static Response renamed(Interceptor.Chain chain, String from, String to)
      throws java.io.IOException {
    Response response = chain.proceed(chain.request());
    String value = response.header(from);
    return response.code() != UNAVAILABLE || value == null
        ? response
        : response.newBuilder().removeHeader(from).header(to, value).build();
  }
}
