package io.modellist.core.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads the types that this package has no reader for, such as enums and dates, by a Jackson
 * mapper. No provider of this project has such a type, so none waits for a mapper to be created.
 */
final class OtherTypes extends ValueReader {
  private final ObjectReader reader;

  OtherTypes(Type type) {
    JsonMapper mapper =
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addModule(new JavaTimeModule())
            .build();
    reader = mapper.readerFor(mapper.constructType(type));
  }

  @Override
  @Nullable Object read(JsonParser p, Notes notes) throws IOException {
    // Buffered, so that a bad value does not leave the parser somewhere inside of it.
    TokenBuffer value = new TokenBuffer(p, null).forceUseOfBigDecimal(true);
    value.copyCurrentStructure(p);
    try {
      return reader.readValue(value.asParser(p));
    } catch (InvalidDefinitionException e) {
      throw e;
    } catch (JsonProcessingException | NumberFormatException e) {
      JsonParser again = value.asParser(p);
      again.nextToken();
      return problem(
          again,
          e instanceof JsonProcessingException known
              ? known.getOriginalMessage()
              : "a number out of range");
    }
  }
}
