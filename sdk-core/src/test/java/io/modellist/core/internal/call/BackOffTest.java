package io.modellist.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.RetryPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The longest waits of a retry policy. */
class BackOffTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @ParameterizedTest
  @CsvSource({"1,500", "2,1000", "3,2000", "4,4000", "5,8000", "6,8000", "20,8000", "1000,8000"})
  void theLongestWaitDoublesUpToTheLongestWait(int failures, long millis) {
    assertThat(BackOff.longest(RetryPolicy.DEFAULT, failures)).isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void theLongestWaitIsExactIfTheLongestWaitIsNotAMultiple() {
    Duration longest = SECOND.plusNanos(1);
    RetryPolicy policy = new RetryPolicy(4, Duration.ofMillis(500), longest, SECOND);

    assertThat(BackOff.longest(policy, 2)).isEqualTo(SECOND);
    assertThat(BackOff.longest(policy, 3)).isEqualTo(longest);
  }

  @Test
  void theLongestAllowedWaitsDoNotOverflow() {
    Duration years = Duration.ofDays(3650);
    RetryPolicy policy = new RetryPolicy(20, Duration.ofNanos(1), years, Duration.ZERO);

    assertThat(BackOff.longest(policy, 20)).isEqualTo(Duration.ofNanos(1 << 19));
    assertThat(BackOff.longest(new RetryPolicy(20, years, years, years), 20)).isEqualTo(years);
  }

  @Test
  void theLongestWaitNeverOverflows() {
    RetryPolicy policy =
        new RetryPolicy(20, Duration.ofDays(1), Duration.ofDays(30), Duration.ZERO);
    for (int failures = 1; failures < 100; failures++) {
      assertThat(BackOff.longest(policy, failures))
          .isBetween(Duration.ofDays(1), Duration.ofDays(30));
    }
  }
}
