/**
 * Decodes JSON into records: turns the stream of a body into a provider's page or model, with its
 * unknown fields and problems. A bad field does not affect other fields, each unknown field is
 * kept, and nothing is coerced. {@link io.modellist.core.internal.json.JsonDecoder} is the entry
 * point. {@link io.modellist.core.internal.json.Readers} finds the reader of each type, once.
 * {@link io.modellist.core.internal.json.RecordReader} has the loop over fields. {@link
 * io.modellist.core.internal.json.Notes} records bad fields and bad entries. Read {@code
 * JsonDecoder} first.
 */
@NullMarked
package io.modellist.core.internal.json;

import org.jspecify.annotations.NullMarked;
