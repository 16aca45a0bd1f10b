package io.modellist.core;

/** 409: the service says that something already exists. */
public final class ConflictException extends ApiException {
  private static final long serialVersionUID = 1L;

  ConflictException(Refusal refusal) {
    super(refusal);
  }
}
