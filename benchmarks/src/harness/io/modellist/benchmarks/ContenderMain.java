package io.modellist.benchmarks;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * The process of one contender. Its arguments are the contender's class, the URL, the number of
 * models and the option. It answers each line of its standard input with one line:
 *
 * <ul>
 *   <li>{@code list WORK WAIT} lists once: {@code WALL_NANOS CPU_NANOS BYTES MODELS SUM}.
 *   <li>{@code verify} lists once and digests all fields: the same line.
 *   <li>{@code live} collects the garbage: the bytes of the heap in use.
 * </ul>
 *
 * <p>With the further argument {@code once} it lists once and prints the first id.
 */
public final class ContenderMain {
  private ContenderMain() {}

  /** Runs until the end of the standard input. */
  public static void main(String[] arguments) throws Exception {
    Contender contender =
        (Contender)
            Class.forName(arguments[0])
                .getConstructor(String.class, int.class, String.class)
                .newInstance(arguments[1], Integer.parseInt(arguments[2]), arguments[3]);
    if (arguments.length > 4) {
      Visitor visitor = new Visitor(0, 0, false);
      contender.list(visitor);
      System.out.println(visitor.first());
      System.exit(0);
    }
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    System.out.println("ready");
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      System.out.println(
          switch (words[0]) {
            case "list" -> {
              long wait = Long.parseLong(words[2]);
              yield list(contender, new Visitor(Integer.parseInt(words[1]), wait, false));
            }
            case "verify" -> list(contender, new Visitor(0, 0, true));
            case "live" -> live();
            default -> throw new IllegalArgumentException(line);
          });
    }
    System.exit(0); // OkHttp's threads live longer.
  }

  private static String list(Contender contender, Visitor visitor) throws Exception {
    Usage before = Usage.now();
    long start = System.nanoTime();
    contender.list(visitor);
    long wall = System.nanoTime() - start;
    Usage after = Usage.now();
    if (visitor.worked() == 1) {
      System.err.println("unlikely"); // so that the work has a reader
    }
    return "%d %d %d %d %d"
        .formatted(
            wall,
            after.cpuSince(before),
            after.bytesSince(before),
            visitor.models(),
            visitor.sum());
  }

  private static String live() {
    System.gc();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return Long.toString(runtime.totalMemory() - runtime.freeMemory());
  }
}
