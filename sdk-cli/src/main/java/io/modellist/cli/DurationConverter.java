package io.modellist.cli;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Converts a duration such as {@code 500ms}, {@code 2s}, {@code 1m}, or {@code 1h}. It must be more
 * than zero and at most one year.
 */
final class DurationConverter implements ITypeConverter<Duration> {
  private static final Duration LONGEST = Duration.ofDays(365);
  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

  @Override
  public Duration convert(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new TypeConversionException(
          "must be a time such as 500ms, 2s, 1m or 1h, but is \"%s\"".formatted(text));
    }
    Duration time = Duration.of(Long.parseLong(form.group(1)), unit(form.group(2)));
    if (time.isZero() || time.compareTo(LONGEST) > 0) {
      throw new TypeConversionException(
          "must be more than zero and at most 8760h, but is \"%s\"".formatted(text));
    }
    return time;
  }

  private static ChronoUnit unit(String suffix) {
    return switch (suffix) {
      case "ms" -> ChronoUnit.MILLIS;
      case "s" -> ChronoUnit.SECONDS;
      case "m" -> ChronoUnit.MINUTES;
      default -> ChronoUnit.HOURS;
    };
  }
}
