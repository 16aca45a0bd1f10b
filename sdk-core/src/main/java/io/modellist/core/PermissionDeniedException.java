package io.modellist.core;

/** The service knows the credential, but does not permit the request (403). */
public final class PermissionDeniedException extends ApiException {
  private static final long serialVersionUID = 1L;

  PermissionDeniedException(Refusal refusal) {
    super(refusal);
  }
}
