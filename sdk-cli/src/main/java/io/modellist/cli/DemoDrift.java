package io.modellist.cli;

import io.modellist.testing.FakeService;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a list changes while it is read: behind the reader a model goes, so that the next page skips
 * one, and then one comes, so that the page after it repeats one.
 */
final class DemoDrift {
  private DemoDrift() {}

  /**
   * Scripts both changes. Read one page after another and with the {@linkplain DemoFaults two
   * faults}, the second page is answered between them.
   */
  static void script(FakeService<?> fake) {
    fake.beforeRequest(3, DemoDrift::removeAnEarlyOne);
    fake.beforeRequest(5, DemoDrift::putOneFirst);
  }

  private static void removeAnEarlyOne(FakeService<?> fake) {
    fake.remove(fake.ids().get(1));
  }

  /** As old as the oldest, and added before it: the fakes list by age, or as models were added. */
  @SuppressWarnings("NullAway") // Of another module it does not see what lies within <>.
  private static void putOneFirst(FakeService<?> fake) {
    List<Map<String, @Nullable Object>> all = fake.models();
    Map<String, @Nullable Object> created = fake.sampleModel();
    created.put("created_at", all.get(0).get("created_at"));
    fake.ids().forEach(fake::remove);
    fake.add(created);
    all.forEach(fake::add);
  }
}
