package io.modellist.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.modellist.core.ConfigurationException;
import io.modellist.core.ModelCatalog;
import io.modellist.core.ResponseLimits;
import io.modellist.core.spi.ClientBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** What cannot be used is refused by its name when the client is made; secrets are not shown. */
public interface SettingsPromises extends Promises {
  @Test
  default void aBaseUrlThatCannotBeOneIsRefused() {
    for (String url :
        List.of(
            "",
            "models.example.org",
            "localhost:3000",
            "ftp://models.example.org",
            "https://u:p4ss@models.example.org",
            "https://models.example.org?key=p4ss",
            "https://models.example.org#p4ss",
            "http://models.example.org",
            "http://0.0.0.0:8080",
            "http://localhost.example.org")) {
      refused(url, b -> b.baseUrl(url))
          .hasMessageContaining("base URL")
          .hasMessageNotContaining("p4ss");
    }
  }

  @Test
  default void plainHttpIsForThisMachineAloneUnlessItIsAllowed() {
    for (String url :
        List.of(
            "http://localhost:3000",
            "http://LOCALHOST",
            "http://127.9.9.9/",
            "http://[::1]:3000",
            "https://models.example.org/below/")) {
      subject().client(b -> b.baseUrl(url)).close();
    }
    subject().client(b -> b.baseUrl("http://models.example.org").allowPlainHttp()).close();
  }

  @Test
  default void aKeyThatCannotBeOneIsRefusedWithoutBeingShown() {
    for (String key :
        List.of("", "  ", "p4ss w", "p4ss\tw", "p4ss\nw", "p4ss\u0000w", "p4ssü", "Bearer p4ss")) {
      refused("a key", b -> b.bearerToken(key))
          .hasMessageContaining("bearerToken")
          .hasMessageNotContaining("p4ss");
    }
  }

  @Test
  default void aSettingOutOfItsRangeIsNamed() {
    Map<String, Consumer<ClientBuilder<?, ?>>> settings =
        Map.of(
            "attemptTimeout", b -> b.attemptTimeout(Duration.ZERO),
            "connectTimeout", b -> b.connectTimeout(Duration.ofSeconds(-1)),
            "callTimeout", b -> b.callTimeout(Duration.ofDays(100_000)),
            "bodyBytes", b -> b.limits(ResponseLimits.DEFAULT.withBodyBytes(0)),
            "textCharacters", b -> b.limits(ResponseLimits.DEFAULT.withTextCharacters(9_999)),
            "redirects", b -> b.limits(ResponseLimits.DEFAULT.withRedirects(21)),
            "header field", b -> b.header("", "x"),
            "header X-Team", b -> b.header("X-Team", "a\nb"));
    settings.forEach((name, setting) -> refused(name, setting).hasMessageContaining(name));
  }

  @Test
  default void noTextOfAClientHoldsTheKey() {
    try (ModelCatalog<?> client = subject().client(b -> b.bearerToken("p4ss-0123456789"))) {
      assertThat(client + " " + client.listModels()).doesNotContain("p4ss");
    }
  }

  private AbstractThrowableAssert<?, ?> refused(
      String what, Consumer<ClientBuilder<?, ?>> settings) {
    return assertThat(catchThrowable(() -> subject().client(settings)))
        .as(what)
        .isInstanceOf(ConfigurationException.class);
  }
}
