package io.modellist.core.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A throwable that contains a secret anywhere is detected, so that it does not become a cause. */
class ThrowableSecretsTest {
  private static boolean found(Throwable failure) {
    return Redactor.NONE.including(Map.of("X-Key", "k1234"), Map.of()).finds(failure);
  }

  @Test
  void aThrowableWithoutASecretHasNone() {
    IOException failure = new IOException("reset", new ConnectException("refused"));
    failure.addSuppressed(new IOException("harmless"));

    assertThat(found(failure)).isFalse();
  }

  @Test
  void aSecretInTheMessageIsFound() {
    assertThat(found(new IOException("is k1234"))).isTrue();
  }

  @Test
  void aSecretInACauseIsFound() {
    assertThat(found(new IOException("outer", new IllegalStateException("is k1234")))).isTrue();
  }

  @Test
  void aSecretInASuppressedThrowableIsFound() {
    IOException failure = new IOException("outer");
    failure.addSuppressed(new IOException("harmless"));
    failure.addSuppressed(new IOException("inner", new IOException("is k1234")));

    assertThat(found(failure)).isTrue();
    assertThat(found(new IOException("around", failure))).isTrue();
  }

  @Test
  void aSecretInAMessageThatIsNotPrintedIsFound() {
    IOException failure =
        new IOException("is k1234") {
          private static final long serialVersionUID = 1L;

          @Override
          public String toString() {
            return "a failure";
          }
        };

    assertThat(found(failure)).isTrue();
    assertThat(found(new IOException("outer", failure))).isTrue();
    IOException suppressing = new IOException("outer");
    suppressing.addSuppressed(failure);
    assertThat(found(suppressing)).isTrue();
  }

  @Test
  void aThrowableWhoseTextCannotBeReadCountsAsFound() {
    IOException failure =
        new IOException() {
          private static final long serialVersionUID = 1L;

          @Override
          public String getMessage() {
            throw new IllegalStateException("thrown by the test");
          }
        };

    assertThat(found(failure)).isTrue();
  }

  @Test
  void aSecretThatIsOnlyPrintedIsFound() {
    IOException failure =
        new IOException() {
          private static final long serialVersionUID = 1L;

          @Override
          public String toString() {
            return "failed with k1234";
          }
        };

    assertThat(found(failure)).isTrue();
    assertThat(found(new IOException("outer", failure))).isTrue();
  }

  @Test
  void aChainThatLeadsBackIntoItselfEnds() {
    assertThat(found(chainInCircles("k1234"))).isTrue();
    assertThat(found(chainInCircles("harmless"))).isFalse();
  }

  private static Throwable chainInCircles(String message) {
    IOException inner = new IOException(message);
    IOException outer = new IOException("outer", inner);
    inner.initCause(outer);
    inner.addSuppressed(outer);
    return outer;
  }
}
