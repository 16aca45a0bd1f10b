package io.modellist.narrative;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.ConfigurationException;
import io.modellist.core.Listing;
import io.modellist.tck.StartContract;
import io.modellist.testing.FakeNarrative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code page}: where a listing starts. */
class NarrativeStartTest extends StartContract {
  private static final int SIZE = 20;

  private final FakeNarrative fake = FakeNarrative.start();
  private final NarrativeClient client =
      NarrativeClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build();

  NarrativeStartTest() {
    super("page", SIZE);
  }

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @Override
  protected FakeNarrative fake() {
    return fake;
  }

  @Override
  protected Listing<NarrativeModel> from(long start) {
    return client.listModels(q -> q.page((int) start).pageSize(SIZE));
  }

  @Override
  protected Listing<NarrativeModel> filtered(String start) {
    return client.listModels(q -> q.filter("page", start).pageSize(SIZE));
  }

  @Override
  protected Listing<NarrativeModel> withoutStart() {
    return client.listModels(q -> q.pageSize(SIZE));
  }

  @Test
  void anInvalidStartIsRefusedWithItsRange() {
    assertThatThrownBy(() -> from(0))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("page must be 1 to 2147483647, but is 0");
  }
}
