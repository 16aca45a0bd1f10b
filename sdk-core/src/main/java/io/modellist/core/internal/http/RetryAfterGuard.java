package io.modellist.core.internal.http;

import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Hides {@code Retry-After} of a 503 from the part of OkHttp that would send the request again at
 * once when it is 0, also with its retries off, and that fails on a number too large for an int
 * (RetryAndFollowUpInterceptor, OkHttp 5.5.1). Those above and below it, the user's interceptors
 * among them, see the answer as it came.
 */
final class RetryAfterGuard {
  private static final String REAL = "Retry-After";
  private static final String HIDDEN = "Modellist-Hidden-Retry-After";
  private static final int UNAVAILABLE = 503;

  private RetryAfterGuard() {}

  /** Stands around OkHttp's own step: the last of those above it, the first of those below. */
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
