package io.modellist.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Writes the command line that resumes a run, ready to be pasted into a POSIX shell. */
final class ResumeCommand {
  private ResumeCommand() {}

  /**
   * Returns the command line of a run with other options.
   *
   * @param run the options of the run
   * @param changed the words to append; their options replace those of the run
   * @param secrets the texts to mask; the user of each URL is masked too
   */
  static String of(ParseResult run, List<String> changed, Secrets secrets) {
    List<String> words = new ArrayList<>();
    for (OptionSpec option : run.matchedOptionsSet()) {
      if (!changed.contains(option.longestName())) {
        addTo(words, option);
      }
    }
    words.addAll(changed);
    return words.stream()
        .map(word -> quoted(masked(word, secrets)))
        .collect(
            Collectors.joining(
                " ",
                quoted(run.commandSpec().root().name()) + " " + run.commandSpec().name() + " ",
                ""));
  }

  private static void addTo(List<String> words, OptionSpec option) {
    String name = option.longestName();
    if (option.arity().max() == 0) {
      words.add(name);
      return;
    }
    for (String value : option.originalStringValues()) {
      words.add(name);
      words.add(value);
    }
  }

  private static String masked(String word, Secrets secrets) {
    return secrets.mask(word).replaceAll("://[^/?#\\s]*@", "://***@");
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
