package io.modellist.cli;

import io.modellist.core.Model;
import java.io.IOException;

/** Prints models, each as it arrives. */
interface ModelWriter {
  /** What stands before the first model. */
  void begin() throws IOException;

  /** One model; on return it has left this process. */
  void write(Model model) throws IOException;

  /** What stands behind the last model, also when the listing failed. */
  void end() throws IOException;
}
