package io.modellist.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.spi.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FakeServiceExtension.class)
class FakeServiceTest {
  private static final String LIST = "/api/v1/models/list?order_by=created_at&direction=asc&page=";

  private Probe probe;

  @BeforeEach
  void probe(FakeOpenWebUi fake) {
    probe = new Probe(fake);
    fake.pageSize(2).withModels(6);
  }

  @Test
  void requestsAreRecordedWithoutTheirSecrets(FakeOpenWebUi fake) throws Exception {
    probe.get("/api/v1/models/model?id=a%2Fb&query=x+y%20z");

    SeenRequest seen = fake.requests().get(0);
    assertThat(seen.number()).isEqualTo(1);
    assertThat(seen.method()).isEqualTo("GET");
    assertThat(seen.path()).isEqualTo("/api/v1/models/model");
    assertThat(seen.query())
        .containsExactly(new Parameter("id", "a/b"), new Parameter("query", "x y z"));
    assertThat(seen.header("Authorization")).hasValue("***");
    assertThat(seen.toString()).doesNotContain(fake.key());
    assertThat(fake.revealSecrets().requests().get(0).header("authorization"))
        .hasValue("Bearer " + fake.key());
  }

  @Test
  void aSecretElsewhereInARequestIsMaskedToo(FakeOpenWebUi fake) throws Exception {
    String path = "/models/a-" + fake.key() + "?key=" + fake.key() + "&" + fake.key() + "=1&q=%25x";
    probe.send("GET", path, "x-api-key", fake.key(), "X-Team", "of " + fake.key());

    SeenRequest seen = fake.requests().get(0);
    assertThat(seen.toString()).doesNotContain(fake.key());
    assertThat(seen.path()).isEqualTo("/***");
    assertThat(seen.query())
        .containsExactly(
            new Parameter("key", "***"), new Parameter("***", "1"), new Parameter("q", "%x"));
    assertThat(seen.header("X-Team")).hasValue("***");
    SeenRequest revealed = fake.revealSecrets().requests().get(0);
    assertThat(revealed.parameter("key")).hasValue(fake.key());
    assertThat(revealed.header("X-Team")).hasValue("of " + fake.key());
  }

  @Test
  void anInterruptedThreadClosesAUsedFakeWithoutAnError() throws Exception {
    try (FakeOpenWebUi served = FakeOpenWebUi.start().withModels(1)) {
      new Probe(served).get(LIST + "1");
      Thread.currentThread().interrupt();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void anEncodedSlashStaysInItsSegment(FakeOpenWebUi fake) throws Exception {
    probe.get("/models/a%2Fb/c%20d/");

    assertThat(fake.requests().get(0).path()).isEqualTo("/models/a%2Fb/c%20d/");
    assertThat(fake.requests().get(0).segments()).containsExactly("models", "a/b", "c d", "");
  }

  @Test
  void theListCanChangeBetweenPages(FakeOpenWebUi fake) throws Exception {
    fake.beforeRequest(2, f -> f.remove("model-0001").add(Map.of("id", "late")));

    assertThat(probe.ids(LIST + 1)).containsExactly("model-0001", "model-0002");
    assertThat(probe.ids(LIST + 2)).containsExactly("model-0003", "model-0004");
    assertThat(fake.ids()).contains("late").doesNotContain("model-0001");
  }

  @Test
  void aServerThatIgnoresThePositionSendsTheFirstPage(FakeOpenWebUi fake) throws Exception {
    fake.misbehave(Misbehaviour.IGNORES_POSITION);

    assertThat(probe.ids(LIST + 2)).isEqualTo(probe.ids(LIST + 1)).hasSize(2);
  }

  @Test
  void aServerThatCyclesSendsTwoPagesInTurn(FakeOpenWebUi fake) throws Exception {
    fake.misbehave(Misbehaviour.CYCLES);

    assertThat(probe.ids(LIST + 3)).isEqualTo(probe.ids(LIST + 1));
    assertThat(probe.ids(LIST + 4)).isEqualTo(probe.ids(LIST + 2));
    assertThat(probe.ids(LIST + 2)).isNotEqualTo(probe.ids(LIST + 1));
    assertThat(probe.json(LIST + 40).path("total").asInt()).isGreaterThan(80);
  }

  @Test
  void aServerThatNeverEndsSendsFurtherModels(FakeOpenWebUi fake) throws Exception {
    fake.misbehave(Misbehaviour.NEVER_ENDS);
    List<String> all = new ArrayList<>();
    for (int page = 1; page <= 10; page++) {
      all.addAll(probe.ids(LIST + page));
    }

    assertThat(all).hasSize(20).doesNotHaveDuplicates().startsWith("model-0001");
    assertThat(probe.json(LIST + 10).path("total").asInt()).isGreaterThan(20);
  }

  @Test
  void aServerCanAnnounceMoreAndSendEmptyPages(FakeOpenWebUi fake) throws Exception {
    fake.misbehave(Misbehaviour.EMPTY_FOR_EVER);

    assertThat(probe.ids(LIST + 3)).hasSize(2);
    assertThat(probe.ids(LIST + 4)).isEmpty();
    assertThat(probe.json(LIST + 9).path("total").asInt()).isGreaterThan(18);
  }

  @Test
  void anEmptyPageInTheMiddleLosesNothing(FakeOpenWebUi fake) throws Exception {
    fake.emptyPage(2);
    List<String> all = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      all.addAll(probe.ids(LIST + page));
    }

    assertThat(probe.ids(LIST + 2)).isEmpty();
    assertThat(all).isEqualTo(fake.ids());
  }

  @Test
  void aTotalCanBeWrong(FakeOpenWebUi fake) throws Exception {
    fake.claimTotal(total -> total - 4);

    assertThat(probe.json(LIST + 1).path("total").asInt()).isEqualTo(2);
  }

  @Test
  void longListsArePagedCompletely(FakeOpenWebUi fake) throws Exception {
    fake.pageSize(1000).withModels(20_000);

    for (int page = 1; page <= 20; page++) {
      assertThat(probe.ids(LIST + page)).hasSize(1000);
    }
  }

  @Test
  void closingTwiceIsHarmless() {
    FakeNarrative fake = FakeNarrative.start();
    fake.close();
    fake.close();
    assertThat(fake.requestCount()).isZero();
  }
}
