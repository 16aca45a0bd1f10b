package io.modellist.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What this process has used so far: CPU time by operating system thread, and bytes allocated by
 * Java thread. All threads count: pools, compilers and the garbage collector too.
 */
record Usage(Map<Long, Long> cpuNanos, Map<Long, Long> bytes) {
  private static final Path THREADS = Path.of("/proc/self/task");
  private static final boolean LINUX = Files.isReadable(THREADS.resolveSibling("schedstat"));

  static Usage now() {
    return new Usage(LINUX ? threads() : process(), allocated());
  }

  long cpuSince(Usage before) {
    return since(cpuNanos, before.cpuNanos);
  }

  long bytesSince(Usage before) {
    return since(bytes, before.bytes);
  }

  /** Adds up the differences. A thread that has ended since does not count. */
  private static long since(Map<Long, Long> now, Map<Long, Long> before) {
    return now.entrySet().stream()
        .mapToLong(e -> e.getValue() - before.getOrDefault(e.getKey(), 0L))
        .sum();
  }

  private static Map<Long, Long> allocated() {
    ThreadMXBean bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long[] ids = bean.getAllThreadIds();
    long[] each = bean.getThreadAllocatedBytes(ids);
    Map<Long, Long> bytes = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      bytes.put(ids[i], each[i]);
    }
    return bytes;
  }

  /** Reads Linux's own counters: the JDK's has steps of 10 ms. */
  private static Map<Long, Long> threads() {
    Map<Long, Long> nanos = new HashMap<>();
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
      for (Path thread : threads) {
        try {
          String line = Files.readString(thread.resolve("schedstat"));
          nanos.put(
              Long.valueOf(thread.getFileName().toString()),
              Long.valueOf(line.substring(0, line.indexOf(' '))));
        } catch (NoSuchFileException e) {
          continue; // The thread has just ended.
        }
      }
      return nanos;
    } catch (IOException e) {
      return process();
    }
  }

  private static Map<Long, Long> process() {
    return Map.of(
        0L,
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime());
  }
}
