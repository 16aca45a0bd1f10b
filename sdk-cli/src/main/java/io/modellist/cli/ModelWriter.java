package io.modellist.cli;

import io.modellist.core.Model;
import java.io.IOException;

/** Writes models to standard output, each one as it arrives. */
interface ModelWriter {
  /** Writes the part before the first model. */
  default void begin() throws IOException {}

  /** Writes one model and flushes it, so that it has left this process when the method returns. */
  void write(Model model) throws IOException;

  /** Writes the part after the last model. */
  default void end() throws IOException {}

  /** Receives the end of a listing that failed. Called instead of {@link #end}. */
  default void cut() throws IOException {}
}
