/**
 * One attempt over OkHttp: turns a URL and a credential into a decoded value or a failure. {@link
 * io.modellist.core.internal.http.HttpTransport} sends and follows redirects, {@link
 * io.modellist.core.internal.http.HttpExchange} makes one request, {@link
 * io.modellist.core.internal.http.ResponseReader} reads the response. Text of the service enters
 * the SDK here, so secrets are masked here and nowhere else, by {@link
 * io.modellist.core.internal.http.Redactor}. Read {@code HttpTransport} first.
 */
@NullMarked
package io.modellist.core.internal.http;

import org.jspecify.annotations.NullMarked;
