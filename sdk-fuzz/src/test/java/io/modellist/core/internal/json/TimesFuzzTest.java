package io.modellist.core.internal.json;

import static io.modellist.core.internal.Claims.hold;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fuzzes the decoding of times, which services send as text or as numbers. */
class TimesFuzzTest {
  // One day beyond the range of four-digit years, because of time-zone offsets.
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z").minusSeconds(86_400);
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z").plusSeconds(86_400);
  private static final Instant COMMON = Instant.parse("0000-01-01T00:00:00Z");

  private static final Pattern COMMON_FORM =
      Pattern.compile("[0-9]{4}-.{5}[Tt](?!24)[0-9:]*([.][0-9]+)?([Zz]|[+-][0-9]{2}(:[0-9]{2})?)");
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]{0,40})([.][0-9]{1,60})?([eE][+-]?[0-9]{1,9})?");
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");
  private static final PageClaims<StampDialect.Stamp> PAGES =
      PageClaims.of(new StampDialect(), "items");

  /** Reads the input as the text of a time, as a number, and as the JSON of a time field. */
  @DictionaryFile(resourcePath = "/dictionaries/times.dict")
  @DictionaryFile(resourcePath = "/dictionaries/json.dict")
  @FuzzTest
  void reading(byte[] input) {
    String text = new String(input, UTF_8);
    checkText(text);
    checkNumber(text);
    PAGES.check(("{\"items\":[{\"id\":\"a\",\"created_at\":" + text + "}]}").getBytes(UTF_8));
  }

  private static void checkText(String text) {
    Instant time = parse(text);
    Instant expected = parsedByJava(text.strip());
    if (expected != null) {
      hold(expected.equals(time), "differs from Java's parser", text, expected, time);
    }
    if (time != null) {
      hold(!time.isBefore(FIRST) && !time.isAfter(LAST), "out of range", text, time);
      if (!time.isBefore(COMMON) && time.isBefore(LAST.minusSeconds(86_400))) {
        hold(time.equals(parse(time.toString())), "a different time after a round trip", time);
      }
    }
  }

  private static @Nullable Instant parse(String text) {
    return TimeText.parse(text.toCharArray(), 0, text.length());
  }

  /** Returns the result of Java's parser, or null for forms that servers do not send. */
  private static @Nullable Instant parsedByJava(String text) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      boolean fits = COMMON_FORM.matcher(text).matches();
      boolean plain = time.getOffset().getTotalSeconds() % 60 == 0;
      return fits && plain ? time.withOffsetSameInstant(ZoneOffset.UTC).toInstant() : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static void checkNumber(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return;
    }
    BigDecimal number = new BigDecimal(text);
    Instant time = EpochTime.of(number);
    if (INTEGER.matcher(text).matches()) {
      hold(
          EpochTime.of(Long.parseLong(text)).equals(time),
          "integer and decimal differ",
          text,
          time);
    }
    if (time != null) {
      boolean before = number.signum() < 0;
      hold(before == time.isBefore(Instant.EPOCH) || isTiny(number), "the wrong sign", text, time);
    }
  }

  private static boolean isTiny(BigDecimal number) {
    return number.abs().compareTo(new BigDecimal("1e-8")) < 0;
  }
}
