package io.modellist.core.internal;

import static io.modellist.core.internal.Claims.hold;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.modellist.core.ConfigurationException;
import io.modellist.core.internal.http.BaseUrl;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Fuzzes base URLs. Checks which ones are accepted, and that no message shows a secret in one. */
class BaseUrlFuzzTest {
  private static final Pattern LOOPBACK = Pattern.compile("127([.][0-9]{1,3}){3}");

  @DictionaryFile(resourcePath = "/dictionaries/urls.dict")
  @FuzzTest
  void parsing(byte[] input) {
    String text = new String(input, UTF_8);
    HttpUrl url = parsed(text, false);
    if (url != null) {
      checkUrl(url);
      String host = url.host();
      boolean loopback =
          host.equals("localhost") || host.equals("::1") || LOOPBACK.matcher(host).matches();
      hold(url.isHttps() || loopback, "plain http", host);
      hold(url.equals(parsed(text, true)), "a different URL when plain http is allowed");
    }
    // A message does not show the secret if it is the same for another secret.
    String message = message(text, "s3cr3t", input.length % 4);
    hold(message.equals(message(text, "0th3r5", input.length % 4)), "shows a secret", message);
  }

  /** Returns the message that refuses a URL with a secret at one of four positions. */
  private static String message(String text, String secret, int position) {
    String url =
        switch (position) {
          case 0 -> "https://user:" + secret + "@" + text;
          case 1 -> "https://" + secret + ":@" + text;
          case 2 -> text + "?key=" + secret;
          default -> "https://h.example/" + text + "#" + secret;
        };
    try {
      throw new AssertionError("was accepted: " + BaseUrl.parse("acme", url, true));
    } catch (ConfigurationException e) {
      Claims.oneLine(e.getMessage(), 2_000);
      return e.getMessage();
    }
  }

  private static @Nullable HttpUrl parsed(String text, boolean plainHttp) {
    try {
      return BaseUrl.parse("acme", text, plainHttp);
    } catch (ConfigurationException e) {
      Claims.oneLine(e.getMessage(), 2_000);
      return null;
    }
  }

  private static void checkUrl(HttpUrl url) {
    hold(url.encodedPath().endsWith("/"), "no slash at the end", url);
    hold(url.query() == null && url.fragment() == null, "a query or fragment", url);
    hold(url.username().isEmpty() && url.password().isEmpty(), "a user name or password", url);
    hold(url.equals(parsed(url.toString(), true)), "a different URL after a round trip", url);
    HttpUrl below = url.newBuilder().addPathSegment("models").build();
    hold(
        below.host().equals(url.host()) && below.port() == url.port(),
        "another host or port",
        below);
    hold(
        below.encodedPath().equals(url.encodedPath() + "models"), "not below the base path", below);
  }
}
