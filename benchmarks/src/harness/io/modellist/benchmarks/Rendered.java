package io.modellist.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/**
 * The models of one payload, rendered one after the other with commas between them, so that a page
 * of any size is a slice. A longer list repeats them. Every page is a copy with the numbers of its
 * models in their ids and names, so that the pages of long and of short lists cost the same.
 */
final class Rendered {
  /** The number of models that are kept. A multiple of the size of a page. */
  private static final int MODELS = 10_000;

  /** The digits of a model's number, wherever it occurs in the model. */
  private static final int DIGITS = 6;

  private static final Map<Payload, Rendered> ALL = new ConcurrentHashMap<>();

  private final ByteBuffer bytes;
  private final int[] starts = new int[MODELS + 1];
  private final int[][] numbers = new int[MODELS][];
  private final ThreadLocal<ByteBuffer> copies =
      ThreadLocal.withInitial(() -> ByteBuffer.allocate(0));
  private final Map<PageRequest, byte[]> compressed = new ConcurrentHashMap<>();

  private Rendered(Payload payload) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int n = 0; n < MODELS; n++) {
      starts[n] = all.size();
      byte[] model = (payload.item.apply(n) + ",").getBytes(StandardCharsets.UTF_8);
      numbers[n] = find(number(n), model, all.size());
      all.writeBytes(model);
    }
    starts[MODELS] = all.size();
    bytes = ByteBuffer.allocateDirect(all.size()).put(all.toByteArray()).flip();
  }

  static Rendered of(Payload payload) {
    return ALL.computeIfAbsent(payload, Rendered::new);
  }

  /**
   * Returns the models from the one number to before the other, both within the same repeat. It is
   * valid until the same thread asks for the next.
   */
  ByteBuffer slice(int from, int to) {
    if (from >= to) {
      return ByteBuffer.allocate(0);
    }
    int start = starts[from % MODELS];
    int end = starts[(to - 1) % MODELS + 1] - 1; // without the comma
    ByteBuffer copy = copies.get();
    if (copy.capacity() < end - start) {
      copy = ByteBuffer.allocateDirect(2 * (end - start));
      copies.set(copy);
    }
    copy.clear().put(bytes.slice(start, end - start)).flip();
    for (int n = from; n < to; n++) {
      byte[] number = number(n);
      for (int at : numbers[n % MODELS]) {
        copy.put(at - start, number);
      }
    }
    return copy;
  }

  private static byte[] number(int n) {
    byte[] digits = new byte[DIGITS];
    for (int i = DIGITS - 1, rest = n; i >= 0; i--, rest /= 10) {
      digits[i] = (byte) ('0' + rest % 10);
    }
    return digits;
  }

  /** Returns the positions of the number in the model, which starts at this position of all. */
  private static int[] find(byte[] number, byte[] model, int start) {
    return IntStream.rangeClosed(0, model.length - DIGITS)
        .filter(i -> Arrays.equals(model, i, i + DIGITS, number, 0, DIGITS))
        .map(i -> start + i)
        .toArray();
  }

  /** Returns the compressed body of the page. */
  byte[] compressed(PageRequest request) {
    return compressed.computeIfAbsent(request, this::compress);
  }

  private byte[] compress(PageRequest request) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out);
        WritableByteChannel channel = Channels.newChannel(gzip)) {
      gzip.write(request.payload().envelope.head.getBytes(StandardCharsets.UTF_8));
      channel.write(
          slice(request.from(), Math.min(request.from() + request.size(), request.total())));
      gzip.write(request.tail().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
