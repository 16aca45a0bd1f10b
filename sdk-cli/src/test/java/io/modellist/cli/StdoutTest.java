package io.modellist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modellist.cli.Stdout.StdoutException;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class StdoutTest {
  @Test
  void nothingIsWrittenAfterAFailureEvenIfThereIsRoomAgain() throws IOException {
    ByteArrayOutputStream disk = new ByteArrayOutputStream();
    OutputStream fullOnce =
        new OutputStream() {
          private boolean full = true;

          @Override
          public void write(int b) throws IOException {
            if (full) {
              full = false;
              throw new IOException("No space left on device");
            }
            disk.write(b);
          }
        };
    Stdout out = new Stdout(new BufferedOutputStream(fullOnce));
    out.write('a');

    assertThatThrownBy(out::flush).isInstanceOf(StdoutException.class);
    assertThatThrownBy(() -> out.write('b')).isInstanceOf(StdoutException.class);
    assertThatThrownBy(out::flush).isInstanceOf(StdoutException.class);
    assertThat(disk.size()).isZero();
  }
}
