package io.modellist.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InWordsTest {
  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 ms",
    "PT0.0005S, 0.5 ms",
    "PT0.2S, 200 ms",
    "PT1.5S, 1.5 s",
    "PT10S, 10 s",
    "PT1M, 60 s",
    "PT90S, 90 s",
    "PT2M, 2 min",
    "PT2M30S, 2 min 30 s",
    "PT1H, 1 h",
    "PT1H30M, 1 h 30 min",
    "PT24H, 24 h",
    "PT49H, 2 days 1 h",
    "P3650D, 3650 days",
    "PT-1S, -1 s",
    "PT-2M, -2 min"
  })
  void aDurationHasOneOrTwoUnits(Duration time, String words) {
    assertThat(InWords.of(time)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"9223372036854775807", "-9223372036854775808"})
  void anyDurationCanBeWritten(long seconds) {
    assertThat(InWords.of(Duration.ofSeconds(seconds))).isNotBlank();
  }
}
