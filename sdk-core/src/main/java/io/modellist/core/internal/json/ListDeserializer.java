package io.modellist.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import io.modellist.core.FieldProblem;
import io.modellist.core.Model;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list. A member that is null or of another type is left out and recorded. In the page's
 * list of models, the index of each bad entry is recorded, too.
 */
final class ListDeserializer extends JsonDeserializer<Object> implements ContextualDeserializer {
  private final JavaType memberType;
  private final int mostModels;
  private final @Nullable ValueReader reader;

  private ListDeserializer(JavaType memberType, int mostModels, @Nullable ValueReader reader) {
    this.memberType = memberType;
    this.mostModels = mostModels;
    this.reader = reader;
  }

  /** Creates a deserializer that must become contextual before it is used. */
  static ListDeserializer of(JavaType memberType, int mostModels) {
    return new ListDeserializer(memberType, mostModels, null);
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext ctxt, @Nullable BeanProperty property) throws JsonMappingException {
    return new ListDeserializer(memberType, mostModels, ValueReader.of(ctxt, memberType, property));
  }

  @Override
  public boolean isCachable() {
    return true;
  }

  @Override
  public Object deserialize(JsonParser p, DeserializationContext ctxt) throws IOException {
    if (!p.hasToken(JsonToken.START_ARRAY)) {
      throw BadValue.of("not a list");
    }
    if (memberType.isJavaLangObject()) {
      return OpenValue.list(p);
    }
    Notes notes = Notes.of(ctxt);
    boolean ofModels = memberType.isTypeOrSubTypeOf(Model.class) && !notes.inItem();
    if (ofModels) {
      notes.startEntries();
    }
    List<Object> list = new ArrayList<>();
    int depth = notes.depth();
    for (int i = 0; p.nextToken() != JsonToken.END_ARRAY; i++) {
      if (ofModels && i == mostModels) {
        throw tooManyModels();
      }
      notes.enter(i);
      Object member = member(p, ctxt, notes);
      if (member instanceof FieldProblem problem) {
        bad(problem, ofModels, notes);
      } else {
        list.add(member);
        if (ofModels) {
          notes.entry(member);
        }
      }
      notes.leaveTo(depth);
    }
    return List.copyOf(list);
  }

  /** Returns the member, or a {@link FieldProblem}. */
  private Object member(JsonParser p, DeserializationContext ctxt, Notes notes) throws IOException {
    if (reader == null) {
      throw new IllegalStateException("not contextual");
    }
    Object member = p.hasToken(JsonToken.VALUE_NULL) ? null : reader.read(p, ctxt, notes);
    return member == null ? new FieldProblem("", "null", "null in a list") : member;
  }

  private StreamConstraintsException tooManyModels() {
    return new StreamConstraintsException(
        ("the page has more than %d models (pageItems); ask for smaller pages, or raise the limit"
                + " with ResponseLimits.withPageItems")
            .formatted(mostModels));
  }

  private static void bad(FieldProblem problem, boolean ofModels, Notes notes)
      throws StreamConstraintsException {
    if (ofModels) {
      notes.badEntry(problem);
    } else {
      notes.problem(problem);
    }
  }
}
