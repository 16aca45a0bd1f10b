package io.modellist.core.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.modellist.core.FieldProblem;
import io.modellist.core.Model;
import io.modellist.core.ResponseLimits;
import io.modellist.core.internal.Checks;
import io.modellist.core.spi.Dialect;
import io.modellist.core.spi.WireModel;
import io.modellist.core.spi.WirePage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Decodes JSON into a provider's records, straight from the stream. Immutable and safe to share.
 *
 * @param <M> the provider's model type
 */
public final class JsonDecoder<M extends Model> {
  private final Class<M> modelType;
  private final Class<? extends WirePage<M>> pageType;
  private final @Nullable Class<? extends WireModel<M>> envelopeType;
  private final JsonFactory factory;
  private final int mostModels;
  private final Map<Class<?>, RecordReader> readers = new ConcurrentHashMap<>();

  /** Creates a decoder. This is cheap: the records are inspected when the first body is decoded. */
  public JsonDecoder(Dialect<M> dialect, ResponseLimits limits) {
    this.modelType = dialect.modelType();
    this.pageType = dialect.pageType();
    this.envelopeType = dialect.envelopeType();
    this.factory = factory(limits);
    this.mostModels = limits.pageItems();
  }

  /** Creates a factory whose parsers enforce the limits and leave their source open. */
  private static JsonFactory factory(ResponseLimits limits) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(200)
                .maxNumberLength(200)
                .maxNameLength(1_000)
                .maxStringLength(limits.textCharacters())
                // A token may have two bytes in the body, and need 60 bytes of memory. A page of
                // 1,000 models has about 100,000 tokens.
                .maxTokenCount(Math.max(500_000, limits.bodyBytes() / 16))
                .build())
        .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
        .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
        .build();
  }

  /** Decodes a page, and adds its entries to the notes. See {@link BodyDecoder#decode}. */
  public WirePage<M> page(InputStream body, Notes notes) throws IOException, UnreadableException {
    WirePage<M> page = read(body, pageType, notes);
    List<M> items = page == null ? null : page.items();
    if (page == null || items == null) {
      throw withoutList(page == null, notes);
    }
    if (notes.strict() && !notes.problems().isEmpty()) {
      throw unusable("has a field of the wrong type: ", notes.problems());
    }
    if (items.size() != notes.entries().size() - notes.badEntries().size()) {
      // A defect of the provider's page record. A part must not be taken for the complete page.
      throw new IllegalStateException(
          "%s.items() must be the list of models as it was read".formatted(pageType.getName()));
    }
    notes.position(page.nextPosition());
    return page;
  }

  /**
   * Decodes a single model. If the service may send an envelope, the body may be read twice,
   * because only its end shows whether there is one. See {@link BodyDecoder#decode}.
   */
  public M model(InputStream body, Notes notes) throws IOException, UnreadableException {
    byte[] json = body.readAllBytes();
    M enveloped = envelopeType == null ? null : enveloped(json, envelopeType, notes);
    if (enveloped != null) {
      return enveloped;
    }
    try {
      M bare = read(new ByteArrayInputStream(json), modelType, notes);
      if (bare != null) {
        return bare;
      }
    } catch (UnreadableException e) {
      if (notes.problems().isEmpty()) {
        throw e;
      }
      throw unusable("has no model that could be read: ", notes.problems());
    }
    throw new UnreadableException("is null, not a model");
  }

  private @Nullable M enveloped(byte[] json, Class<? extends WireModel<M>> type, Notes notes)
      throws IOException {
    try {
      WireModel<M> envelope = read(new ByteArrayInputStream(json), type, notes);
      return envelope == null ? null : envelope.model();
    } catch (UnreadableException e) {
      // The body is then read as a bare model. That fails too, with a clearer reason.
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
    return reader(pageType).fields.byName.entrySet().stream()
        .filter(field -> field.getValue().reader instanceof ListReader list && list.isOfModels())
        .findFirst()
        .map(field -> " under \"" + field.getKey() + "\"")
        .orElse("");
  }

  private <T> @Nullable T read(InputStream body, Class<T> type, Notes notes)
      throws IOException, UnreadableException {
    return type.cast(new BodyReader(body).read(factory, reader(type), notes));
  }

  private RecordReader reader(Class<?> type) {
    return readers.computeIfAbsent(type, t -> (RecordReader) new Readers(mostModels).of(t));
  }

  private static UnreadableException unusable(String what, List<FieldProblem> problems) {
    return new UnreadableException(
        what + Checks.printable(RawText.bounded(Notes.inWords(problems.get(0)))));
  }
}
