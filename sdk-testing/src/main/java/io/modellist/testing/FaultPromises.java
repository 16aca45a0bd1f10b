package io.modellist.testing;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever fails, wherever it fails: the whole list, or an error that leads to its exact rest. */
public interface FaultPromises extends Promises {
  @TestFactory
  default Stream<DynamicNode> everyFaultOnEveryPageGivesTheListOrTheWayToItsRest() {
    return new FaultMatrix(subject()).nodes();
  }

  @Test
  default void answersThatTakeTooLongEndInTimeAndLoseNothing() {
    FaultMatrix matrix = new FaultMatrix(subject());
    FaultCases.slow().forEach(slow -> matrix.runOutOfTime(slow, Duration.ofMillis(200)));
  }
}
