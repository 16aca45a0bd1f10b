package io.modellist.cli;

import java.io.IOException;
import java.io.OutputStream;

/** A standard output that takes some bytes and then fails. */
final class BrokenStream extends OutputStream {
  private final String reason;
  private long room;

  private BrokenStream(long room, String reason) {
    this.room = room;
    this.reason = reason;
  }

  /** A full disk. */
  static BrokenStream full(long room) {
    return new BrokenStream(room, "No space left on device");
  }

  /** A pipe whose reader goes away. */
  static BrokenStream closedByReader(long room) {
    return new BrokenStream(room, "Broken pipe");
  }

  @Override
  public void write(int b) throws IOException {
    if (room-- <= 0) {
      throw new IOException(reason);
    }
  }
}
