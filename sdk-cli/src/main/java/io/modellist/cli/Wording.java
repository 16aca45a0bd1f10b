package io.modellist.cli;

import io.modellist.core.ApiException;
import io.modellist.core.ModelListException;
import io.modellist.core.PagingException;
import io.modellist.core.UnexpectedContentException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The SDK's messages name its settings in Java; here they are options. */
final class Wording {
  /** Settings whose option is the same name with hyphens. */
  private static final String SETTINGS =
      "attemptTimeout|callTimeout|maxAttempts|maxItems|maxPasses|maxRequests|pageSize|readAhead";

  /** Standing alone: as part of a URL or in quotes such a word is not ours. */
  private static final Pattern SETTING =
      Pattern.compile("(?<![^\\s(])(?:" + SETTINGS + ")(?![^\\s).,])");

  /** What is set by a method of another name, or by none. */
  private static final Map<String, String> ADVICE =
      Map.of(
          ", which fromEnvironment() reads, or call bearerToken(...)", "",
          ", which fromEnvironment() reads, or call baseUrl(...)", ", or give --base-url",
          ", which fromEnvironment() reads, or call organization(...)", ", or give --org",
          ", or allow plain http", ", or give --allow-http");

  private Wording() {}

  /** The failure's message, with options in place of settings; empty when it has none. */
  static String of(Throwable failure) {
    String message = failure.getMessage();
    if (message == null) {
      return "";
    }
    return failure instanceof ModelListException && !quotesTheService(failure)
        ? inOptions(message)
        : message;
  }

  /** A service's own words stay as they are, whatever they name. */
  private static boolean quotesTheService(Throwable failure) {
    return failure instanceof ApiException
        || failure instanceof PagingException
        || failure instanceof UnexpectedContentException;
  }

  private static String inOptions(String message) {
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
