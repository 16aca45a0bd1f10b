package io.modellist.core.internal.json;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.modellist.core.Extras;
import io.modellist.core.Model;
import io.modellist.core.ResponseLimits;
import io.modellist.core.spi.Copies;
import io.modellist.core.spi.Dialect;
import io.modellist.core.spi.WireModel;
import io.modellist.core.spi.WirePage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An invented service. Its models nest as deeply as the deepest real ones. */
public final class Fleet {
  /** The records of the service. */
  static final Dialect<Ship> DIALECT =
      new RecordsDialect<>(Ship.class, ShipPage.class, ShipEnvelope.class);

  /** Decodes the pages and models of the service. */
  public static final JsonDecoder<Ship> DECODER =
      new JsonDecoder<>(DIALECT, ResponseLimits.DEFAULT);

  private Fleet() {}

  /** A model with a field of each type that providers use. */
  public record Ship(
      String id,
      @Nullable String name,
      @Nullable String description,
      @Nullable Instant createdAt,
      @Nullable Instant updatedAt,
      List<String> tags,
      @Nullable Integer decks,
      @Nullable Long tonnage,
      @Nullable Double speed,
      @Nullable BigDecimal price,
      @Nullable Boolean afloat,
      boolean armed,
      int masts,
      @Nullable Grade grade,
      @Nullable Harbour harbour,
      List<Leg> legs,
      List<List<Integer>> grid,
      Map<String, @Nullable Object> log,
      Map<String, Boolean> rights,
      Map<String, Leg> plans,
      @Nullable Engine engine,
      List<Engine> spares,
      @Nullable Object cargo,
      List<Object> hold,
      @JsonUnwrapped @JsonProperty("modellist:extras") Extras extras)
      implements Model {
    public Ship {
      tags = Copies.list(tags);
      legs = Copies.list(legs);
      grid = Copies.list(grid);
      log = Copies.map(log);
      rights = Copies.map(rights);
      plans = Copies.map(plans);
      spares = Copies.list(spares);
      if ("cursed".equals(name)) {
        throw new IllegalStateException("no such ship");
      }
    }

    @Override
    public String provider() {
      return "fleet";
    }
  }

  /** An open enum: text with only some known values. */
  public record Grade(String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Grade {
      if (value.isEmpty()) {
        throw new IllegalArgumentException("empty grade");
      }
    }
  }

  public record Harbour(
      @Nullable String name,
      @JsonProperty("portCode") @Nullable String code,
      @Nullable Berth berth,
      List<Leg> visits) {
    public Harbour {
      visits = Copies.list(visits);
      if ("lost".equals(name)) {
        throw new IllegalArgumentException("a harbour cannot be lost");
      }
    }
  }

  public record Berth(
      @Nullable Integer number, @Nullable Instant since, Map<String, Object> notes) {
    public Berth {
      notes = Copies.map(notes);
    }
  }

  public record Leg(@Nullable String key, @Nullable Double value, @Nullable Instant at) {}

  @JsonTypeInfo(
      use = JsonTypeInfo.Id.NAME,
      include = JsonTypeInfo.As.EXISTING_PROPERTY,
      property = "type",
      visible = true,
      defaultImpl = UnknownEngine.class)
  @JsonSubTypes({
    @JsonSubTypes.Type(name = "steam", value = Steam.class),
    @JsonSubTypes.Type(name = "sail", value = Sail.class),
    @JsonSubTypes.Type(name = "hybrid", value = Hybrid.class)
  })
  public sealed interface Engine permits Steam, Sail, Hybrid, UnknownEngine {}

  public record Steam(@Nullable String fuel, @Nullable Integer boilers, @Nullable Berth tank)
      implements Engine {}

  public record Sail(String type, @Nullable String rig) implements Engine {}

  public record Hybrid(@Nullable Engine first, @Nullable Engine second) implements Engine {}

  public record UnknownEngine(
      @Nullable String type, @JsonAnySetter Map<String, @Nullable Object> fields)
      implements Engine {
    public UnknownEngine {
      fields = Copies.map(fields);
    }
  }

  record Counts(@Nullable Long total, @Nullable Long limit) {}

  record ShipPage(
      @Nullable List<Ship> ships,
      @Nullable Counts pagination,
      @JsonAlias("has_more") @Nullable Boolean hasNext)
      implements WirePage<Ship> {
    @Override
    public @Nullable List<Ship> items() {
      return ships;
    }

    @Override
    public @Nullable Long totalItems() {
      return pagination == null ? null : pagination.total();
    }
  }

  record ShipEnvelope(@JsonProperty("data") @Nullable Ship model) implements WireModel<Ship> {}

  static DecodedPage<Ship> page(String json) throws IOException, UnreadableException {
    return page(DECODER, json);
  }

  static <M extends Model> DecodedPage<M> page(JsonDecoder<M> decoder, String json)
      throws IOException, UnreadableException {
    return DecodedPage.read(decoder, stream(json), false);
  }

  /** Decodes a page, and takes the first problem of each entry and of the page as an error. */
  static DecodedPage<Ship> strictPage(String json) throws IOException, UnreadableException {
    return DecodedPage.read(DECODER, stream(json), true);
  }

  /** Decodes a page with one ship, which has an id and the given fields. */
  static Ship ship(String fields) throws IOException, UnreadableException {
    String more = fields.isEmpty() ? "" : "," + fields;
    DecodedPage<Ship> page = page("{\"ships\":[{\"id\":\"s1\"" + more + "}]}");
    if (!page.badEntries().isEmpty()) {
      throw new AssertionError(page.badEntries());
    }
    return page.entries().get(0);
  }

  static ByteArrayInputStream stream(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }
}
