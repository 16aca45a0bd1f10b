package io.modellist.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.modellist.core.Extras;
import io.modellist.core.Model;
import io.modellist.core.ResponseLimits;
import io.modellist.core.spi.Copies;
import io.modellist.core.spi.WirePage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A record that a service sends as an object, or as plain text when it consists of a name only. */
class TextOrObjectTest {
  record Flag(@Nullable String name) {
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    Flag {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Flag of(String name) {
      if (name.isEmpty()) {
        throw new IllegalArgumentException("no name");
      }
      return new Flag(name);
    }
  }

  record Boat(
      String id,
      @Nullable String name,
      @Nullable String description,
      @Nullable Instant createdAt,
      @Nullable Instant updatedAt,
      List<String> tags,
      List<Flag> flags,
      @JsonUnwrapped @JsonProperty("modellist:extras") Extras extras)
      implements Model {
    Boat {
      tags = Copies.list(tags);
      flags = Copies.list(flags);
    }

    @Override
    public String provider() {
      return "boats";
    }
  }

  record BoatPage(@JsonProperty("boats") @Nullable List<Boat> items) implements WirePage<Boat> {}

  private static final JsonDecoder<Boat> DECODER =
      new JsonDecoder<>(
          new RecordsDialect<>(Boat.class, BoatPage.class, null), ResponseLimits.DEFAULT);

  @Test
  void bothFormsAreReadEvenInTheSameList() throws Exception {
    Boat boat = boat("[\"a\", {\"name\":\"b\",\"size\":2}, \"c\"]");

    assertThat(boat.flags()).containsExactly(new Flag("a"), new Flag("b"), new Flag("c"));
    assertThat(boat.unknownFields()).containsOnlyKeys("/flags/1/size");
    assertThat(boat.problems()).isEmpty();
  }

  @Test
  void aValueThatIsNeitherIsLeftOutAndRecorded() throws Exception {
    Boat boat = boat("[\"a\", 5, [], \"\"]");

    assertThat(boat.flags()).containsExactly(new Flag("a"));
    assertThat(boat.problems())
        .extracting("pointer", "reason")
        .containsExactly(
            tuple("/flags/1", "not an object"),
            tuple("/flags/2", "not an object"),
            tuple("/flags/3", "refused: no name"));
  }

  private static Boat boat(String flags) throws Exception {
    return DECODER.model(Fleet.stream("{\"id\":\"a\",\"flags\":" + flags + "}"), new Notes(false));
  }
}
