package io.modellist.cli;

import io.modellist.core.ApiException;
import io.modellist.core.ModelListException;
import io.modellist.core.PagingException;
import io.modellist.core.UnexpectedContentException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Translates the SDK's messages for the command line: they name settings of the Java API, and this
 * class replaces those names with options.
 */
final class Wording {
  /** Settings whose option has the same name with hyphens. */
  private static final String SETTINGS =
      "attemptTimeout|callTimeout|maxAttempts|maxItems|maxPasses|maxRequests|pageSize|readAhead";

  /** Matches a setting that stands alone. Within a URL or in quotes it is not the SDK's word. */
  private static final Pattern SETTING =
      Pattern.compile("(?<![^\\s(])(?:" + SETTINGS + ")(?![^\\s).,])");

  /** Advice about settings whose Java method has another name than the option, or no option. */
  private static final Map<String, String> ADVICE =
      Map.of(
          ", which fromEnvironment() reads, or call bearerToken(...)", "",
          ", which fromEnvironment() reads, or call baseUrl(...)", ", or give --base-url",
          ", which fromEnvironment() reads, or call organization(...)", ", or give --org",
          ", or call allowPlainHttp()", ", or give --allow-http");

  private Wording() {}

  /** Returns the failure's message with options in place of settings; empty if it has none. */
  static String of(Throwable failure) {
    String message = failure.getMessage();
    if (message == null) {
      return "";
    }
    return failure instanceof ModelListException && !quotesService(failure)
        ? withOptions(message)
        : message;
  }

  /** Returns whether the message quotes the service, whose text must stay unchanged. */
  private static boolean quotesService(Throwable failure) {
    return failure instanceof ApiException
        || failure instanceof PagingException
        || failure instanceof UnexpectedContentException;
  }

  private static String withOptions(String message) {
    String text = message;
    for (Map.Entry<String, String> advice : ADVICE.entrySet()) {
      text = text.replace(advice.getKey(), advice.getValue());
    }
    return SETTING.matcher(text).replaceAll(found -> option(found.group()));
  }

  private static String option(String setting) {
    return "--" + setting.replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
