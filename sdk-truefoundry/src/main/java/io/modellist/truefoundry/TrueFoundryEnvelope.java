package io.modellist.truefoundry;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.modellist.core.spi.WireModel;
import org.jspecify.annotations.Nullable;

/** A single model: {@code {"data": {...}}}. A bare one is taken too, as no document says which. */
record TrueFoundryEnvelope(@JsonProperty("data") @Nullable TrueFoundryModel model)
    implements WireModel<TrueFoundryModel> {}
