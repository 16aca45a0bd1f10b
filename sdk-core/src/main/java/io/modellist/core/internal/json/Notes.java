package io.modellist.core.internal.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import io.modellist.core.Extras;
import io.modellist.core.FieldProblem;
import io.modellist.core.internal.Checks;
import io.modellist.core.internal.ItemExtras;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where the decoder stands in a body, and what it found unknown or wrong there: about the page, or
 * about the item that it is in. For one body and one thread.
 */
final class Notes {
  /** More would let a hostile body of 64 MiB fill gigabytes. */
  static final int MOST_PROBLEMS = 100;

  private static final int MOST_KEYS = 10;

  private final UnaryOperator<String> mask;
  private final boolean strict;
  private final Place place = new Place();
  private final List<FieldProblem> pageProblems = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private final Map<Integer, FieldProblem> badEntries = new LinkedHashMap<>();
  private final List<@Nullable Object> entries = new ArrayList<>();

  private int itemDepth = -1;
  private @Nullable Map<String, @Nullable Object> unknown;
  private @Nullable List<FieldProblem> problems;

  Notes(UnaryOperator<String> mask, boolean strict) {
    this.mask = mask;
    this.strict = strict;
  }

  static Notes of(DeserializationContext ctxt) {
    return (Notes) ctxt.getAttribute(Notes.class);
  }

  UnaryOperator<String> mask() {
    return mask;
  }

  boolean strict() {
    return strict;
  }

  int depth() {
    return place.depth();
  }

  void enter(Object step) {
    place.enter(step);
  }

  void leaveTo(int earlier) {
    place.leaveTo(earlier);
  }

  boolean inItem() {
    return itemDepth >= 0;
  }

  /** Whether it stands at the item itself, not at a value in it. */
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

  /** Notes a name in the body's outermost object, to say what came in place of a page. */
  void key(String name) {
    if (depth() == 0 && keys.size() < MOST_KEYS) {
      keys.add('"' + Checks.printable(RawText.bounded(name, mask)) + '"');
    }
  }

  List<String> keys() {
    return keys;
  }

  /** A field without a type, of the item or of a record in it: by name, or below by pointer. */
  void unknown(String name, @Nullable Object value) {
    if (unknown == null) {
      unknown = new LinkedHashMap<>();
    }
    unknown.put(atItem() ? name : pointer() + Place.step(name), value);
  }

  /** Notes a problem of the value here; its own pointer goes on from here. */
  void problem(FieldProblem found) {
    List<FieldProblem> list = pageProblems;
    if (inItem()) {
      list = problems == null ? new ArrayList<>() : problems;
      problems = list;
    }
    if (list.size() < MOST_PROBLEMS) {
      list.add(masked(pointer() + found.pointer(), found));
    }
  }

  /** What came with the item beside its typed fields. */
  Extras extras() {
    if (unknown == null && problems == null) {
      return ItemExtras.NONE;
    }
    return new ItemExtras(unknown == null ? new LinkedHashMap<>() : unknown, problems());
  }

  /** What is wrong with the item, or with the page outside of one. */
  List<FieldProblem> problems() {
    List<FieldProblem> list = inItem() ? problems : pageProblems;
    return list == null ? List.of() : List.copyOf(list);
  }

  /** Starts the page's list of models; when a body has it twice, the last one counts. */
  void startEntries() {
    entries.clear();
    badEntries.clear();
  }

  void entry(Object item) {
    entries.add(item);
  }

  /** An entry that cannot be delivered; the problem's pointer is from the entry on. */
  void badEntry(FieldProblem found) {
    badEntries.put(entries.size(), masked(found.pointer(), found));
    entries.add(null);
  }

  List<@Nullable Object> entries() {
    return entries;
  }

  Map<Integer, FieldProblem> badEntries() {
    return Collections.unmodifiableMap(badEntries);
  }

  /** The raw text is masked where it is read: there it is known what belongs together. */
  private FieldProblem masked(String pointer, FieldProblem found) {
    return new FieldProblem(
        RawText.bounded(pointer, mask), found.raw(), RawText.bounded(found.reason(), mask));
  }

  private String pointer() {
    return place.pointer(Math.max(itemDepth, 0));
  }
}
