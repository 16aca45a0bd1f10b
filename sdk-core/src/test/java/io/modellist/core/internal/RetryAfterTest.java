package io.modellist.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private static Optional<Duration> wait(String value) {
    return RetryAfter.of(Map.of("retry-after", List.of(value)), NOW);
  }

  @ParameterizedTest
  @CsvSource({"0,0", "7,7", "' 7 ',7", "000000000000000005,5"})
  void secondsAreSeconds(String value, long seconds) {
    assertThat(wait(value)).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"315360001", "999999999999999999", "99999999999999999999999999999999"})
  void noWaitIsLongerThanTenYears(String value) {
    assertThat(wait(value)).contains(Duration.ofDays(3650));
  }

  @Test
  void aDateIsTakenAgainstTheServersClockWhereItTellsIt() {
    String date = "Sat, 21 Nov 2026 12:00:30 GMT";

    assertThat(wait(date)).contains(Duration.ofSeconds(30));
    assertThat(
            RetryAfter.of(
                Map.of(
                    "retry-after", List.of(date),
                    "date", List.of("Sat, 21 Nov 2026 11:59:30 GMT")),
                NOW))
        .contains(Duration.ofSeconds(60));
    assertThat(
            RetryAfter.of(Map.of("retry-after", List.of(date), "date", List.of("yesterday")), NOW))
        .contains(Duration.ofSeconds(30));
  }

  @Test
  void aDateThatIsOverIsNoWait() {
    assertThat(wait("Sat, 21 Nov 2026 11:59:59 GMT")).contains(Duration.ZERO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "soon", "-1", "1.5", "1 2", "0x10", "Sat, 21 Nov"})
  void whatMakesNoSenseIsNoWait(String value) {
    assertThat(wait(value)).isEmpty();
  }

  @Test
  void noHeaderIsNoWait() {
    assertThat(RetryAfter.of(Map.of(), NOW)).isEmpty();
    assertThat(RetryAfter.of(Map.of("retry-after", List.of()), NOW)).isEmpty();
  }
}
