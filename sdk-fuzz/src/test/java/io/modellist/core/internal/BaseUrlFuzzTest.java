package io.modellist.core.internal;

import static io.modellist.core.internal.Claims.hold;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.modellist.core.ConfigurationException;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

class BaseUrlFuzzTest {
  private static final Pattern LOOPBACK = Pattern.compile("127([.][0-9]{1,3}){3}");
  private static final String SECRET = "s3cr3t";

  @DictionaryFile(resourcePath = "/dictionaries/urls.dict")
  @FuzzTest
  void parsing(byte[] input) {
    String text = new String(input, UTF_8);
    HttpUrl url = parsed(text, false, false);
    if (url != null) {
      checkUrl(url);
      String host = url.host();
      boolean loopback =
          host.equals("localhost") || host.equals("::1") || LOOPBACK.matcher(host).matches();
      hold(url.isHttps() || loopback, "plain http", host);
      hold(url.equals(parsed(text, true, false)), "another URL once plain http is allowed");
    }
    // Once more with a secret in a place where it must never be shown.
    String secret =
        switch (input.length % 4) {
          case 0 -> "https://user:" + SECRET + "@" + text;
          case 1 -> "https://" + SECRET + ":@" + text;
          case 2 -> text + "?key=" + SECRET;
          default -> "https://h.example/" + text + "#" + SECRET;
        };
    parsed(secret, input.length % 8 < 4, !text.contains(SECRET));
  }

  private static @Nullable HttpUrl parsed(String text, boolean plainHttp, boolean secret) {
    try {
      return BaseUrl.parse("acme", text, plainHttp);
    } catch (ConfigurationException e) {
      Claims.oneLine(e.getMessage(), 2_000);
      hold(!secret || !e.getMessage().contains(SECRET), "a secret", e.getMessage());
      return null;
    }
  }

  private static void checkUrl(HttpUrl url) {
    hold(url.encodedPath().endsWith("/"), "no slash at the end", url);
    hold(url.query() == null && url.fragment() == null, "more than a base", url);
    hold(url.username().isEmpty() && url.password().isEmpty(), "a user", url);
    hold(url.equals(parsed(url.toString(), true, false)), "another URL when read again", url);
    HttpUrl below = url.newBuilder().addPathSegment("models").build();
    hold(below.host().equals(url.host()) && below.port() == url.port(), "elsewhere", below);
    hold(below.encodedPath().equals(url.encodedPath() + "models"), "not below", below);
  }
}
