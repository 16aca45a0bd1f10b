package io.modellist.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.modellist.core.internal.call.Cancellation.Registration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CancellationTest {
  private final Cancellation client = new Cancellation();
  private final Cancellation walk = client.child();
  private final List<String> ran = new ArrayList<>();

  @Test
  void aChildEndsWithItsParentAndNotTheOtherWayAround() {
    walk.cancel();
    assertThat(walk.isCancelled()).isTrue();
    assertThat(client.isCancelled()).isFalse();
    Cancellation other = client.child();
    client.cancel();
    assertThat(other.isCancelled()).isTrue();
  }

  @Test
  void anActionRunsWhoeverCancels() {
    try (Registration registration = walk.onCancel(() -> ran.add("action"))) {
      assertThat(registration).isNotNull();
      client.cancel();
    }
    assertThat(ran).containsExactly("action");
  }

  @Test
  void anActionThatIsNoLongerRegisteredIsKeptNowhere() {
    walk.onCancel(() -> ran.add("action")).close();
    walk.cancel();
    client.cancel();
    assertThat(ran).isEmpty();
  }

  @Test
  void anActionRunsAtOnceWhenTheWorkIsCanceledAlready() {
    client.cancel();
    walk.onCancel(() -> ran.add("action")).close();
    assertThat(ran).containsExactly("action");
  }
}
