package io.modellist.cli;

import io.modellist.core.CallListener;

/** Tells a waiting person what the SDK does. */
final class ProgressLine implements CallListener {
  private final Stderr err;
  private final CallListener next;
  private long models;

  /** Passes each event on, too. */
  ProgressLine(Stderr err, CallListener next) {
    this.err = err;
    this.next = next;
  }

  @Override
  public void onAttempt(Attempt attempt) {
    next.onAttempt(attempt);
  }

  @Override
  public void onRetry(Retry retry) {
    err.progress(
        "%s; attempt %d in %.1f s"
            .formatted(retry.reason(), retry.nextAttempt(), retry.waitTime().toMillis() / 1e3));
    next.onRetry(retry);
  }

  @Override
  public void onPage(PageReceived page) {
    models += page.items();
    err.progress("page " + page.page() + ", " + models + " models");
    next.onPage(page);
  }
}
