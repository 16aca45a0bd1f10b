package io.modellist.testing;

/** Ways in which a fake pages inconsistently. A client must detect them and stop. */
public enum Misbehaviour {
  /** Sends the first page for every position, and echoes the position of the first page. */
  IGNORES_POSITION,

  /** Sends the first two pages alternately without an end, and echoes the requested position. */
  CYCLES,

  /** Sends more sample models after the last model, without an end. */
  NEVER_ENDS,

  /** Sends empty pages after the last model, and always reports that more pages follow. */
  EMPTY_FOR_EVER
}
