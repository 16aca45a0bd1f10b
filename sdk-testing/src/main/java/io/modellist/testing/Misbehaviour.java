package io.modellist.testing;

/** Ways in which a fake pages inconsistently, so that a client has to stop by itself. */
public enum Misbehaviour {
  /** Sends the first page, and echoes its position, for every position. */
  IGNORES_POSITION,

  /** Sends the first two pages in turn for ever, and echoes the requested position. */
  CYCLES,

  /** Sends further sample models after the last model, without an end. */
  NEVER_ENDS,

  /** Sends empty pages after the last model, and always announces more. */
  EMPTY_FOR_EVER
}
