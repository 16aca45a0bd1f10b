/** JSON to records: each bad field fails alone, each unknown field is kept, nothing is coerced. */
package io.modellist.core.internal.json;
