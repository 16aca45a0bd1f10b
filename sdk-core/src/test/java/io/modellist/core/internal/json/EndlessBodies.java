package io.modellist.core.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.modellist.core.ResponseLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decodes bodies that repeat a small part until they have as many bytes as a body may have, and
 * prints the error of each. {@link EndlessBodiesTest} runs it with little memory.
 */
final class EndlessBodies {
  private static final Map<String, String[]> BODIES = new LinkedHashMap<>();

  static {
    String item = "{\"ships\":[{\"id\":\"a\",";
    BODIES.put("entries", parts("{\"ships\":[", "{},"));
    BODIES.put("lists in open JSON", parts(item + "\"x\":[", "[],"));
    BODIES.put("fields in open JSON", parts(item + "\"x\":{", "\"a#\":0,"));
    BODIES.put("additional fields", parts(item, "\"a#\":0,"));
    BODIES.put("records in a typed list", parts(item + "\"legs\":[", "{},"));
    BODIES.put("fields in a typed map", parts(item + "\"plans\":{", "\"a#\":{},"));
    BODIES.put("a union before its type", parts(item + "\"engine\":{\"x\":[", "[],"));
  }

  private EndlessBodies() {}

  /** Runs with the number of bytes that a body may have, and perhaps the names of some bodies. */
  public static void main(String[] args) throws IOException {
    ResponseLimits limits = ResponseLimits.DEFAULT.withBodyBytes(Long.parseLong(args[0]));
    JsonDecoder<Fleet.Ship> decoder = new JsonDecoder<>(Fleet.DIALECT, limits);
    List<String> names = List.of(args).subList(1, args.length);
    for (Map.Entry<String, String[]> body : BODIES.entrySet()) {
      if (!names.isEmpty() && !names.contains(body.getKey())) {
        continue;
      }
      InputStream json = new Repeated(body.getValue(), limits.bodyBytes());
      String result;
      try {
        result = "a page of " + decoder.page(json, new Notes(false)).items().size();
      } catch (UnreadableException e) {
        result = e.reason();
      } catch (IOException e) {
        result = e.toString();
      } catch (OutOfMemoryError e) {
        result = "no memory left";
      }
      System.out.println(body.getKey() + ": " + result);
    }
  }

  private static String[] parts(String start, String repeated) {
    return new String[] {start, repeated};
  }

  /** A start, and then a part again and again, with a number for each {@code #} in it. */
  private static final class Repeated extends InputStream {
    private final String repeated;
    private byte[] part;
    private int at;
    private long left;
    private int number = 1_000;

    Repeated(String[] parts, long bytes) {
      this.part = parts[0].getBytes(UTF_8);
      this.repeated = parts[1];
      this.left = bytes;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("the decoder reads blocks");
    }

    @Override
    public int read(byte[] block, int offset, int length) {
      if (at == part.length) {
        part = repeated.replace("#", Integer.toString(number++)).getBytes(UTF_8);
        at = 0;
      }
      int read = (int) Math.min(Math.min(length, part.length - at), left);
      System.arraycopy(part, at, block, offset, read);
      at += read;
      left -= read;
      return read == 0 ? -1 : read;
    }
  }
}
