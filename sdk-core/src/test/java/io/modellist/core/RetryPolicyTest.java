package io.modellist.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits and the waits of a retry policy. */
class RetryPolicyTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @ParameterizedTest
  @ValueSource(ints = {1, 20})
  void theLeastAndTheMostAttemptsAreAllowed(int attempts) {
    assertThat(RetryPolicy.DEFAULT.withMaxAttempts(attempts).maxAttempts()).isEqualTo(attempts);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 21, -1})
  void otherNumbersOfAttemptsAreRefused(int attempts) {
    assertThatThrownBy(() -> RetryPolicy.DEFAULT.withMaxAttempts(attempts))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("maxAttempts must be 1 to 20, but is " + attempts);
  }

  @Test
  void inconsistentWaitsAreRefused() {
    assertThatThrownBy(() -> new RetryPolicy(2, SECOND, Duration.ofMillis(999), SECOND))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("longestWait must be at least firstWait (1 s), but is 999 ms");
    assertThat(new RetryPolicy(2, SECOND, SECOND, Duration.ZERO).longestWait()).isEqualTo(SECOND);
  }

  @Test
  void waitsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new RetryPolicy(2, Duration.ZERO, SECOND, SECOND))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("firstWait");
    assertThatThrownBy(() -> new RetryPolicy(2, SECOND, SECOND.negated(), SECOND))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("longestWait must be more than zero");
    assertThatThrownBy(() -> new RetryPolicy(2, SECOND, SECOND, SECOND.negated()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("retryAfterCeiling must be zero or more, but is -1 s");
  }

  @Test
  void theMessageNamesTheValueThatIsOutOfRange() {
    assertThatThrownBy(() -> RetryPolicy.DEFAULT.withMaxAttempts(0))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("maxAttempts must be 1 to 20, but is 0");
    assertThatThrownBy(() -> new RetryPolicy(2, Duration.ZERO, SECOND, SECOND))
        .hasMessageContaining("firstWait");
    assertThatThrownBy(() -> new RetryPolicy(2, SECOND, Duration.ofMillis(1), SECOND))
        .hasMessageContaining("longestWait");
    assertThatThrownBy(() -> new RetryPolicy(2, SECOND, SECOND, SECOND.negated()))
        .hasMessageContaining("retryAfterCeiling");
  }
}
