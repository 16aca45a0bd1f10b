package io.modellist.cli;

import java.io.IOException;
import java.io.OutputStream;

/** An output stream that accepts a number of bytes and then fails. */
final class BrokenStream extends OutputStream {
  private final String reason;
  private long room;

  private BrokenStream(long room, String reason) {
    this.room = room;
    this.reason = reason;
  }

  /** Returns a stream that fails as a full disk does. */
  static BrokenStream full(long room) {
    return new BrokenStream(room, "No space left on device");
  }

  /** Returns a stream that fails as a pipe does after its reader closed it. */
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
