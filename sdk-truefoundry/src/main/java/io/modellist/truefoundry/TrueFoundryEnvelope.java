package io.modellist.truefoundry;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.modellist.core.spi.WireModel;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of a single model: {@code {"data": {...}}} (truefoundry-sdk: {@code
 * GetModelResponse}). A model without the envelope is also read, because the API page does not show
 * this call.
 */
record TrueFoundryEnvelope(@JsonProperty("data") @Nullable TrueFoundryModel model)
    implements WireModel<TrueFoundryModel> {}
