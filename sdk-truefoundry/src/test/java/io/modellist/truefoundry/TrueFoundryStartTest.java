package io.modellist.truefoundry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.core.ConfigurationException;
import io.modellist.core.Listing;
import io.modellist.core.PagingException;
import io.modellist.core.Resumed;
import io.modellist.tck.StartContract;
import io.modellist.testing.FakeTrueFoundry;
import io.modellist.testing.Misbehaviour;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code offset}: where a listing starts. */
class TrueFoundryStartTest extends StartContract {
  private static final int SIZE = 20;

  private final FakeTrueFoundry fake = FakeTrueFoundry.start();
  private final TrueFoundryClient client =
      TrueFoundryClient.builder().baseUrl(fake.url()).bearerToken(fake.key()).build();

  TrueFoundryStartTest() {
    super("offset", SIZE);
  }

  @AfterEach
  void close() {
    client.close();
    fake.close();
  }

  @Override
  protected FakeTrueFoundry fake() {
    return fake;
  }

  @Override
  protected Listing<TrueFoundryModel> from(long start) {
    return client.listModels(q -> q.offset(start).pageSize(SIZE));
  }

  @Override
  protected Listing<TrueFoundryModel> filtered(String start) {
    return client.listModels(q -> q.filter("offset", start).pageSize(SIZE));
  }

  @Override
  protected Listing<TrueFoundryModel> withoutStart() {
    return client.listModels(q -> q.pageSize(SIZE));
  }

  @Override
  protected long start(int page) {
    return (page - 1L) * SIZE;
  }

  @Override
  protected List<Long> startsAfterTheEnd() {
    return List.of(21L, 40L, 999_999_999_999_999_999L);
  }

  /** The service documents no order, so the place is found by the last models. */
  @Override
  protected Resumed resumed() {
    return Resumed.REALIGNED;
  }

  private static List<String> ids(Listing<TrueFoundryModel> models) {
    return models.stream().map(TrueFoundryModel::id).toList();
  }

  @Test
  void anInvalidStartIsRefusedWithItsRange() {
    assertThatThrownBy(() -> from(-1))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("offset must be 0 to 999999999999999999, but is -1");
  }

  @Test
  void anOffsetNeedNotBeAMultipleOfThePageSize() {
    List<String> all = fake.withModels(5 * SIZE).ids();
    assertThat(ids(from(35))).isEqualTo(all.subList(35, 5 * SIZE));
    assertThat(requested()).containsExactly("35", "55", "75", "95");
  }

  @Test
  void aClampedPageSizeDoesNotMatter() {
    List<String> all = fake.clampLimit(7).withModels(60).ids();
    assertThat(ids(from(35))).isEqualTo(all.subList(35, 60));
  }

  @Test
  void aServiceThatIgnoresTheOffsetIsAnError() {
    fake.withModels(60).misbehave(Misbehaviour.IGNORES_POSITION);
    assertThatThrownBy(() -> from(40).toList())
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("offset 0 for offset 40");
  }
}
