package io.modellist.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FakeServiceExtension.class)
class FakeServiceExtensionTest {
  private final FakeNarrative ofTheInstance;
  private FakeNarrative ofTheSetUp;

  FakeServiceExtensionTest(FakeNarrative fake) {
    ofTheInstance = fake;
  }

  @BeforeEach
  void setUp(FakeTrueFoundry other, FakeNarrative fake) {
    ofTheSetUp = fake;
    other.withModels(3);
  }

  @Test
  void setUpAndTestShareTheirFake(FakeTrueFoundry other) throws Exception {
    assertThat(other.ids()).hasSize(3);
    assertThat(new Probe(other).get("/api/ml/v1/models").status()).isEqualTo(200);
  }

  @Test
  void everyTestHasAFreshOne(FakeTrueFoundry other) {
    assertThat(other.requestCount()).isZero();
    assertThat(other.ids()).hasSize(3);
  }

  @Test
  void theConstructorsFakeIsRunning(FakeNarrative fake) throws Exception {
    assertThat(fake).isSameAs(ofTheSetUp).isSameAs(ofTheInstance);
    assertThat(new Probe(fake).get("/models").status()).isEqualTo(200);
  }
}
