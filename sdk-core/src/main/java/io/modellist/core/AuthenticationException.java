package io.modellist.core;

/** The service refused the credential (401): it is missing, wrong, expired or not yet active. */
public final class AuthenticationException extends ApiException {
  private static final long serialVersionUID = 1L;

  AuthenticationException(Refusal refusal) {
    super(refusal);
  }
}
