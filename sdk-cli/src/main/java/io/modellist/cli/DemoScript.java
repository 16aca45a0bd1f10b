package io.modellist.cli;

import io.modellist.testing.FakeService;
import io.modellist.testing.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scripts the fakes of the demonstration: the faults that occur and the changes to a list. */
final class DemoScript {
  private DemoScript() {}

  /**
   * Scripts two faults and returns a description of each. One more attempt overcomes each of them.
   */
  static List<String> faults(Provider provider, FakeService<?> fake) {
    List<String> faults = new ArrayList<>();
    switch (provider) {
      case NARRATIVE -> {
        at(fake, faults, 1, "503 with Retry-After", retryAtOnce(503));
        at(fake, faults, 3, "connection reset", Fault.resetBeforeAnswer());
      }
      case OPENWEBUI -> {
        at(fake, faults, 2, "502 with an HTML page", Fault.html(502));
        at(fake, faults, 4, "body broken off", Fault.truncated());
      }
      case TRUEFOUNDRY -> {
        at(fake, faults, 1, "429 with Retry-After", retryAtOnce(429));
        at(fake, faults, 3, "reset within the body", Fault.resetDuringBody());
      }
      case ORGREGISTRY -> {
        at(fake, faults, 2, "500", Fault.status(500));
        at(fake, faults, 4, "half a JSON text", Fault.truncatedJson());
      }
    }
    return faults;
  }

  /**
   * Scripts two changes to the list while it is read. First a model before the current position is
   * deleted, so that the next page skips a model. Then a model is created there, so that the page
   * after that repeats a model.
   *
   * <p>With the {@linkplain #faults two faults} and without read-ahead, the service answers the
   * request for the second page between the two changes.
   */
  static void changes(FakeService<?> fake) {
    fake.beforeRequest(3, DemoScript::removeSecond);
    fake.beforeRequest(5, DemoScript::insertFirst);
  }

  private static Fault retryAtOnce(int status) {
    return Fault.status(status).header("Retry-After", "0");
  }

  private static void at(
      FakeService<?> fake, List<String> faults, int request, String description, Fault fault) {
    fake.onRequest(request, fault);
    faults.add(description + " at request " + request);
  }

  private static void removeSecond(FakeService<?> fake) {
    fake.remove(fake.ids().get(1));
  }

  /**
   * Inserts a model as the first of the list. The fakes sort by creation time or by the order in
   * which models were added, so the new model is as old as the oldest and is added before it.
   */
  @SuppressWarnings("NullAway") // It does not see nullness within type arguments of other modules.
  private static void insertFirst(FakeService<?> fake) {
    List<Map<String, @Nullable Object>> all = fake.models();
    Map<String, @Nullable Object> created = fake.sampleModel();
    created.put("created_at", all.get(0).get("created_at"));
    fake.ids().forEach(fake::remove);
    fake.add(created);
    all.forEach(fake::add);
  }
}
