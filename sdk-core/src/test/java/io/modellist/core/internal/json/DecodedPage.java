package io.modellist.core.internal.json;

import io.modellist.core.FieldProblem;
import io.modellist.core.Model;
import io.modellist.core.spi.WirePage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * A page and the contents of its notes.
 *
 * @param entries the models; null stands for an entry that cannot be delivered
 */
record DecodedPage<M extends Model>(
    WirePage<M> wire,
    List<M> entries,
    Map<Integer, FieldProblem> badEntries,
    List<FieldProblem> problems,
    Map<String, Object> unknownFields) {
  @SuppressWarnings({"unchecked", "rawtypes"}) // the notes do not know the type of the models
  static <M extends Model> DecodedPage<M> read(
      JsonDecoder<M> decoder, InputStream body, boolean strict)
      throws IOException, UnreadableException {
    Notes notes = new Notes(strict);
    WirePage<M> wire = decoder.page(body, notes);
    return new DecodedPage<>(
        wire,
        (List) notes.entries(),
        notes.badEntries(),
        notes.problems(),
        notes.pageExtras().unknownFields());
  }
}
