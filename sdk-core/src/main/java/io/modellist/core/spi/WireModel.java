package io.modellist.core.spi;

import org.jspecify.annotations.Nullable;

/**
 * The envelope around a single model, for services that send one. A provider's record implements
 * it.
 *
 * @param <M> the provider's model type
 */
public interface WireModel<M> {
  /** Returns the model; null when the envelope lacks it, which is an error. */
  @Nullable M model();
}
