package io.modellist.testing;

/** Ways of paging that make no sense, which a client has to end. */
public enum Misbehaviour {
  /** The first page is given, and echoed, whatever is asked for. */
  IGNORES_POSITION,

  /** The first two pages are given in turn for ever, under the position that was asked for. */
  CYCLES,

  /** Behind the last model come made-up ones, and always more. */
  NEVER_ENDS,

  /** Behind the last model come empty pages, and always more. */
  EMPTY_FOR_EVER
}
