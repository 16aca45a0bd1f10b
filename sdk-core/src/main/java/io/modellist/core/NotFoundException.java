package io.modellist.core;

/** 404: there is no such thing, or no such path: see {@link #error()}. */
public final class NotFoundException extends ApiException {
  private static final long serialVersionUID = 1L;

  NotFoundException(Refusal refusal) {
    super(refusal);
  }
}
