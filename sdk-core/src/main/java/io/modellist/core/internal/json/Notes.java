package io.modellist.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.modellist.core.Extras;
import io.modellist.core.FieldProblem;
import io.modellist.core.internal.Checks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Records the entries of a body, and the unknown fields and problems of the page or of the item
 * that is read. For one body and one thread. The transport masks the problems before anyone else
 * reads them.
 */
public final class Notes {
  /** The most problems of an item, or of the page itself. Further ones are not kept. */
  static final int MOST_PROBLEMS = 100;

  /** The most problems of a body. A body with more is refused. */
  static final int MOST_PROBLEMS_OF_BODY = 100_000;

  private static final int MOST_KEYS = 10;

  private final boolean strict;
  private final List<FieldProblem> pageProblems = new ArrayList<>();
  private final List<List<FieldProblem>> allProblems = new ArrayList<>(List.of(pageProblems));
  private final List<String> keys = new ArrayList<>();
  private final Map<Integer, FieldProblem> badEntries = new LinkedHashMap<>();
  private final List<@Nullable Object> entries = new ArrayList<>();
  private final Map<String, @Nullable Object> pageUnknown = new LinkedHashMap<>();

  private @Nullable JsonStreamContext aroundItem;
  private int countOfProblems;
  private @Nullable Map<String, @Nullable Object> unknown;
  private @Nullable List<FieldProblem> problems;
  private @Nullable String nextPosition;

  /** Creates empty notes; {@code strict} makes the first problem of an item or page an error. */
  public Notes(boolean strict) {
    this.strict = strict;
  }

  boolean strict() {
    return strict;
  }

  boolean inItem() {
    return aroundItem != null;
  }

  /** Starts the item whose first token is the parser's token. */
  void openItem(JsonParser p) {
    JsonStreamContext context = p.getParsingContext();
    aroundItem = p.currentToken().isStructStart() ? context.getParent() : context;
    unknown = null;
    problems = null;
  }

  /** Returns whether the parser is at the end of the item, not of a value in it. */
  boolean endsItem(JsonParser p) {
    return p.getParsingContext() == aroundItem;
  }

  void closeItem() {
    aroundItem = null;
  }

  /** Records a name in the body's outermost object, to describe a body that is not a page. */
  void key(String name) {
    if (keys.size() < MOST_KEYS) {
      keys.add(name);
    }
  }

  /** Returns these names, each in quotes. */
  List<String> keys() {
    return keys.stream().map(key -> '"' + Checks.printable(RawText.bounded(key)) + '"').toList();
  }

  /**
   * Returns the key of an additional field, at whose name the parser is: the name if the field
   * belongs to the item or page itself, or the pointer if it belongs to a record within.
   */
  String keyOf(JsonParser p) throws IOException {
    JsonStreamContext at = p.getParsingContext();
    return isOutermost(at) ? p.currentName() : pointer(at).toString();
  }

  /** Records an additional field of the item or page. */
  void unknown(String key, @Nullable Object value) {
    Map<String, @Nullable Object> map = inItem() ? unknown : pageUnknown;
    if (map == null) {
      map = new LinkedHashMap<>();
      unknown = map;
    }
    map.put(key, value);
  }

  /**
   * Records a problem of the value that the parser has read. The pointer of the problem is relative
   * to this value.
   *
   * @throws StreamConstraintsException if the body has too many problems
   */
  void problem(FieldProblem found, JsonParser p) throws StreamConstraintsException {
    if (problems().size() < MOST_PROBLEMS) {
      String pointer = pointer(p.getParsingContext()) + found.pointer();
      problem(new FieldProblem(pointer, found.raw(), found.reason()));
    }
  }

