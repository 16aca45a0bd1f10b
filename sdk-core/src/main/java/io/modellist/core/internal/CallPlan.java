package io.modellist.core.internal;

import io.modellist.core.RequestOptions;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * One call: what to ask, and how long and how often.
 *
 * @param reading what the body is read as
 * @param options what the user wants to be different for this call
 * @param requests where the requests are counted; the first attempt's is taken already
 * @param endNanos when the listing's time is up, by the {@code Timing}'s clock; null for no limit
 * @param stop ends the call
 */
record CallPlan<T>(
    HttpUrl url,
    Reading<T> reading,
    RequestOptions options,
    RequestCount requests,
    @Nullable Long endNanos,
    Stop stop) {}
