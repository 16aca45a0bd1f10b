package io.modellist.core;

/** The service, or a gateway before it, failed (5xx). */
public final class ServerException extends ApiException {
  private static final long serialVersionUID = 1L;

  ServerException(Refusal refusal) {
    super(refusal);
  }
}
