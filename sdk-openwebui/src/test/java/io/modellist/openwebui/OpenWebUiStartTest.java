package io.modellist.openwebui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.ConfigurationException;
import io.modellist.core.Listing;
import io.modellist.core.PagingException;
import io.modellist.tck.StartContract;
import io.modellist.testing.FakeOpenWebUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code page}: where a listing starts. */
class OpenWebUiStartTest extends StartContract {
  private static final int SIZE = 30;

  private final FakeOpenWebUi fake = FakeOpenWebUi.start();
  private final OpenWebUiClient client =
      OpenWebUiClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build();

  OpenWebUiStartTest() {
    super("page", SIZE);
  }

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @Override
  protected FakeOpenWebUi fake() {
    return fake;
  }

  @Override
  protected Listing<OpenWebUiModel> from(long start) {
    return client.listModels(q -> q.page((int) start));
  }

  @Override
  protected Listing<OpenWebUiModel> filtered(String start) {
    return client.listModels(q -> q.filter("page", start));
  }

  @Override
  protected Listing<OpenWebUiModel> withoutStart() {
    return client.listModels();
  }

  @Test
  void anInvalidStartIsRefusedWithItsRange() {
    assertThatThrownBy(() -> from(0))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("page must be 1 to 2147483647, but is 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.6.35", "0.6.36"})
  void serversThatIgnoreThePageAreAnError(String version) {
    fake.version(version).withModels(3 * SIZE);
    assertThatThrownBy(() -> from(3).toList())
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("page 1 for page 3");
    assertThat(from(1)).hasSize(3 * SIZE);
  }
}
