package io.modellist.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import io.modellist.core.FieldProblem;
import io.modellist.core.Model;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a model. What the notes record meanwhile belongs to the model. An object without an id is
 * not a model.
 */
final class ItemDeserializer extends RecordDeserializer {
  ItemDeserializer(BeanDescription description, ValueInstantiator instantiator) {
    super(description, instantiator);
  }

  @Override
  public Object deserialize(JsonParser p, DeserializationContext ctxt) throws IOException {
    Notes notes = Notes.of(ctxt);
    if (notes.inItem()) {
      // A model within a model is an ordinary value.
      return super.deserialize(p, ctxt);
    }
    notes.openItem();
    try {
      return super.deserialize(p, ctxt);
    } finally {
      notes.closeItem();
    }
  }

  @Override
  Object create(DeserializationContext ctxt, @Nullable Object[] values, Notes notes)
      throws IOException {
    if (!notes.atItem()) {
      return super.create(ctxt, values, notes);
    }
    List<FieldProblem> problems = notes.problems();
    if (notes.strict() && !problems.isEmpty()) {
      throw BadValue.of(problems.get(0));
    }
    if (fields().lacksPrimitiveId(values)) {
      throw withoutId(values, notes);
    }
    Object item;
    try {
      item = super.create(ctxt, values, notes);
    } catch (BadValue e) {
      FieldProblem ofId = ofId(problems);
      throw ofId == null ? e : BadValue.of(ofId);
    }
    if (isBlank((Model) item)) {
      throw withoutId(values, notes);
    }
    return item;
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

  private BadValue withoutId(@Nullable Object[] values, Notes notes) {
    FieldProblem ofId = ofId(notes.problems());
    return BadValue.of(
        ofId == null ? new FieldProblem("", fields().rendered(values), "has no id") : ofId);
  }

  private static @Nullable FieldProblem ofId(List<FieldProblem> problems) {
    for (FieldProblem problem : problems) {
      if (problem.pointer().equals("/id")) {
        return problem;
      }
    }
    return null;
  }
}
