package io.modellist.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Translates picocli's failures for users. Picocli's own messages name Java types and constants.
 * These messages name the argument, what it must be, and what it is.
 */
final class UsageMessage {
  /** Matches an option that a user may guess for the key. */
  private static final Pattern KEY_OPTION =
      Pattern.compile("(?i)--?.*(key|token|secret|password|bearer|credential).*");

  /** Matches a word that is not a key. A key has digits or signs, or is longer. */
  private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z]{1,16}");

  private UsageMessage() {}

  /** Returns the message of a failure to parse these arguments. */
  static String of(ParameterException failure, String... args) {
    ArgSpec argument = failure.getArgSpec();
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched, args);
    } else if (failure instanceof OverwrittenOptionException twice) {
      return name(twice.getOverwritten()) + " must be given only once";
    } else if (failure instanceof MissingParameterException missing) {
      ArgSpec first = missing.getMissing().get(0);
      return first.isOption() ? name(first) + " needs a value: " + form(first) : required(first);
    } else if (argument != null) {
      return name(argument) + invalid(argument, failure);
    }
    return String.valueOf(failure.getMessage());
  }

  /** Returns the names of values, as in "a, b or c". */
  static String anyOf(Object... values) {
    return listed("or", values);
  }

  /** Returns the names of values, with a conjunction before the last one. */
  static String listed(String conjunction, Object... values) {
    List<String> names = Stream.of(values).map(String::valueOf).toList();
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " " + conjunction + " " + names.get(last);
  }

  private static String required(ArgSpec argument) {
    return name(argument) + " is required";
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String form(ArgSpec argument) {
    Object[] constants = argument.type().getEnumConstants();
    return constants == null ? argument.paramLabel() : anyOf(constants);
  }

  private static String invalid(ArgSpec argument, ParameterException failure) {
    String value = String.valueOf(failure.getValue());
    Class<?> type = argument.type();
    if (type == boolean.class) {
      return " takes no value";
    } else if (type.isEnum()) {
      return " must be %s, but is \"%s\"".formatted(form(argument), value);
    } else if (argument.converters().length > 0
        && failure.getCause() instanceof TypeConversionException e) { // from our own converter
      return " " + e.getMessage();
    }
    // All other options are numbers.
    return value.matches("[+-]?[0-9]+")
        ? " is out of range: \"%s\"".formatted(value)
        : " must be a whole number, but is \"%s\"".formatted(value);
  }

  private static String unmatched(UnmatchedArgumentException failure, String... args) {
    String first = failure.getUnmatched().get(0);
    CommandLine command = failure.getCommandLine();
    if (first.startsWith("-")) {
      // The value may be a key that a user gave to an option that does not exist.
      String option = first.replaceFirst("=.*", "");
      return "unknown option " + option + adviceOn(option, failure);
    }
    if (command.getParent() == null) {
      return unknownCommand(first, command);
    }
    if (!PLAIN_WORD.matcher(first).matches()) {
      return "unexpected argument %d, which is not shown because it may be a key"
          .formatted(Arrays.asList(args).indexOf(first) + 1);
    }
    boolean isProvider =
        Arrays.stream(Provider.values()).anyMatch(p -> p.name().equalsIgnoreCase(first));
    return "unexpected argument \"%s\"".formatted(first)
        + (isProvider ? "; did you mean --provider " + first.toLowerCase(Locale.ROOT) + "?" : "");
  }

  /** Returns the message for a word that is not a command. */
  static String unknownCommand(String word, CommandLine program) {
    String shown = PLAIN_WORD.matcher(word).matches() ? " \"" + word + '"' : "";
    String advice = didYouMean(new UnmatchedArgumentException(program, List.of(word)));
    return "unknown command"
        + shown
        + (advice.isEmpty() ? "; the commands are " + commands(program) : advice);
  }

  /** Returns the names of all commands. */
  static String commands(CommandLine program) {
    return listed("and", program.getSubcommands().keySet().toArray());
  }

  private static String adviceOn(String option, UnmatchedArgumentException failure) {
    if (KEY_OPTION.matcher(option).matches()) {
      Object[] variables = Stream.of(Provider.values()).map(Provider::keyVariable).toArray();
      return "; a key is read from the environment only, from " + anyOf(variables);
    }
    return didYouMean(failure);
  }

  private static String didYouMean(UnmatchedArgumentException failure) {
    List<String> similar = failure.getSuggestions();
    return similar.isEmpty() ? "" : "; did you mean " + anyOf(similar.toArray()) + "?";
  }
}
