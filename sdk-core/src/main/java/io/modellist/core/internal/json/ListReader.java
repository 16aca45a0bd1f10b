package io.modellist.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.modellist.core.FieldProblem;
import io.modellist.core.internal.DecodedList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a list. A member that is null or of another type is left out and recorded. In the page's
 * list of models, the index of each bad entry is recorded, too.
 */
final class ListReader extends ValueReader {
  private final ValueReader member;
  private final int mostModels;

  ListReader(ValueReader member, int mostModels) {
    this.member = member;
    this.mostModels = mostModels;
  }

  /** Returns whether the members are models. */
  boolean isOfModels() {
    return member instanceof ModelReader;
  }

  @Override
  Object read(JsonParser p, Notes notes) throws IOException {
    if (!p.hasToken(JsonToken.START_ARRAY)) {
      return problem(p, "not a list");
    }
    if (member instanceof OpenValue open) {
      return open.list(p);
    }
    boolean isPage = isOfModels() && !notes.inItem();
    if (isPage) {
      notes.startEntries();
    }
    List<Object> list = new ArrayList<>();
    while (p.nextToken() != JsonToken.END_ARRAY) {
      if (isPage && notes.entries().size() == mostModels) {
        throw new StreamConstraintsException(
            ("the page has more than %d models (pageItems); ask for smaller pages, or raise the"
                    + " limit with ResponseLimits.withPageItems")
                .formatted(mostModels));
      }
      Object value = p.hasToken(JsonToken.VALUE_NULL) ? null : member.read(p, notes);
      if (value == null) {
        value = new FieldProblem("", "null", "null in a list");
      }
      if (!(value instanceof FieldProblem problem)) {
        list.add(value);
        if (isPage) {
          notes.entry(value);
        }
      } else if (isPage) {
        notes.badEntry(problem);
      } else {
        notes.problem(problem, p);
      }
    }
    return DecodedList.typed(list);
  }
}
