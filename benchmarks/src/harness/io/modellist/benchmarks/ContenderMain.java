package io.modellist.benchmarks;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The process of one contender. Its arguments are the contender's class, the URL, the number of
 * models and the option. It answers each line of its standard input with one line:
 *
 * <ul>
 *   <li>{@code list WORK WAIT} lists once: {@code WALL_NANOS CPU_NANOS BYTES MODELS SUM}.
 *   <li>{@code verify} lists once and digests all fields: the same line.
 *   <li>{@code work} computes a million rounds of a consumer's work: the nanoseconds.
 *   <li>{@code live} collects the garbage: the bytes of the heap in use.
 * </ul>
 *
 * <p>After {@code list WORK WAIT} and {@code verify}, a URL and a number of models name another
 * list, and an option may follow them. With the further argument {@code once} the process lists
 * once and prints the first id.
 */
public final class ContenderMain {
  private static final int MILLION = 1_000_000;

  private final String type;
  private final Map<String, Contender> lists = new HashMap<>();

  private ContenderMain(String type) {
    this.type = type;
  }

  /** Runs until the end of the standard input. */
  public static void main(String[] arguments) throws Exception {
    ContenderMain process = new ContenderMain(arguments[0]);
    Contender contender = process.contender(arguments[1], arguments[2], arguments[3]);
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
      int other = words[0].equals("list") ? 3 : 1;
      String option = words.length > other + 2 ? words[other + 2] : arguments[3];
      Contender list =
          words.length > other
              ? process.contender(words[other], words[other + 1], option)
              : contender;
      System.out.println(
          switch (words[0]) {
            case "list" -> {
              long wait = Long.parseLong(words[2]);
              yield list(list, new Visitor(Integer.parseInt(words[1]), wait, false));
            }
            case "verify" -> list(list, new Visitor(0, 0, true));
            case "work" -> work();
            case "live" -> live();
            default -> throw new IllegalArgumentException(line);
          });
    }
    System.exit(0); // OkHttp's threads live longer.
  }

  private Contender contender(String url, String models, String option)
      throws ReflectiveOperationException {
    Contender known = lists.get(url + option);
    if (known == null) {
      known =
          (Contender)
              Class.forName(type)
                  .getConstructor(String.class, int.class, String.class)
                  .newInstance(url, Integer.parseInt(models), option);
      lists.put(url + option, known);
    }
    return known;
  }

  private static String list(Contender contender, Visitor visitor) throws Exception {
    Usage before = Usage.now();
    long start = System.nanoTime();
    contender.list(visitor);
    long wall = System.nanoTime() - start;
    Usage after = Usage.now();
    read(visitor.worked());
    return "%d %d %d %d %d"
        .formatted(
            wall,
            after.cpuSince(before),
            after.bytesSince(before),
            visitor.models(),
            visitor.sum());
  }

  private static String work() {
    long start = System.nanoTime();
    read(Visitor.compute(MILLION, start));
    return Long.toString(System.nanoTime() - start);
  }

  /** Reads the result of work. Without a reader, the compiler would remove the work. */
  private static void read(long worked) {
    if (worked == 1) {
      System.err.println("unlikely");
    }
  }

  private static String live() {
    System.gc();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return Long.toString(runtime.totalMemory() - runtime.freeMemory());
  }
}
