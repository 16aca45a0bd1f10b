package io.modellist.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import io.modellist.core.FieldProblem;
import io.modellist.core.Model;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a model. What the notes record meanwhile belongs to the model. An object without an id is
 * not a model.
 */
final class ModelReader extends RecordReader {
  ModelReader(Class<?> type, Readers readers) {
    super(type, readers);
  }

  @Override
  @Nullable Object read(JsonParser p, Notes notes) throws IOException {
    if (notes.inItem()) {
      // A model within a model is an ordinary value.
      return super.read(p, notes);
    }
    notes.openItem(p);
    try {
      return super.read(p, notes);
    } finally {
      notes.closeItem();
    }
  }

  @Override
  Object create(@Nullable Object[] values, JsonParser p, Notes notes) {
    if (!notes.endsItem(p)) {
      return super.create(values, p, notes);
    }
    List<FieldProblem> problems = notes.problems();
    if (notes.strict() && !problems.isEmpty()) {
      return problems.get(0);
    }
    Object item = fields.lacksPrimitiveId(values) ? null : super.create(values, p, notes);
    if (item instanceof Model model && !isBlank(model)) {
      return model;
    }
    for (FieldProblem problem : problems) {
      if (problem.pointer().equals("/id")) {
        return problem;
      }
    }
    return item instanceof FieldProblem refused
        ? refused
        : new FieldProblem("", fields.rendered(values), "has no id");
  }

  private static boolean isBlank(Model item) {
    try {
      String id = item.id();
      return id == null || id.isBlank();
    } catch (RuntimeException e) {
      // An id that is derived from other fields, all of them absent.
      return true;
    }
  }
}
