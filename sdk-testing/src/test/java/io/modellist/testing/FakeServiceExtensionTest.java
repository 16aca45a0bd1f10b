package io.modellist.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FakeServiceExtension.class)
class FakeServiceExtensionTest {
  private final FakeNarrative fromConstructor;
  private FakeNarrative fromSetUp;

  FakeServiceExtensionTest(FakeNarrative fake) {
    fromConstructor = fake;
  }

  @BeforeEach
  void setUp(FakeTrueFoundry other, FakeNarrative fake) {
    fromSetUp = fake;
    other.withModels(3);
  }

  @Test
  void setUpAndTestShareAFake(FakeTrueFoundry other) throws Exception {
    assertThat(other.ids()).hasSize(3);
    assertThat(new Probe(other).get("/api/ml/v1/models").status()).isEqualTo(200);
  }

  @Test
  void everyTestHasANewFake(FakeTrueFoundry other) {
    assertThat(other.requestCount()).isZero();
    assertThat(other.ids()).hasSize(3);
  }

  @Test
  void theFakeOfTheConstructorIsRunning(FakeNarrative fake) throws Exception {
    assertThat(fake).isSameAs(fromSetUp).isSameAs(fromConstructor);
    assertThat(new Probe(fake).get("/models").status()).isEqualTo(200);
  }
}
