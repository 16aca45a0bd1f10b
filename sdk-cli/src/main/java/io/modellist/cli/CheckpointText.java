package io.modellist.cli;

import io.modellist.core.Bookmark;
import io.modellist.core.ConfigurationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text in the file of {@code --checkpoint}: a title with a version, a description of the
 * listing, and the place that was reached.
 *
 * @param run the lines that describe the listing
 */
record CheckpointText(String run) {
  private static final String TITLE = "modellist checkpoint ";
  private static final String VERSION = "1\n";
  private static final Pattern FORM =
      Pattern.compile(
          TITLE + VERSION + "(listing: .+\nbase-url: .+\nformat: .+\n)bookmark: (.+)\n");
  private static final String OR_DELETE = ", or delete this one to list from the start.";

  /** The largest size of a file in bytes, more than the longest bookmark needs. */
  static final int LONGEST = 200_000;

  /** Creates the text without a place, with a description of the listing. */
  static CheckpointText of(Provider provider, String baseUrl, Format format) {
    return new CheckpointText(
        "listing: %s\nbase-url: %s\nformat: %s\n".formatted(provider, baseUrl, format));
  }

  /** Returns the text that stores a place. */
  String with(Bookmark place) {
    return "%s%s%sbookmark: %s\n".formatted(TITLE, VERSION, run, place);
  }

  /**
   * Returns the place that a text stores.
   *
   * @throws ConfigurationException if it is not the text of a run of the same listing
   */
  Bookmark placeIn(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new ConfigurationException(whatIsWrongWith(text));
    }
    if (!form.group(1).equals(run)) {
      throw new ConfigurationException(
          "it is of another run (%s), not of this one (%s). Give another file%s"
              .formatted(inOneLine(form.group(1)), inOneLine(run), OR_DELETE));
    }
    try {
      return Bookmark.parse(form.group(2));
    } catch (ConfigurationException damaged) {
      throw new ConfigurationException("its bookmark is damaged. Give another file" + OR_DELETE);
    }
  }

  private static String whatIsWrongWith(String text) {
    if (text.isEmpty()) {
      return "it is empty, and a checkpoint never is. Give another file" + OR_DELETE;
    }
    if (!text.startsWith(TITLE)) {
      return "it is not a checkpoint, because it does not begin with \"%s\". Give another file."
          .formatted(TITLE.strip());
    }
    return text.startsWith(TITLE + VERSION)
        ? "it is damaged. Give another file" + OR_DELETE
        : "another version of this program wrote it. Use that version" + OR_DELETE;
  }

  private static String inOneLine(String lines) {
    return lines.strip().replace("\n", ", ");
  }
}
