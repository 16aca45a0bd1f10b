package io.modellist.core.internal.json;

import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modellist.core.FieldProblem;
import io.modellist.core.Model;
import io.modellist.core.ResponseLimits;
import io.modellist.core.internal.Checks;
import io.modellist.core.internal.DecodedPage;
import io.modellist.core.internal.Decoder;
import io.modellist.core.internal.UnreadableException;
import io.modellist.core.spi.WireModel;
import io.modellist.core.spi.WirePage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Decodes JSON into a provider's records, straight from the stream. Immutable and safe to share.
 *
 * @param <M> the provider's model type
 */
public final class JsonDecoder<M extends Model> implements Decoder<M> {
  private final Class<M> modelType;
  private final Class<? extends WirePage<M>> pageType;
  private final @Nullable Class<? extends WireModel<M>> envelopeType;
  private final boolean strict;
  private final JsonMapper mapper;

  /**
   * Cheap: the types are looked into when the first body comes.
   *
   * @param modelType the model's record
   * @param pageType the page's record
   * @param envelopeType the record around a single model, or null when it is sent bare
   * @param strict whether the first problem of an item or page is an error
   * @param limits the longest text
   */
  public JsonDecoder(
      Class<M> modelType,
      Class<? extends WirePage<M>> pageType,
      @Nullable Class<? extends WireModel<M>> envelopeType,
      boolean strict,
      ResponseLimits limits) {
    this.modelType = modelType;
    this.pageType = pageType;
    this.envelopeType = envelopeType;
    this.strict = strict;
    this.mapper = RecordModule.mapper(limits);
  }

  @Override
  public DecodedPage<M> page(InputStream body, UnaryOperator<String> mask)
      throws IOException, UnreadableException {
    Notes notes = new Notes(mask, strict);
    WirePage<M> page = read(body, pageType, notes);
    List<FieldProblem> problems = notes.problems();
    List<M> items = page == null ? null : page.items();
    if (page == null || items == null) {
      throw withoutList(page == null, notes);
    }
    if (strict && !problems.isEmpty()) {
      throw unusable("has a field of the wrong type: ", problems);
    }
    List<@Nullable M> entries = new ArrayList<>(notes.entries().size());
    for (Object entry : notes.entries()) {
      entries.add(entry == null ? null : modelType.cast(entry));
    }
    if (items.size() != entries.size() - notes.badEntries().size()) {
      // A defect of the provider's page record; a part must not pass for the whole.
      throw new IllegalStateException(
          "%s.items() must be the list of models as it was read".formatted(pageType.getName()));
    }
    return new DecodedPage<>(page, entries, notes.badEntries(), problems);
  }

  /** The body is read twice where there may be an envelope: whether there is shows at its end. */
  @Override
  public M model(InputStream body, UnaryOperator<String> mask)
      throws IOException, UnreadableException {
    byte[] json = body.readAllBytes();
    Notes around = new Notes(mask, strict);
    M enveloped = envelopeType == null ? null : enveloped(json, envelopeType, around);
    if (enveloped != null) {
      return enveloped;
    }
    try {
      M bare = read(new ByteArrayInputStream(json), modelType, new Notes(mask, strict));
      if (bare != null) {
        return bare;
      }
    } catch (UnreadableException e) {
      if (around.problems().isEmpty()) {
        throw e;
      }
      throw unusable("has no usable model: ", around.problems());
    }
    throw new UnreadableException("is null, not a model");
  }

  private @Nullable M enveloped(byte[] json, Class<? extends WireModel<M>> type, Notes notes)
      throws IOException {
    try {
      WireModel<M> envelope = read(new ByteArrayInputStream(json), type, notes);
      return envelope == null ? null : envelope.model();
    } catch (UnreadableException e) {
      // Read as a bare model it is no better, and that tells why.
      return null;
    }
  }

  private UnreadableException withoutList(boolean isNull, Notes notes) {
    String reason = "has no list of models" + listName() + ": ";
    if (!notes.problems().isEmpty()) {
      return unusable(reason, notes.problems());
    }
    List<String> keys = notes.keys();
    String came = keys.isEmpty() ? "it is an empty object" : "it has " + String.join(", ", keys);
    return new UnreadableException(reason + (isNull ? "it is null" : came));
  }

  private String listName() {
    DeserializationConfig config = mapper.getDeserializationConfig();
    return config.introspect(config.constructType(pageType)).findProperties().stream()
        .filter(p -> p.getPrimaryType().isCollectionLikeType())
        .filter(p -> p.getPrimaryType().getContentType().hasRawClass(modelType))
        .findFirst()
        .map(p -> " under \"" + p.getName() + "\"")
        .orElse("");
  }

  private <T> @Nullable T read(InputStream body, Class<T> type, Notes notes)
      throws IOException, UnreadableException {
    return type.cast(BodyReader.read(body, mapper.readerFor(type), notes));
  }

  private static UnreadableException unusable(String what, List<FieldProblem> problems) {
    return new UnreadableException(what + Checks.printable(BodyReader.inWords(problems.get(0))));
  }
}
