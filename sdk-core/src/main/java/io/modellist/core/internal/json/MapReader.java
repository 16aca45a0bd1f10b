package io.modellist.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.modellist.core.FieldProblem;
import io.modellist.core.internal.DecodedMap;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a map by name. Nulls are left out; values of another type are left out and recorded. */
final class MapReader extends ValueReader {
  private final ValueReader member;

  MapReader(ValueReader member) {
    this.member = member;
  }

  @Override
  Object read(JsonParser p, Notes notes) throws IOException {
    if (!p.hasToken(JsonToken.START_OBJECT)) {
      return problem(p, "not an object");
    }
    if (member instanceof OpenValue open) {
      return open.map(p);
    }
    Map<String, Object> map = new LinkedHashMap<>();
    for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
      Object value = p.nextToken() == JsonToken.VALUE_NULL ? null : member.read(p, notes);
      if (value instanceof FieldProblem problem) {
        notes.problem(problem, p);
      } else if (value != null) {
        map.put(name, value);
      }
    }
    return DecodedMap.typed(map);
  }
}
