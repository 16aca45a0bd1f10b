/**
 * One attempt over OkHttp. A URL and a credential come in; a decoded value, or the reason why there
 * is none, goes out. {@link io.modellist.core.internal.http.HttpTransport} sends and follows
 * redirects, {@link io.modellist.core.internal.http.HttpExchange} waits, {@link
 * io.modellist.core.internal.http.ResponseReader} reads the response. Text of the service enters
 * the SDK here, so secrets are masked here and nowhere else, by {@link
 * io.modellist.core.internal.http.Redactor}. Read {@code HttpTransport} first.
 */
@NullMarked
package io.modellist.core.internal.http;

import org.jspecify.annotations.NullMarked;
