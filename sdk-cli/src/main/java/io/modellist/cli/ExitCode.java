package io.modellist.cli;

import io.modellist.core.ApiException;
import io.modellist.core.CancelledException;
import io.modellist.core.ConfigurationException;
import io.modellist.core.IncompleteListingException;
import io.modellist.core.ModelListException;
import io.modellist.core.PagingException;
import picocli.CommandLine.ParameterException;

/** What the exit status says. */
final class ExitCode {
  /** All delivered, {@code --max-items} reached, or stdout closed by its reader. */
  static final int OK = 0;

  /** A defect of ours, or standard output cannot be written. */
  static final int DEFECT = 1;

  /** Usage or configuration; nothing was sent. */
  static final int USAGE = 2;

  /** Refused by the service: 4xx. */
  static final int REFUSED = 3;

  /** Service or network: 5xx, 3xx, connection, time-outs, a 2xx that is not the list. */
  static final int SERVICE = 4;

  /** Paging that makes no sense, or a listing that was cut short. */
  static final int INCOMPLETE = 5;

  /** Interrupted by the user. */
  static final int INTERRUPTED = 130;

  private ExitCode() {}

  /** The status that this failure ends the program with. */
  static int of(Throwable failure) {
    if (failure instanceof ConfigurationException || failure instanceof ParameterException) {
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
    // What is left of the SDK's errors: transport, deadline, unexpected content.
    return failure instanceof ModelListException ? SERVICE : DEFECT;
  }
}
