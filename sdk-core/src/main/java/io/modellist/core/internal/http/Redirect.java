package io.modellist.core.internal.http;

import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The target of a redirect. Only a redirect to the same scheme, host and port is followed: another
 * server must not receive the credential, and would respond with a confusing 401 without it.
 *
 * @param target the next URL, or null
 * @param refusal why the redirect is not followed, or null
 */
record Redirect(@Nullable HttpUrl target, @Nullable String refusal) {
  private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

  /**
   * Returns the redirect of this response, or null when it is not one.
   *
   * @param followed how many redirects the attempt has followed
   * @param most how many it may follow
   */
  static @Nullable Redirect of(Response response, HttpUrl asked, int followed, int most) {
    if (!STATUSES.contains(response.code())) {
      return null;
    }
    String location = response.header("Location");
    if (location == null) {
      return new Redirect(null, "redirect not followed: it has no Location header");
    }
    HttpUrl target = asked.resolve(location);
    if (target == null) {
      return new Redirect(null, "redirect not followed: its Location is not an http or https URL");
    }
    if (!origin(target).equals(origin(asked))) {
      return new Redirect(
          null,
          "redirect to %s not followed: the credential is sent only to the configured origin (%s)"
              .formatted(origin(target), origin(asked)));
    }
    if (!target.username().isEmpty() || !target.password().isEmpty()) {
      // They would not be sent, but interceptors and events would see them in the URL.
      return new Redirect(
          null, "redirect not followed: its Location contains a user name or password");
    }
    if (followed >= most) {
      return new Redirect(
          null,
          "redirect not followed: more than %d within %s (limit redirects)"
              .formatted(most, origin(asked)));
    }
    return new Redirect(target, null);
  }

  /** Returns scheme, host and port; the port only when it is not the scheme's default. */
  private static String origin(HttpUrl url) {
    String end = HttpUrl.defaultPort(url.scheme()) == url.port() ? "" : ":" + url.port();
    return url.scheme() + "://" + Diagnosis.hostOf(url) + end;
  }
}
