package io.modellist.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * A field of a model that the vendor's client and the SDK both read.
 *
 * @param name the place of the value in the result of the vendor's client
 * @param sdk returns the value in the SDK's model
 */
record SharedField<M>(String name, Function<M, @Nullable Object> sdk) {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .setDefaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS));

  // Python has 1.0 where the SDK has 1.
  private static final Comparator<JsonNode> BY_VALUE =
      (one, other) ->
          one.isNumber() && other.isNumber()
              ? one.decimalValue().compareTo(other.decimalValue())
              : one.equals(other) ? 0 : 1;

  /** Returns a check of each field. */
  static <M> Stream<DynamicTest> tests(
      List<SharedField<M>> fields, JsonNode vendors, List<M> models) {
    return fields.stream()
        .map(field -> dynamicTest(field.name, () -> field.compare(vendors, models)));
  }

  /** Compares this field of all models, which must not all lack it. */
  private void compare(JsonNode vendors, List<M> models) {
    List<String> differences = new ArrayList<>();
    int present = 0;
    for (int i = 0; i < models.size(); i++) {
      JsonNode theirs = vendors.path(i).at("/" + name);
      Object ours = sdk.apply(models.get(i));
      present += isAbsent(theirs) ? 0 : 1;
      if (!areEqual(theirs, ours)) {
        differences.add("model %d: vendor %s, SDK %s".formatted(i, theirs, ours));
      }
    }
    assertThat(differences).isEmpty();
    assertThat(present).as("models that have the field").isPositive();
  }

  private static boolean areEqual(JsonNode theirs, @Nullable Object ours) {
    if (ours instanceof Instant time) {
      return theirs.isTextual() && Instant.parse(theirs.textValue()).equals(time);
    }
    JsonNode value = MAPPER.valueToTree(ours);
    return isAbsent(theirs) ? isAbsent(value) : theirs.equals(BY_VALUE, value);
  }

  /** The SDK has an empty list or map for an absent one. */
  private static boolean isAbsent(JsonNode value) {
    return value.isMissingNode() || value.isNull() || (value.isContainerNode() && value.isEmpty());
  }
}
