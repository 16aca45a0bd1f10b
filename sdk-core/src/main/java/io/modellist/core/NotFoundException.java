package io.modellist.core;

/**
 * The model or the path does not exist (404). {@link #error()} shows whether the service said so,
 * or a gateway before it.
 */
public final class NotFoundException extends ApiException {
  private static final long serialVersionUID = 1L;

  NotFoundException(Refusal refusal) {
    super(refusal);
  }
}
