package io.modellist.cli;

/** The program. */
public final class Main {
  private Main() {}

  /** Runs the command line and ends the process with its exit status. */
  public static void main(String[] args) {
    Host host = Host.ofThisProcess();
    host.interruption().guardCurrentThread();
    int status = ModellistCommand.run(host, args);
    host.interruption().finished();
    // Not a return: a client's thread must not decide when the program ends.
    System.exit(status);
  }
}
