package io.modellist.core.internal.json;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationContext;
import io.modellist.core.Extras;
import io.modellist.core.FieldProblem;
import io.modellist.core.internal.Checks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Records the decoder's position in a body, and the unknown fields and problems that it found in
 * the page or in the item that it reads. For one body and one thread. The transport masks the
 * problems before anyone else reads them.
 */
public final class Notes {
  /** The most problems of an item, or of the page itself. Further ones are not kept. */
  static final int MOST_PROBLEMS = 100;

  /** The most problems of a body. A body with more is refused. */
  static final int MOST_PROBLEMS_OF_BODY = 100_000;

  private static final int MOST_KEYS = 10;

  private final boolean strict;
  private final DecodingPath path = new DecodingPath();
  private final List<FieldProblem> pageProblems = new ArrayList<>();
  private final List<List<FieldProblem>> allProblems;
  private final List<String> keys = new ArrayList<>();
  private final Map<Integer, FieldProblem> badEntries = new LinkedHashMap<>();
  private final List<@Nullable Object> entries = new ArrayList<>();
  private final Map<String, @Nullable Object> pageUnknown = new LinkedHashMap<>();

  private boolean ofPage;
  private int itemDepth = -1;
  private int countOfProblems;
  private @Nullable Map<String, @Nullable Object> unknown;
  private @Nullable List<FieldProblem> problems;
  private @Nullable String nextPosition;

  /** Creates empty notes; {@code strict} makes the first problem of an item or page an error. */
  public Notes(boolean strict) {
    this(strict, new ArrayList<>());
  }

  private Notes(boolean strict, List<List<FieldProblem>> allProblems) {
    this.strict = strict;
    this.allProblems = allProblems;
    allProblems.add(pageProblems);
  }

  /** Creates empty notes for another reading of the same body. Both notes are masked together. */
  Notes another() {
    return new Notes(strict, allProblems);
  }

  static Notes of(DeserializationContext ctxt) {
    return (Notes) ctxt.getAttribute(Notes.class);
  }

  boolean strict() {
    return strict;
  }

  int depth() {
    return path.depth();
  }

  void enter(Object step) {
    path.enter(step);
  }

  void leaveTo(int earlier) {
    path.leaveTo(earlier);
  }

  /** Starts a page, whose additional fields are kept as those of its items are. */
  void openPage() {
    ofPage = true;
  }

  /** Returns whether additional fields are kept here: in a page or an item, not around an item. */
  boolean keepsUnknown() {
    return ofPage || inItem();
  }

  boolean inItem() {
    return itemDepth >= 0;
  }

  /** Returns whether the decoder is at the item itself, not at a value in it. */
  boolean atItem() {
    return depth() == itemDepth;
  }

  void openItem() {
    itemDepth = depth();
    unknown = null;
    problems = null;
  }

  void closeItem() {
    itemDepth = -1;
  }

  /** Records a name in the body's outermost object, to describe a body that is not a page. */
  void key(String name) {
    if (depth() == 0 && keys.size() < MOST_KEYS) {
      keys.add('"' + Checks.printable(RawText.bounded(name)) + '"');
    }
  }

  List<String> keys() {
    return keys;
  }

  /**
   * Records an additional field: by name if it belongs to the item or page itself, by pointer if it
   * belongs to a record within.
   */
  void unknown(String name, @Nullable Object value) {
    if (!inItem()) {
      pageUnknown.put(keyOf(name, depth() == 0), value);
      return;
    }
    if (unknown == null) {
      unknown = new LinkedHashMap<>();
    }
    unknown.put(keyOf(name, atItem()), value);
  }

  private String keyOf(String name, boolean atTop) {
    return atTop ? name : pointer() + DecodingPath.step(name);
  }

  /**
   * Records a problem of the current value. The pointer of the problem is relative to this value.
   *
   * @throws StreamConstraintsException if the body has too many problems
   */
  public void problem(FieldProblem found) throws StreamConstraintsException {
    List<FieldProblem> list = pageProblems;
    if (inItem()) {
      list = problems == null ? newProblems() : problems;
    }
    if (list.size() == MOST_PROBLEMS) {
      return;
    }
    if (++countOfProblems > MOST_PROBLEMS_OF_BODY) {
      throw new StreamConstraintsException(
          "more than %d fields of the wrong type".formatted(MOST_PROBLEMS_OF_BODY));
    }
    list.add(bounded(pointer() + found.pointer(), found));
  }

  private List<FieldProblem> newProblems() {
    List<FieldProblem> list = new ArrayList<>();
    problems = list;
    allProblems.add(list);
    return list;
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
    badEntries.put(entries.size(), bounded(found.pointer(), found));
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

  private static FieldProblem bounded(String pointer, FieldProblem found) {
    return new FieldProblem(RawText.bounded(pointer), found.raw(), RawText.bounded(found.reason()));
  }

  private String pointer() {
    return path.pointer(Math.max(itemDepth, 0));
  }
}
