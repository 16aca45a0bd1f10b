package io.modellist.core.spi;

import org.jspecify.annotations.Nullable;

/**
 * The envelope around a single model, for services that send one: a record of the provider.
 *
 * @param <M> the provider's model type
 */
public interface WireModel<M> {
  /** The model; null when the envelope lacks it, which is an error. */
  @Nullable M model();
}
