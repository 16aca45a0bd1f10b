package io.modellist.cli;

import io.modellist.testing.FakeService;
import io.modellist.testing.Fault;
import java.util.ArrayList;
import java.util.List;

/** What goes wrong in the demonstration; each is mended by one more attempt. */
final class DemoFaults {
  private DemoFaults() {}

  /** Scripts two faults, and says which. */
  static List<String> script(Provider provider, FakeService<?> fake) {
    List<String> told = new ArrayList<>();
    switch (provider) {
      case NARRATIVE -> {
        at(fake, told, 1, "503 with Retry-After", later(503));
        at(fake, told, 3, "connection reset", Fault.resetBeforeAnswer());
      }
      case OPENWEBUI -> {
        at(fake, told, 2, "502 with an HTML page", Fault.html(502));
        at(fake, told, 4, "body broken off", Fault.truncated());
      }
      case TRUEFOUNDRY -> {
        at(fake, told, 1, "429 with Retry-After", later(429));
        at(fake, told, 3, "reset within the body", Fault.resetDuringBody());
      }
      case ORGREGISTRY -> {
        at(fake, told, 2, "500", Fault.status(500));
        at(fake, told, 4, "half a JSON text", Fault.truncatedJson());
      }
    }
    return told;
  }

  private static Fault later(int status) {
    return Fault.status(status).header("Retry-After", "0");
  }

  private static void at(
      FakeService<?> fake, List<String> told, int request, String words, Fault fault) {
    fake.onRequest(request, fault);
    told.add(words + " at request " + request);
  }
}
