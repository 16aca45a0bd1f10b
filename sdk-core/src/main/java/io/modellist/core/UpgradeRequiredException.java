package io.modellist.core;

/** The service no longer supports this version of the SDK (426). Update the SDK. */
public final class UpgradeRequiredException extends ApiException {
  private static final long serialVersionUID = 1L;

  UpgradeRequiredException(Refusal refusal) {
    super(refusal);
  }
}
