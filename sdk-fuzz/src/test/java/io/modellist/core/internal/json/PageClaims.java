package io.modellist.core.internal.json;

import static io.modellist.core.internal.Claims.hold;

import io.modellist.core.FieldProblem;
import io.modellist.core.Model;
import io.modellist.core.ResponseLimits;
import io.modellist.core.internal.Claims;
import io.modellist.core.internal.DecodedPage;
import io.modellist.core.internal.UnreadableException;
import io.modellist.core.spi.Dialect;
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

/** What holds for every body that a provider's decoder reads as a page. */
public final class PageClaims<M extends Model> {
  private static final String SECRET = "s3cr3t";

  private final String list;
  private final JsonDecoder<M> lenient;
  private final JsonDecoder<M> strict;

  private PageClaims(String list, JsonDecoder<M> lenient, JsonDecoder<M> strict) {
    this.list = list;
    this.lenient = lenient;
    this.strict = strict;
  }

  /** For a service that sends its models under this name. */
  public static <M extends Model> PageClaims<M> of(Dialect<M> dialect, String list) {
    return new PageClaims<>(list, decoder(dialect, false), decoder(dialect, true));
  }

  private static <M extends Model> JsonDecoder<M> decoder(Dialect<M> dialect, boolean strict) {
    return new JsonDecoder<>(
        dialect.modelType(),
        dialect.pageType(),
        dialect.envelopeType(),
        strict,
        ResponseLimits.DEFAULT);
  }

  public void check(byte[] body) {
    DecodedPage<M> page = decode(lenient, new ByteArrayInputStream(body));
    DecodedPage<M> exact = decode(strict, new ByteArrayInputStream(body));
    if (page != null) {
      checkPage(page);
      checkCount(page, OpenValue.parseOrNull(new String(body, StandardCharsets.UTF_8)));
    }
    checkStrict(page, exact);
    if (body.length % 4 == 0) {
      hold(
          Objects.equals(page, decode(lenient, new Trickle(body))),
          "another page when it comes byte by byte");
    }
  }

  /** The page, or null when it was refused in one of the two ways that there are. */
  private @Nullable DecodedPage<M> decode(JsonDecoder<M> decoder, InputStream body) {
    try {
      return decoder.page(body, text -> text.replace(SECRET, "***"));
    } catch (UnreadableException | EOFException e) {
      String words = String.valueOf(e.getMessage());
      Claims.oneLine(words, 1_500);
      hold(!words.contains("io.modellist") && !words.contains("jackson"), "inner names", words);
      noSecret(words);
      return null;
    } catch (IOException e) {
      throw new AssertionError("the source never fails", e);
    }
  }

  private void checkPage(DecodedPage<M> page) {
    List<@Nullable M> entries = page.entries();
    int delivered = 0;
    for (int i = 0; i < entries.size(); i++) {
      M model = entries.get(i);
      hold((model == null) == page.badEntries().containsKey(i), "an entry is unaccounted", i);
      if (model != null) {
        delivered++;
        checkModel(model);
      }
    }
    WirePage<M> wire = page.wire();
    hold(delivered == wire.items().size(), "items that are no entries");
    hold(delivered + page.badEntries().size() == entries.size(), "a bad entry too many");
    page.badEntries().values().forEach(PageClaims::checkProblem);
    page.problems().forEach(PageClaims::checkProblem);
    hold(wire.hasNext() == null || wire.nextPosition() == null || wire.hasNext(), "next or last?");
    // Whatever they hold, asking never fails.
    Objects.hash(wire.number(), wire.offset(), wire.limit(), wire.totalItems(), wire.totalPages());
  }

  /** What another reader counts in the list: nothing is silently dropped. */
  private void checkCount(DecodedPage<M> page, @Nullable Object json) {
    Object all = json instanceof Map<?, ?> map ? map.get(list) : json;
    if (all instanceof List<?> members) {
      hold(members.size() == page.entries().size(), "an entry was dropped", members.size());
    }
  }

  private static void checkModel(Model model) {
    hold(!model.id().isBlank() && !model.label().isBlank(), "a model without id");
    hold(model.tags().stream().noneMatch(Objects::isNull), "a tag that is null");
    for (String name : model.unknownFields().keySet()) {
      hold(name != null, "an unknown field without name");
    }
    model.problems().forEach(PageClaims::checkProblem);
    hold(model.hashCode() == model.hashCode() && model.equals(model), "not equal to itself");
    hold(!model.toString().isEmpty(), "no text");
    Objects.hash(model.description(), model.createdAt(), model.updatedAt());
  }

  private static void checkProblem(FieldProblem problem) {
    String pointer = problem.pointer();
    hold(pointer.isEmpty() || pointer.startsWith("/"), "no pointer", pointer);
    hold(pointer.length() <= 200 && problem.raw().length() <= 200, "a problem too long");
    hold(!problem.reason().isBlank(), "a problem without a reason");
    noSecret(pointer);
    noSecret(problem.raw());
    noSecret(problem.reason());
  }

  /** Strict takes exactly what has no problem, and reads it as lenient does. */
  private void checkStrict(@Nullable DecodedPage<M> page, @Nullable DecodedPage<M> exact) {
    boolean clean = page != null && page.problems().isEmpty();
    hold((exact != null) == clean, clean ? "strict refuses a clean page" : "strict takes problems");
    if (page == null || exact == null) {
      return;
    }
    hold(page.entries().size() == exact.entries().size(), "strict has another count");
    for (int i = 0; i < page.entries().size(); i++) {
      M model = page.entries().get(i);
      boolean taken = model != null && model.problems().isEmpty();
      hold(
          taken
              ? model.equals(exact.entries().get(i))
              : exact.entries().get(i) == null && exact.badEntries().containsKey(i),
          "strict reads an entry otherwise",
          i);
    }
  }

  private static void noSecret(String text) {
    hold(!text.contains(SECRET), "a secret", text);
  }

  /** One byte at a time, as a slow network gives it. */
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
