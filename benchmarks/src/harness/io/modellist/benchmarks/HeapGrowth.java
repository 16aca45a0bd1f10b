package io.modellist.benchmarks;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Adds up how far the heap grew between collections: what all threads allocated. */
final class HeapGrowth {
  private long grown;
  private long afterLast;
  private long collections;

  private HeapGrowth() {}

  static HeapGrowth watch() {
    HeapGrowth growth = new HeapGrowth();
    growth.collections = collectionCount();
    growth.afterLast = used();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, handback) ->
                  growth.collected(
                      GarbageCollectionNotificationInfo.from(
                              (CompositeData) notification.getUserData())
                          .getGcInfo()),
              null,
              null);
    }
    return growth;
  }

  private synchronized void collected(GcInfo collection) {
    grown += sum(collection.getMemoryUsageBeforeGc()) - afterLast;
    afterLast = sum(collection.getMemoryUsageAfterGc());
    collections++;
    notifyAll();
  }

  /** Returns the bytes allocated since the beginning, when all collections have been reported. */
  synchronized long bytes() {
    long end = System.nanoTime() + 1_000_000_000L;
    while (collections < collectionCount() && System.nanoTime() < end) {
      try {
        wait(10);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    return grown + used() - afterLast;
  }

  private static long used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long collectionCount() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }

  /** Adds up the pools of the heap. */
  private static long sum(Map<String, MemoryUsage> pools) {
    return pools.entrySet().stream()
        .filter(pool -> pool.getKey().startsWith("G1 "))
        .mapToLong(pool -> pool.getValue().getUsed())
        .sum();
  }
}
