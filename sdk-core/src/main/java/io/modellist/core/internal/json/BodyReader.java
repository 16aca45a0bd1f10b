package io.modellist.core.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.modellist.core.FieldProblem;
import io.modellist.core.internal.Checks;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads a complete body as one JSON value, or describes why that is not possible. */
final class BodyReader {
  private final Body body;
  private boolean begun;

  BodyReader(InputStream body) {
    this.body = new Body(body);
  }

  /**
   * Reads the body, which stays open.
   *
   * @return the value; null when the body is the JSON null
   * @throws IOException when the source fails, or {@link EOFException} when the JSON ends early
   */
  @Nullable Object read(JsonFactory factory, RecordReader reader, Notes notes)
      throws IOException, UnreadableException {
    try (JsonParser p = factory.createParser(body)) {
      JsonToken first = p.nextToken();
      if (first == null) {
        throw new UnreadableException("is empty");
      }
      begun = first.isStructStart();
      boolean isNull = first == JsonToken.VALUE_NULL;
      if (!isNull && !reader.accepts(first)) {
        throw new UnreadableException("is " + name(first) + ", not an object");
      }
      Object value = isNull ? null : reader.read(p, notes);
      if (value instanceof FieldProblem problem) {
        throw new UnreadableException("could not be read: " + words(Notes.inWords(problem)));
      }
      expectEnd(p);
      return value;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Reads the end of the body, because a connection can be reused only after it. Throws if more
   * text follows the value.
   */
  private void expectEnd(JsonParser p) throws IOException, UnreadableException {
    try {
      if (p.nextToken() == null) {
        return;
      }
    } catch (JsonProcessingException e) {
      // More text that is not even JSON.
    }
    throw new UnreadableException("has more text after its JSON");
  }

  /**
   * Throws a description of what is wrong with the text. Returns an exception that is not about the
   * text.
   */
  private IOException unreadable(IOException e) throws UnreadableException {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharConversionException) {
        throw new UnreadableException("is not in an encoding of JSON (UTF-8, UTF-16 or UTF-32)");
      }
      if (cause instanceof StreamConstraintsException limit) {
        // Name our own settings in place of Jackson's.
        String what =
            limit
                .getOriginalMessage()
                .replaceAll(", from `[^`]*MaxStringLength[^`]*`", ", textCharacters")
                .replaceAll(
                    "Token count \\(\\d+\\) exceeds .*\\((\\d+), from `[^`]*MaxTokenCount[^`]*`\\)",
                    "more than $1 names, values and brackets; raise bodyBytes to allow more")
                .replaceAll(", from `[^`]*`", "");
        throw new UnreadableException("exceeds a limit: " + words(what));
      }
      if (cause instanceof JsonEOFException
          || (cause instanceof StreamReadException && begun && body.ended)) {
        // A literal that is cut short, as in {"last": tru
        EOFException early = new EOFException("the JSON ends early");
        early.initCause(e);
        return early;
      }
      if (cause instanceof StreamReadException syntax) {
        throw new UnreadableException("is not JSON: " + words(syntax.getOriginalMessage()));
      }
    }
    if (e instanceof JsonProcessingException other) {
      throw new UnreadableException("could not be read: " + words(other.getOriginalMessage()));
    }
    return e;
  }

  private static String words(String text) {
    return Checks.printable(RawText.bounded(text));
  }

  private static String name(JsonToken first) {
    return switch (first) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> "a text";
      case VALUE_TRUE, VALUE_FALSE -> "a truth value";
      default -> "a number";
    };
  }

  /** Records whether the parser reached the end of the body. */
  private static final class Body extends FilterInputStream {
    private boolean ended;

    Body(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      ended |= read < 0;
      return read;
    }
  }
}
