package io.modellist.core.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.ConfigurationException;
import io.modellist.core.Credential;
import io.modellist.core.RequestOptions;
import io.modellist.core.RetryPolicy;
import io.modellist.core.internal.http.BaseUrl;
import io.modellist.core.spi.Parameters;
import io.modellist.core.spi.RequestPath;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that users give: what is taken as it is meant, and what is refused with its name. */
class SettingsTest {
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
  void baseUrlsAreBroughtToOneForm(String text, String url) {
    assertThat(BaseUrl.parse("x", text, false)).hasToString(url);
  }

  @ParameterizedTest
  @CsvSource({
    "h:3000, it needs a scheme",
    "h.example, it needs a scheme",
    "ftp://h.example, it needs a scheme",
    "'', it needs a scheme",
    "https://, it is not a URL",
    "https://~\u0216, it is not a URL",
    "https://u:p4ss@h.example, must not hold a user name",
    "u:p4ss@h.example, it needs a scheme",
    "https://u:p4ss@h.example:port, it is not a URL",
    "ftp://h.example?key=p4ss, it needs a scheme",
    "https://h.example?x=1, must not have a query",
    "https://h.example#x, must not have a query or fragment",
    "http://h.example, plain http",
    "http://0.0.0.0, plain http",
    "http://128.0.0.1, plain http",
    "http://localhost.example, plain http",
  })
  void otherBaseUrlsAreRefusedWithTheReason(String text, String reason) {
    assertThatThrownBy(() -> BaseUrl.parse("x", text, false))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(reason)
        .hasMessageNotContaining("p4ss");
  }

  @Test
  void plainHttpIsTakenWhenItWasAllowed() {
    assertThat(BaseUrl.parse("x", "http://h.example", true)).hasToString("http://h.example/");
  }

  @Test
  void surroundingWhiteSpaceOfAKeyIsTrimmed() {
    assertThat(Credential.bearer(" k-1\n").headers()).containsEntry("Authorization", "Bearer k-1");
    assertThat(Credential.header("Authorization", "Basic dQ==").headers())
        .containsEntry("Authorization", "Basic dQ==");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "k3y w1th", "k3y\tw1th", "k3y\u0000w1th", "k3yüw1th"})
  void aKeyThatCannotBeOneIsRefusedWithoutShowingIt(String key) {
    assertThatThrownBy(() -> Credential.bearer(key))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageNotContaining("k3y");
    assertThatThrownBy(() -> Credential.header("X-API-Key", key))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageNotContaining("k3y");
  }

  @Test
  void aPastedBearerIsNamed() {
    assertThatThrownBy(() -> Credential.bearer("bearer k3y"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("\"Bearer \"")
        .hasMessageNotContaining("k3y");
  }

  @Test
  void credentialsAndOptionsDoNotPrintTheirValues() {
    assertThat(Credential.bearer("k3y")).hasToString("Credential[bearer]");
    assertThat(Credential.header("X-API-Key", "k3y")).hasToString("Credential[header X-API-Key]");
    assertThat(RequestOptions.defaults().withHeader("X-Key", "k3y").toString())
        .contains("X-Key")
        .doesNotContain("k3y");
  }

  @Test
  void aSupplierIsAskedEachTime() {
    int[] asked = {0};
    Credential credential = Credential.supplier(() -> Credential.bearer("k" + asked[0]++));
    assertThat(credential.headers()).containsEntry("Authorization", "Bearer k0");
    assertThat(credential.headers()).containsEntry("Authorization", "Bearer k1");
  }

  @Test
  void retryPoliciesRefuseFiguresOutOfRangeByName() {
    assertThatThrownBy(() -> RetryPolicy.DEFAULT.withMaxAttempts(0))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("maxAttempts must be 1 to 20, but is 0");
    Duration second = Duration.ofSeconds(1);
    assertThatThrownBy(() -> new RetryPolicy(2, Duration.ZERO, second, second))
        .hasMessageContaining("firstWait");
    assertThatThrownBy(() -> new RetryPolicy(2, second, Duration.ofMillis(1), second))
        .hasMessageContaining("longestWait");
    assertThatThrownBy(() -> new RetryPolicy(2, second, second, second.negated()))
        .hasMessageContaining("retryAfterCeiling");
  }

  @Test
  void theBackOffCeilingNeverOverflows() {
    RetryPolicy policy =
        new RetryPolicy(20, Duration.ofDays(1), Duration.ofDays(30), Duration.ZERO);
    for (int failures = 1; failures < 100; failures++) {
      assertThat(policy.ceiling(failures)).isBetween(Duration.ofDays(1), Duration.ofDays(30));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", ".."})
  void pathValuesThatWouldClimbAreRefused(String value) {
    assertThatThrownBy(() -> RequestPath.of("a/b").value("model id", value))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("model id");
  }

  @Test
  void aPathIsSplitAtSlashesButAValueIsOneSegment() {
    assertThat(RequestPath.of("/api//v1/").then("org").value("org", "a/b").segments())
        .containsExactly("api", "v1", "org", "a/b");
    assertThatThrownBy(() -> RequestPath.of("/")).isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> RequestPath.of("a/../b")).isInstanceOf(ConfigurationException.class);
  }

  @Test
  void parametersNameTheirRange() {
    assertThatThrownBy(() -> new Parameters().number("per_page", "pageSize", 1001, 1, 1000))
        .hasMessage("pageSize must be 1 to 1000, but is 1001");
    assertThatThrownBy(() -> new Parameters().set("tag", " ")).hasMessage("the tag is blank");
    assertThatThrownBy(() -> new Parameters().other(" ", "x", Set.of()))
        .hasMessageContaining("name of a filter is blank");
    assertThatThrownBy(() -> new Parameters().other("page", "2", Set.of("page")))
        .hasMessageContaining("\"page\"");
  }
}
