package io.modellist.cli;

import io.modellist.core.ApiException;
import io.modellist.core.CancelledException;
import io.modellist.core.ConfigurationException;
import io.modellist.core.CredentialException;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.ModelListException;
import io.modellist.core.PagingException;

/** The exit codes of the program and the failures that lead to them. */
final class ExitCode {
  /** All models were delivered, {@code --max-items} was reached, or the reader closed stdout. */
  static final int OK = 0;

  /** The program has a defect, or standard output or a checkpoint could not be written. */
  static final int DEFECT = 1;

  /** The usage, the configuration or the credential is wrong; no request was sent. */
  static final int USAGE = 2;

  /** The service refused the request with a 4xx status. */
  static final int REFUSED = 3;

  /**
   * The service or the network failed: a 5xx or 3xx status, a connection failure, a timeout, or a
   * 2xx response that is not the list.
   */
  static final int SERVICE = 4;

  /** The pagination was inconsistent, or the listing was cut short. */
  static final int INCOMPLETE = 5;

  /**
   * The user interrupted the run (SIGINT). After SIGTERM, the JVM itself exits with 143 = 128 + 15.
   */
  static final int INTERRUPTED = 130;

  private ExitCode() {}

  /** Returns the exit code for a failure. */
  static int of(Throwable failure) {
    if (failure instanceof ConfigurationException || failure instanceof CredentialException) {
      return USAGE;
    }
    if (failure instanceof ApiException refusal) {
      return refusal.status() >= 400 && refusal.status() < 500 ? REFUSED : SERVICE;
    }
    if (failure instanceof PagingException || failure instanceof IncompleteListingException) {
      return INCOMPLETE;
    }
    if (failure instanceof CancelledException) {
      return INTERRUPTED;
    }
    // The remaining exceptions of the SDK: transport, deadline, unexpected content.
    return failure instanceof ModelListException ? SERVICE : DEFECT;
  }
}
