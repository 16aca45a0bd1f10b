package io.modellist.core;

/** 401: the credential is missing, wrong, expired or not yet activated. */
public final class AuthenticationException extends ApiException {
  private static final long serialVersionUID = 1L;

  AuthenticationException(Refusal refusal) {
    super(refusal);
  }
}
