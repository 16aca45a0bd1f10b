package io.modellist.conformance;

import java.time.Duration;

/**
 * What a {@link Relay} does with one connection. Immutable.
 *
 * @param piece how many bytes of responses pass at a time
 * @param pause the time before each piece
 * @param bytes how many bytes of responses pass before the end
 * @param requests how many requests pass before the end
 * @param end what happens then
 */
record Link(int piece, Duration pause, long bytes, int requests, End end) {
  /** Passes everything at once. */
  static final Link FINE =
      new Link(1 << 16, Duration.ZERO, Long.MAX_VALUE, Integer.MAX_VALUE, End.CLOSE);

  /** The end of a connection. */
  enum End {
    /** Closes it in order. */
    CLOSE,
    /** Aborts it: the other side receives RST. */
    RESET,
    /** Keeps it open, and passes nothing any more. */
    SILENCE
  }

  Link slow(int piece, Duration pause) {
    return new Link(piece, pause, bytes, requests, end);
  }

  /** Ends after this number of bytes of responses. */
  Link endsAfter(long passed, End how) {
    return new Link(piece, pause, passed, requests, how);
  }

  /** Ends when the next request after this number of requests arrives. */
  Link endsAfterRequests(int passed, End how) {
    return new Link(piece, pause, bytes, passed, how);
  }
}
