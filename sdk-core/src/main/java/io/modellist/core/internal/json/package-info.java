/**
 * JSON to records. The stream of a body comes in; a provider's page or model goes out, with what
 * was found unknown or wrong on the way. Each bad field fails alone, each unknown field is kept,
 * nothing is coerced. {@link io.modellist.core.internal.json.JsonDecoder} is the entrance, {@link
 * io.modellist.core.internal.json.RecordDeserializer} the loop over fields; {@link
 * io.modellist.core.internal.json.Notes} records bad fields and bad entries. Read {@code
 * JsonDecoder} first.
 */
@NullMarked
package io.modellist.core.internal.json;

import org.jspecify.annotations.NullMarked;
