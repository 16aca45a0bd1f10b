package io.modellist.core;

/** 5xx: the service, or a gateway before it, failed. */
public final class ServerException extends ApiException {
  private static final long serialVersionUID = 1L;

  ServerException(Refusal refusal) {
    super(refusal);
  }
}