  /**
   * Records a problem of the item, or of the page outside an item.
   *
   * @throws StreamConstraintsException if the body has too many problems
   */
  public void problem(FieldProblem found) throws StreamConstraintsException {
    if (++countOfProblems > MOST_PROBLEMS_OF_BODY) {
      throw new StreamConstraintsException(
          "more than %d fields of the wrong type".formatted(MOST_PROBLEMS_OF_BODY));
    }
    List<FieldProblem> list = inItem() ? problems : pageProblems;
    if (list == null) {
      list = new ArrayList<>();
      problems = list;
      allProblems.add(list);
    }
    list.add(bounded(found));
  }

  /** Returns the additional fields and the problems of the item. */
  Extras extras() {
    return unknown == null && problems == null
        ? Extras.none()
        : new Extras(unknown == null ? new LinkedHashMap<>() : unknown, problems());
  }

  /** Returns a view of the additional fields and the problems of the page. */
  public Extras pageExtras() {
    return new Extras(pageUnknown, pageProblems);
  }

  /** Returns a view of the problems of the item, or of the page outside an item. */
  public List<FieldProblem> problems() {
    List<FieldProblem> list = inItem() ? problems : pageProblems;
    return list == null ? List.of() : Collections.unmodifiableList(list);
  }

  /** Starts the page's list of models. When a body has two lists, the last one counts. */
  public void startEntries() {
    entries.clear();
    badEntries.clear();
  }

  /** Adds an entry of that list. */
  public void entry(Object item) {
    entries.add(item);
  }

  /** Adds an entry that cannot be delivered. The problem's pointer is relative to the entry. */
  public void badEntry(FieldProblem found) {
    badEntries.put(entries.size(), bounded(found));
    entries.add(null);
  }

  /** Returns the entries; null stands for one that cannot be delivered. */
  public List<@Nullable Object> entries() {
    return entries;
  }

  /** Returns a view of the problems of entries that cannot be delivered, by index. */
  public Map<Integer, FieldProblem> badEntries() {
    return Collections.unmodifiableMap(badEntries);
  }

  /**
   * Records the next position, which must not contain a secret, because bookmarks are stored and
   * passed on.
   */
  void position(@Nullable String next) {
    nextPosition = next;
  }

  /**
   * Masks the texts of all problems.
   *
   * @throws UnreadableException when the next position contains a secret
   */
  public void mask(UnaryOperator<String> mask) throws UnreadableException {
    UnaryOperator<FieldProblem> masking =
        found ->
            new FieldProblem(
                mask.apply(found.pointer()), mask.apply(found.raw()), mask.apply(found.reason()));
    allProblems.forEach(problems -> problems.replaceAll(masking));
    badEntries.replaceAll((index, problem) -> masking.apply(problem));
    if (nextPosition != null && !mask.apply(nextPosition).equals(nextPosition)) {
      throw new UnreadableException("has the credential in its next position");
    }
  }

  /** Returns a problem as part of a sentence. Text of the service in it is not escaped. */
  public static String inWords(FieldProblem problem) {
    String where = problem.pointer().isEmpty() ? "" : problem.pointer() + ": ";
    String raw = problem.raw().isEmpty() ? "" : " (" + problem.raw() + ")";
    return where + problem.reason() + raw;
  }

  private static FieldProblem bounded(FieldProblem found) {
    return new FieldProblem(
        RawText.bounded(found.pointer()), found.raw(), RawText.bounded(found.reason()));
  }

  /**
   * Returns the JSON pointer to the field or member, from the item or from the page. It is written
   * here because Jackson's JsonPointer creates several objects for each part of the path.
   */
  private StringBuilder pointer(JsonStreamContext at) {
    StringBuilder pointer = isOutermost(at) ? new StringBuilder() : pointer(at.getParent());
    if (at.inArray()) {
      return pointer.append('/').append(at.getCurrentIndex());
    }
    String name = at.getCurrentName();
    return pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
  }

  /** Returns whether this is the item's own object or list, or the page's if there is no item. */
  private boolean isOutermost(JsonStreamContext at) {
    return inItem() ? at.getParent() == aroundItem : at.getParent().inRoot();
  }
}
