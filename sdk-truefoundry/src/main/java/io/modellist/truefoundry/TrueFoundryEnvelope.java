package io.modellist.truefoundry;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.modellist.core.spi.WireModel;
import org.jspecify.annotations.Nullable;

/**
 * A single model: {@code {"data": {...}}} (truefoundry-sdk: {@code GetModelResponse}). A bare one
 * is taken too, as the API document does not show this call.
 */
record TrueFoundryEnvelope(@JsonProperty("data") @Nullable TrueFoundryModel model)
    implements WireModel<TrueFoundryModel> {}
