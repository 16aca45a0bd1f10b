package io.modellist.core.internal.json;

import static io.modellist.core.internal.Claims.hold;

import io.modellist.core.FieldProblem;
import io.modellist.core.Model;
import io.modellist.core.ResponseLimits;
import io.modellist.core.internal.Claims;
import io.modellist.core.spi.Dialect;
import io.modellist.core.spi.ErrorBody;
import io.modellist.core.spi.WirePage;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The claims that hold for every body that a provider's decoder reads as a page.
 *
 * @param <M> the provider's model type
 */
public final class PageClaims<M extends Model> {
  private static final String SECRET = "s3cr3t";

  private final String list;
  private final JsonDecoder<M> decoder;

  private PageClaims(String list, JsonDecoder<M> decoder) {
    this.list = list;
    this.decoder = decoder;
  }

  /** A decoded page, and the text of its notes after the secret was masked. */
  private record Decoded<M>(
      WirePage<M> wire,
      List<@Nullable Object> entries,
      Map<Integer, FieldProblem> badEntries,
      List<FieldProblem> problems) {}

  /** Creates the claims for a service that sends its models in the field {@code list}. */
  public static <M extends Model> PageClaims<M> of(Dialect<M> dialect, String list) {
    return new PageClaims<>(list, new JsonDecoder<>(dialect, ResponseLimits.DEFAULT));
  }

  /** Checks one body, both with the lenient and with the strict decoder. */
  public void check(byte[] body) {
    Decoded<M> page = decode(false, new ByteArrayInputStream(body));
    Decoded<M> exact = decode(true, new ByteArrayInputStream(body));
    if (page != null) {
      checkPage(page);
      checkCount(page, ErrorBody.of(new String(body, StandardCharsets.UTF_8)).json());
    }
    checkStrict(page, exact);
    if (body.length % 4 == 0) {
      hold(
          Objects.equals(page, decode(false, new Trickle(body))),
          "a different page when read byte by byte");
    }
  }

  /** Returns the page, or null if the decoder refused it with one of its two exceptions. */
  private @Nullable Decoded<M> decode(boolean strict, InputStream body) {
    Notes notes = new Notes(strict);
    try {
      WirePage<M> wire = decoder.page(body, notes);
      notes.mask(text -> text.replace(SECRET, "***"));
      return new Decoded<>(wire, notes.entries(), notes.badEntries(), notes.problems());
    } catch (UnreadableException | EOFException e) {
      String message = String.valueOf(e.getMessage());
      Claims.oneLine(message, 1_500);
      hold(
          !message.contains("io.modellist") && !message.contains("jackson"),
          "internal names",
          message);
      return null;
    } catch (IOException e) {
      throw new AssertionError("the source never fails", e);
    }
  }

  private void checkPage(Decoded<M> page) {
    List<@Nullable Object> entries = page.entries();
    int delivered = 0;
    for (int i = 0; i < entries.size(); i++) {
      Model model = (Model) entries.get(i);
      hold((model == null) == page.badEntries().containsKey(i), "an entry is unaccounted", i);
      if (model != null) {
        delivered++;
        checkModel(model);
      }
    }
    WirePage<M> wire = page.wire();
    hold(delivered == wire.items().size(), "items that are not entries");
    hold(delivered + page.badEntries().size() == entries.size(), "too many bad entries");
    page.badEntries().values().forEach(PageClaims::checkProblem);
    page.problems().forEach(PageClaims::checkProblem);
    hold(
        wire.hasNext() == null || wire.nextPosition() == null || wire.hasNext(),
        "a next position without a next page");
    // The accessors never fail, whatever the fields hold.
    Objects.hash(wire.number(), wire.offset(), wire.limit(), wire.totalItems(), wire.totalPages());
    Objects.hash(wire.hasPrevious());
  }

  /** Checks the count of entries against another parser: no entry is silently dropped. */
  private void checkCount(Decoded<M> page, @Nullable Object json) {
    Object all = json instanceof Map<?, ?> map ? map.get(list) : json;
    if (all instanceof List<?> members) {
      hold(members.size() == page.entries().size(), "an entry was dropped", members.size());
    }
  }

  private static void checkModel(Model model) {
    hold(!model.id().isBlank() && !model.label().isBlank(), "a model without an id");
    hold(model.tags().stream().noneMatch(Objects::isNull), "a tag that is null");
    for (String name : model.unknownFields().keySet()) {
      hold(name != null, "an unknown field without a name");
    }
    model.problems().forEach(PageClaims::checkProblem);
    hold(model.hashCode() == model.hashCode() && model.equals(model), "not equal to itself");
    hold(!model.toString().isEmpty(), "an empty toString");
    Objects.hash(model.description(), model.createdAt(), model.updatedAt());
  }

  private static void checkProblem(FieldProblem problem) {
    String pointer = problem.pointer();
    hold(pointer.isEmpty() || pointer.startsWith("/"), "not a JSON pointer", pointer);
    hold(pointer.length() <= 200 && problem.raw().length() <= 200, "a problem that is too long");
    hold(!problem.reason().isBlank(), "a problem without a reason");
    noSecret(pointer);
    noSecret(problem.raw());
    noSecret(problem.reason());
  }

  /**
   * Checks that the strict decoder accepts exactly the pages without problems and reads them as the
   * lenient decoder does.
   */
  private void checkStrict(@Nullable Decoded<M> page, @Nullable Decoded<M> exact) {
    boolean clean = page != null && page.problems().isEmpty();
    hold(
        (exact != null) == clean,
        clean ? "strict refuses a clean page" : "strict accepts problems");
    if (page == null || exact == null) {
      return;
    }
    hold(page.entries().size() == exact.entries().size(), "strict has a different count");
    for (int i = 0; i < page.entries().size(); i++) {
      Model model = (Model) page.entries().get(i);
      boolean accepted = model != null && model.problems().isEmpty();
      hold(
          accepted
              ? model.equals(exact.entries().get(i))
              : exact.entries().get(i) == null && exact.badEntries().containsKey(i),
          "strict reads an entry differently",
          i);
    }
  }

  private static void noSecret(String text) {
    hold(!text.contains(SECRET), "a secret", text);
  }

  /** A stream that delivers one byte at a time, as a slow network does. */
  private static final class Trickle extends InputStream {
    private final byte[] bytes;
    private int at;

    Trickle(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return at < bytes.length ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (length == 0) {
        return 0;
      }
      int next = read();
      if (next < 0) {
        return -1;
      }
      buffer[offset] = (byte) next;
      return 1;
    }
  }
}
