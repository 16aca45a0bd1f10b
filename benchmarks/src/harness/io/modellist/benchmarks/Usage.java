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
 *
 * <p>The exact counters are those of living threads. If a thread has ended between two usages,
 * those of the whole process take their place: CPU time in steps of 10 ms, and the growth of the
 * heap between collections, which is within 1 % or so.
 *
 * @param ended the Java threads that have ended
 */
record Usage(
    Map<Long, Long> cpuNanos,
    Map<Long, Long> bytes,
    long processCpuNanos,
    long heapBytes,
    long ended) {
  private static final Path THREADS = Path.of("/proc/self/task");
  private static final ThreadMXBean BEAN = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final HeapGrowth HEAP = HeapGrowth.watch();

  /** More than the error of the process's counter: then threads that Java does not know ended. */
  private static final long LOST_NANOS = 20_000_000;

  static Usage now() {
    return new Usage(
        threads(),
        allocated(),
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime(),
        HEAP.bytes(),
        BEAN.getTotalStartedThreadCount() - BEAN.getThreadCount());
  }

  long cpuSince(Usage before) {
    long process = processCpuNanos - before.processCpuNanos;
    long threads = since(cpuNanos, before.cpuNanos);
    return ended > before.ended || process > threads + LOST_NANOS
        ? Math.max(process, threads)
        : threads;
  }

  long bytesSince(Usage before) {
    long threads = since(bytes, before.bytes);
    return ended > before.ended ? Math.max(heapBytes - before.heapBytes, threads) : threads;
  }

  private static long since(Map<Long, Long> now, Map<Long, Long> before) {
    return now.entrySet().stream()
        .mapToLong(e -> e.getValue() - before.getOrDefault(e.getKey(), 0L))
        .sum();
  }

  private static Map<Long, Long> allocated() {
    long[] ids = BEAN.getAllThreadIds();
    long[] each = BEAN.getThreadAllocatedBytes(ids);
    Map<Long, Long> bytes = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      bytes.put(ids[i], Math.max(0, each[i])); // -1 if the thread has just ended
    }
    return bytes;
  }

  /** Reads Linux's counters. They are empty elsewhere. */
  private static Map<Long, Long> threads() {
    Map<Long, Long> nanos = new HashMap<>();
    if (!Files.isDirectory(THREADS)) {
      return nanos;
    }
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
    } catch (IOException e) {
      nanos.clear();
    }
    return nanos;
  }
}
