package io.modellist.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Base URLs that users configure. */
class BaseUrlTest {
  @ParameterizedTest
  @CsvSource({
    "https://h.example, https://h.example/",
    "https://h.example/, https://h.example/",
    "https://h.example/owui, https://h.example/owui/",
    "https://h.example/owui/, https://h.example/owui/",
    "' https://h.example ', https://h.example/",
    "http://localhost:3000, http://localhost:3000/",
    "http://LOCALHOST, http://localhost/",
    "http://127.9.8.7, http://127.9.8.7/",
    "http://[::1]:8080, http://[::1]:8080/",
  })
  void baseUrlsAreNormalized(String text, String url) {
    assertThat(BaseUrl.parse("x", text, false)).hasToString(url);
  }

  @ParameterizedTest
  @CsvSource({
    "h:3000, it does not start with https://",
    "h.example, it does not start with https://",
    "ftp://h.example, it does not start with https://",
    "'', it does not start with https://",
    "https://, it is not a URL",
    "https://~\u0216, it is not a URL",
    "https://u:p4ss@h.example, must not contain a user name",
    "u:p4ss@h.example, it does not start with https://",
    "https://u:p4ss@h.example:port, it is not a URL",
    "ftp://h.example?key=p4ss, it does not start with https://",
    "https://h.example?x=1, must not contain a query",
    "https://h.example#x, must not contain a query or fragment",
    "http://h.example, plain http",
    "http://0.0.0.0, plain http",
    "http://128.0.0.1, plain http",
    "http://localhost.example, plain http",
  })
  void invalidBaseUrlsAreRefusedWithTheReason(String text, String reason) {
    assertThatThrownBy(() -> BaseUrl.parse("x", text, false))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(reason)
        .hasMessageNotContaining("p4ss");
  }

  @Test
  void plainHttpIsAcceptedIfItIsAllowed() {
    assertThat(BaseUrl.parse("x", "http://h.example", true)).hasToString("http://h.example/");
  }
}
