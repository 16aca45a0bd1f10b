package io.modellist.core.internal.call;

import io.modellist.core.CallListener;
import io.modellist.core.Credential;
import io.modellist.core.ResponseLimits;
import io.modellist.core.RetryBudget;
import io.modellist.core.RetryPolicy;
import io.modellist.core.spi.Timing;
import java.time.Duration;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** The checked settings of a client; {@code ClientBuilder} documents each. */
public record ClientSettings(
    HttpUrl baseUrl,
    Credential credential,
    Map<String, String> headers,
    RetryPolicy retry,
    RetryBudget retryBudget,
    Duration attemptTimeout,
    Duration connectTimeout,
    Duration callTimeout,
    ResponseLimits limits,
    boolean strict,
    @Nullable OkHttpClient httpClient,
    @Nullable CallListener listener,
    Timing timing) {}
