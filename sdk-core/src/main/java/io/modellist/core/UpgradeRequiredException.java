package io.modellist.core;

/** 426: the service no longer speaks to this client; a newer release of the SDK is needed. */
public final class UpgradeRequiredException extends ApiException {
  private static final long serialVersionUID = 1L;

  UpgradeRequiredException(Refusal refusal) {
    super(refusal);
  }
}
