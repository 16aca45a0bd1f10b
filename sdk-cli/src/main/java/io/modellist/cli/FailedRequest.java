package io.modellist.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A request that a fake refuses.
 *
 * @param status the status of the response, 400 to 599
 * @param number the number of the request, counted from 1
 */
record FailedRequest(int status, int number) {
  private static final Pattern FORM = Pattern.compile("([45][0-9]{2})@([1-9][0-9]{0,8})");

  /** Converts a text such as {@code 429@2}. */
  static final class Converter implements ITypeConverter<FailedRequest> {
    @Override
    public FailedRequest convert(String text) {
      Matcher form = FORM.matcher(text);
      if (!form.matches()) {
        throw new TypeConversionException(
            "must be a status of 400 to 599 and the number of a request, such as 429@2, but is \"%s\""
                .formatted(text));
      }
      return new FailedRequest(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }
  }
}
