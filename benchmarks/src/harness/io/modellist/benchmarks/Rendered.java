package io.modellist.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/**
 * The models of one payload, rendered one after the other with commas between them, so that a page
 * of any size is a slice. A list of more models than these repeats them.
 */
final class Rendered {
  /** The number of different models. */
  private static final int MODELS = 20_000;

  private static final Map<Payload, Rendered> ALL = new ConcurrentHashMap<>();

  private final ByteBuffer bytes;
  private final int[] starts = new int[MODELS + 1];
  private final Map<PageRequest, byte[]> compressed = new ConcurrentHashMap<>();

  private Rendered(Payload payload) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int n = 0; n < MODELS; n++) {
      starts[n] = all.size();
      all.writeBytes((payload.item.apply(n) + ",").getBytes(StandardCharsets.UTF_8));
    }
    starts[MODELS] = all.size();
    bytes = ByteBuffer.allocateDirect(all.size()).put(all.toByteArray()).flip();
  }

  static Rendered of(Payload payload) {
    return ALL.computeIfAbsent(payload, Rendered::new);
  }

  /** Returns the models from the one number to before the other, both within the same repeat. */
  ByteBuffer slice(int from, int to) {
    if (from >= to) {
      return ByteBuffer.allocate(0);
    }
    int start = starts[from % MODELS];
    int end = starts[(to - 1) % MODELS + 1] - 1; // without the comma
    return bytes.slice(start, end - start);
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
