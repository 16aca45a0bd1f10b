package io.modellist.core;

/** 403: the credential is known but may not do this. */
public final class PermissionDeniedException extends ApiException {
  private static final long serialVersionUID = 1L;

  PermissionDeniedException(Refusal refusal) {
    super(refusal);
  }
}
