/**
 * Fuzz tests of the JSON decoder, and the claims about pages that the tests of the providers use.
 *
 * <p>The fuzzer creates the body of a page. The lenient decoder, the strict decoder, and a second
 * parser read that body, and their results are compared.
 *
 * <p>Read {@link io.modellist.core.internal.json.PageClaims} first. {@link
 * io.modellist.core.internal.json.TimesFuzzTest} applies it to an invented service, and each
 * provider's fuzz test applies it to that provider's dialect.
 */
package io.modellist.core.internal.json;
