package io.modellist.core.internal;

import static io.modellist.core.internal.Claims.hold;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.modellist.core.ApiError;
import io.modellist.core.ApiException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Fuzzes the header fields that ask a client to wait. */
class RetryAfterFuzzTest {
  private static final int[] STATUSES = {429, 429, 503, 500, 301};
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,8}");
  private static final Duration LONGEST = Duration.ofDays(3650);

  @DictionaryFile(resourcePath = "/dictionaries/waiting.dict")
  @FuzzTest
  void waits(byte[] input) {
    Map<String, List<String>> headers = headers(new String(input, ISO_8859_1));
    int status = STATUSES[input.length % STATUSES.length];
    Optional<Duration> wait = RetryAfter.of(status, headers, NOW);

    wait.ifPresent(RetryAfterFuzzTest::checkWait);
    List<String> asked = headers.getOrDefault("retry-after", List.of());
    if (!asked.isEmpty() && SECONDS.matcher(asked.get(0).strip()).matches()) {
      long seconds = Long.parseLong(asked.get(0).strip());
      hold(wait.equals(Optional.of(Duration.ofSeconds(seconds))), "another wait", seconds, wait);
    }
    ApiException.of(status, ApiError.unrecognized(null), headers)
        .retryAfter()
        .ifPresent(RetryAfterFuzzTest::checkWait);
  }

  private static void checkWait(Duration wait) {
    hold(!wait.isNegative(), "a negative wait", wait);
    // Callers may convert the wait to nanoseconds, which overflow after 292 years.
    hold(wait.compareTo(LONGEST) <= 0, "a wait beyond ten years", wait);
  }

  private static Map<String, List<String>> headers(String text) {
    Map<String, List<String>> headers = new HashMap<>();
    for (String line : text.split("\n", 20)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        headers.computeIfAbsent(name, k -> new ArrayList<>()).add(line.substring(colon + 1));
      } else {
        headers.computeIfAbsent("retry-after", k -> new ArrayList<>()).add(line);
      }
    }
    return headers;
  }
}
